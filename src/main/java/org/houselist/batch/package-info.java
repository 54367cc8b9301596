/** The technical ground under the night: steps, CSV files, the outbox and the lock. */
@NullMarked
package org.houselist.batch;

import org.jspecify.annotations.NullMarked;
