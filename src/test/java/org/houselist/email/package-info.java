/** The rules of addresses by example, and against public collections of good and bad addresses. */
@NullMarked
package org.houselist.email;

import org.jspecify.annotations.NullMarked;
