/** What a patron record is and how two of them compare: names, stubs, completeness, and who is kept. Plain rules only. */
@NullMarked
package org.houselist.patron;

import org.jspecify.annotations.NullMarked;
