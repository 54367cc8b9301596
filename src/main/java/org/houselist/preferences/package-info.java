/** Who asked for what: the mailing tool's authority, the memory of refusals, updates, requests and drift. */
@NullMarked
package org.houselist.preferences;

import org.jspecify.annotations.NullMarked;
