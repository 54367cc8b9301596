/** The technical ground of every job: steps, files in, files out, the lock. */
@NullMarked
package org.houselist.batch;

import org.jspecify.annotations.NullMarked;
