/** The register of addresses: owners and former owners, orphans and their adoption, the send history. */
@NullMarked
package org.houselist.register;

import org.jspecify.annotations.NullMarked;
