/** The technical package: steps, delimited files, the outbox, the lock, undo. */
@NullMarked
package org.houselist.batch;

import org.jspecify.annotations.NullMarked;
