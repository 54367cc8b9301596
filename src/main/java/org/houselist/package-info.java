/** House List: the nightly job between a CRM and a mailing tool. */
@NullMarked
package org.houselist;

import org.jspecify.annotations.NullMarked;
