/** Delivered files become rows that we trust: what each file is, what each row says, and why a row cannot be used. */
@NullMarked
package org.houselist.intake;

import org.jspecify.annotations.NullMarked;
