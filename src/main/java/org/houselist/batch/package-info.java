/** The technical ground under every step: files in, files out. */
@NullMarked
package org.houselist.batch;

import org.jspecify.annotations.NullMarked;
