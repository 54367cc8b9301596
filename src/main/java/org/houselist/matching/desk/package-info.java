/** The desk at which people work on the merge queue between nights: they look at the candidates, and say yes or no. */
@NullMarked
package org.houselist.matching.desk;

import org.jspecify.annotations.NullMarked;
