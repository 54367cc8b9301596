/** Read-only views of the tables in memory, in primitive arrays by dense number; every capability may read them, none writes them. */
@NullMarked
package org.houselist.books;

import org.jspecify.annotations.NullMarked;
