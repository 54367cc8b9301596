package org.houselist.matching;

import java.util.function.Predicate;
import org.houselist.patron.PatronId;

/**
 * Which patron records there are.
 *
 * @param isThere whether the CRM still has a record of this id
 * @param isKnown whether it ever had
 */
record PatronsThere(Predicate<PatronId> isThere, Predicate<PatronId> isKnown) {}
