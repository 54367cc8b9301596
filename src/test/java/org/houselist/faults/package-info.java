/** Nothing is lost: real processes that are killed, meet each other, or find disk, files and database against them. */
@NullMarked
package org.houselist.faults;

import org.jspecify.annotations.NullMarked;
