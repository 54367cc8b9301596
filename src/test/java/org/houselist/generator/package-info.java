/** What can be relied on in the generated nights. */
@NullMarked
package org.houselist.generator;

import org.jspecify.annotations.NullMarked;
