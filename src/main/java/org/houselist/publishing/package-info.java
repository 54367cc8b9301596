/** The end of a night: the brakes, its publication, and what it says of itself in the manifest and the report. */
@NullMarked
package org.houselist.publishing;

import org.jspecify.annotations.NullMarked;
