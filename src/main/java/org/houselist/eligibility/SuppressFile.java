package org.houselist.eligibility;

import java.io.IOException;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.houselist.batch.CodePoints;
import org.houselist.batch.CsvOutput;
import org.houselist.batch.Outbox;
import org.houselist.batch.Times;
import org.houselist.books.SortedNumbers;

/**
 * {@code suppress/<list>.csv}: who must never be mailed on a list, from the facts of the address and its own owners alone, in
 * every spelling that the tool has on any list: whoever is added to the list tomorrow stays out as well.
 */
final class SuppressFile {
    static final List<String> HEADER = List.of("email");

    private final Facts facts;
    private final int[] order;
    private final BitSet perhaps = new BitSet();
    private final Deceased deceased = new Deceased();
    private final Bounced bounced = new Bounced();

    SuppressFile(Facts facts) {
        this.facts = facts;
        this.order = SortedNumbers.addresses(facts.addresses, no -> true); // before several threads ask for it
        for (Roll roll : facts.rolls.all()) {
            for (int row = 0; row < roll.size(); row++) {
                perhaps.set(roll.address(row), perhapsSuppressed(roll.address(row)));
            }
        }
    }

    /** Leaves out the many against whom nothing can be found. */
    private boolean perhapsSuppressed(int no) {
        return facts.owners.everOwned(no)
                || facts.optOuts.refusing(no)
                || facts.complainedAt(no) != Times.UNKNOWN
                || facts.bouncedAt(no) != Times.UNKNOWN;
    }

    /** The file's name. */
    static String nameOf(String list) {
        return "suppress/" + Outbox.fileNameOf(list, ".csv");
    }

    /** Writes all rows of a list; the candidate is one of a communication on that list. */
    void write(Candidate candidate, CsvOutput out) throws IOException {
        InOrder rows = new InOrder(facts.addresses);
        BitSet never = new BitSet(perhaps.length());
        for (int no = perhaps.nextSetBit(0); no >= 0; no = perhaps.nextSetBit(no + 1)) {
            never.set(no, never(candidate.atAddress(no)));
        }
        for (int address : order) {
            if (never.get(address)) {
                add(rows, address);
            }
        }
        rows.write(out, nothing -> {});
    }

    private boolean never(Candidate candidate) {
        return Complained.ofItself(candidate)
                || bounced.refuses(candidate)
                || OptedOut.ofItself(candidate)
                || NoEmail.ofItself(candidate)
                || deceased.forGood(candidate);
    }

    private void add(InOrder rows, int address) {
        Set<String> spellings = new TreeSet<>(CodePoints.ORDER);
        String canonical = facts.addresses.text(address);
        for (Roll roll : facts.rolls.all()) {
            int row = roll.row(address);
            if (row >= 0 && roll.spellings(row) == 0) {
                spellings.add(canonical);
            } else if (row >= 0) {
                spellings.addAll(Roll.split(facts.rolls.texts().text(roll.spellings(row))));
            }
        }
        for (String spelling : spellings) {
            if (spelling.equals(canonical)) {
                rows.add(address, 0);
            } else {
                rows.add(spelling, 0);
            }
        }
    }
}
