/** The folders under src/test/cases: what is delivered night by night, and what has to come out. */
@NullMarked
package org.houselist.cases;

import org.jspecify.annotations.NullMarked;
