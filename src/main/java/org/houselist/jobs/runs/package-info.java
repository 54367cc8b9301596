/** What goes on around a flow: what was asked for, which try is resumed or taken back, the locks, and how it ended. */
@NullMarked
package org.houselist.jobs.runs;

import org.jspecify.annotations.NullMarked;
