/** Holds what is written for people against what the program does. */
@NullMarked
package org.houselist.docs;

import org.jspecify.annotations.NullMarked;
