/** The settings of a night: the config file, checked as a whole, as immutable records that have a default for every key. */
@NullMarked
package org.houselist.settings;

import org.jspecify.annotations.NullMarked;
