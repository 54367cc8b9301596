package org.houselist.eligibility;

import java.util.BitSet;
import java.util.Comparator;
import org.houselist.batch.Times;
import org.houselist.books.PatronBook;
import org.houselist.patron.KeepRank;
import org.houselist.patron.PatronId;
import org.houselist.patron.WhoIsKept;

/** Which of an address's owners an import names: living, active, no stub first, and then whose record would be kept. */
final class BestOwner {
    private final Facts facts;
    private final BitSet inProtectedGroup;
    private final Comparator<Integer> order;

    BestOwner(Facts facts, BitSet inProtectedGroup) {
        this.facts = facts;
        this.inProtectedGroup = inProtectedGroup;
        PatronBook patrons = facts.patrons;
        this.order = Comparator.<Integer, Boolean>comparing(no -> patrons.status(no) == PatronBook.DECEASED)
                .thenComparing(no -> patrons.status(no) != PatronBook.ACTIVE)
                .thenComparing(patrons::stub)
                .thenComparing(this::rank, WhoIsKept.FIRST);
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

    private KeepRank rank(int no) {
        PatronBook patrons = facts.patrons;
        long created = patrons.createdAt(no);
        long active = patrons.lastActivityAt(no);
        return new KeepRank(
                inProtectedGroup.get(no),
                patrons.stub(no),
                patrons.inHousehold(no),
                patrons.hasLogin(no),
                active == Times.UNKNOWN ? KeepRank.NEVER : active,
                patrons.completeness(no),
                created == Times.UNKNOWN ? KeepRank.UNKNOWN : created,
                new PatronId(patrons.id(no)));
    }
}
