/** What a night says about itself: the manifest for machines, the report for people. */
@NullMarked
package org.houselist.publishing;

import org.jspecify.annotations.NullMarked;
