/** Record linkage: which records are one person, how sure that is, and why; pure rules after Fellegi and Sunter (1969). */
@NullMarked
package org.houselist.linkage;

import org.jspecify.annotations.NullMarked;
