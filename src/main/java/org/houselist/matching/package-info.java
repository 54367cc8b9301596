/** Who looks like whom: pairs of patron records that share a mailbox, and the merge queue in which they wait for a decision. */
@NullMarked
package org.houselist.matching;

import org.jspecify.annotations.NullMarked;
