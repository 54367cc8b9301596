/** The flows: the night and its parts, each as a list of steps on one screen. */
@NullMarked
package org.houselist.jobs;

import org.jspecify.annotations.NullMarked;
