/** May we write to this person: persons, the policy as an ordered list of named refusals, the ranking, and the files. */
@NullMarked
package org.houselist.eligibility;

import org.jspecify.annotations.NullMarked;
