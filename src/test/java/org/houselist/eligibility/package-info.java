/** Whom a communication may go to, on real tables, told as examples. */
@NullMarked
package org.houselist.eligibility;

import org.jspecify.annotations.NullMarked;
