package org.houselist.eligibility;

import java.util.Comparator;
import org.houselist.books.PatronBook;
import org.houselist.patron.Groups;
import org.houselist.patron.PatronStatus;
import org.houselist.patron.WhoIsKept;

/** Which of an address's owners an import names: living, active, no stub first, and then whose record would be kept. */
final class BestOwner {
    private final Facts facts;
    private final Comparator<Integer> order;

    /** {@code protectedGroups}: whose members are kept before all others. */
    BestOwner(Facts facts, Groups protectedGroups) {
        this.facts = facts;
        PatronBook patrons = facts.patrons;
        this.order = Comparator.<Integer, Boolean>comparing(no -> patrons.status(no) == PatronStatus.DECEASED)
                .thenComparing(no -> patrons.status(no) != PatronStatus.ACTIVE)
                .thenComparing(patrons::stub)
                .thenComparing(no -> patrons.keepRank(no, protectedGroups), WhoIsKept.FIRST);
    }

    /** The patron_no of the best owner; 0 for an address that nobody owns. */
    int of(int addressNo) {
        int best = 0;
        for (int entry = facts.owners.first(addressNo); entry < facts.owners.first(addressNo + 1); entry++) {
            int patron = facts.owners.patronNo(entry);
            if (facts.owners.owns(entry) && (best == 0 || order.compare(patron, best) < 0)) {
                best = patron;
            }
        }
        return best;
    }
}
