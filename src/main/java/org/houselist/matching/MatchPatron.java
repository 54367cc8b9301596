package org.houselist.matching;

import org.houselist.patron.KeepRank;
import org.houselist.patron.PatronId;
import org.houselist.patron.PatronKind;
import org.houselist.patron.PersonName;
import org.houselist.patron.Stub;

/**
 * A patron record as the search for duplicates needs it. Records that were merged into others do not take part.
 *
 * @param holds whether it is a stub, name-only or neither
 * @param householdId empty where it belongs to none
 */
record MatchPatron(PatronKind kind, PersonName name, Stub holds, String householdId, KeepRank rank, Consent consent) {

    PatronId id() {
        return rank.id();
    }
}
