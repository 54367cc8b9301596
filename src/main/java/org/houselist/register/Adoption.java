package org.houselist.register;

import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import org.houselist.batch.Night;
import org.houselist.batch.Steps;
import org.houselist.batch.Tally;
import org.houselist.books.Books;
import org.houselist.books.OwnerBook;
import org.houselist.books.OwnerRows;
import org.houselist.books.SendBook;

/** Goes through all addresses, part by part, and writes who owns them now. */
final class Adoption {
    private final Night night;
    private final Books books;
    private final OwnershipStore store;
    private final int highest;
    private final OwnerBook before;
    private final SendBook sends;
    private final DeliveredOwners delivered;
    private final AddressClaims claims;
    private final OwnerRows after;
    private int at;

    /**
     * @param before the owners as they were before tonight
     */
    Adoption(
            Night night,
            Books books,
            OwnerBook before,
            SendBook sends,
            DeliveredOwners delivered,
            GoneBeforeMerge gone,
            OwnershipStore store) {
        this.night = night;
        this.books = books;
        this.store = store;
        this.highest = books.addresses().highest();
        this.before = before;
        this.sends = sends;
        this.delivered = delivered;
        this.claims = new AddressClaims(night, books.patrons(), before, gone);
        this.after = new OwnerRows(highest);
    }

    /** The work on each part, in the order of addresses. */
    Iterator<Steps.Work> parts() {
        return IntStream.iterate(1, first -> first <= highest, first -> first + Steps.KEYS_A_PART)
                .<Steps.Work>mapToObj(first -> tally -> claim(first, tally))
                .iterator();
    }

    private void claim(int first, Tally tally) {
        int end = Math.min(first + Steps.KEYS_A_PART - 1, highest);
        try (OwnershipStore.Writer writer = store.writer()) {
            for (int address = first; address <= end; address++) {
                claims.begin(address, sends.published(address));
                at = delivered.tell(address, at, claims);
                decide(address, claims.decide(sends.of(address)), writer, tally);
            }
            tally.written(writer.rows());
        }
        if (end == highest) {
            books.know(OwnerBook.of(after));
        }
    }

    private void decide(int address, List<Claim> decided, OwnershipStore.Writer writer, Tally tally) {
        tally.read(decided.size());
        if (decided.size() > 1) {
            decided.sort(Comparator.comparingInt(claim -> claim.patronNo)); // as the database has them
        }
        for (Claim claim : decided) {
            if (claim.differs(before)) {
                writer.write(address, claim);
                add(address, claim);
            } else {
                before.copy(claim.known, address, after);
            }
        }
    }

    private void add(int address, Claim claim) {
        int marks = OwnerRows.marks(claim.primary, claim.allowMarketing, claim.byMerge);
        after.begin(address, claim.patronNo, claim.state, marks);
        after.end(
                claim.ownerSinceRun,
                claim.known < 0 ? night.runNo() : before.sinceRun(claim.known),
                claim.endedAt,
                claim.exported,
                claim.exportedBefore,
                night.runNo());
    }
}
