/** Invents patrons, subscribers and sends for the reference nights: any size, the same bytes for the same seed. */
@NullMarked
package org.houselist.generator;

import org.jspecify.annotations.NullMarked;
