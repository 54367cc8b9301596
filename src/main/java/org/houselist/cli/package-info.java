/** The command line: one class a command, and the only place that prints. */
@NullMarked
package org.houselist.cli;

import org.jspecify.annotations.NullMarked;
