package org.houselist.eligibility;

import java.io.IOException;
import java.util.function.IntPredicate;
import org.houselist.batch.CsvOutput;

/** The owners of an address as the files name them. */
final class Owners {
    private Owners() {}

    /** {@code patron 12}. */
    static String id(Candidate candidate, int patronNo) {
        return patronNo == 0 ? "" : "patron " + candidate.facts.patrons.id(patronNo);
    }

    /** The first patron, by the code points of the ids, of the wanted entries of the candidate's address; empty without any. */
    static String firstId(Candidate candidate, IntPredicate wanted) {
        int first = 0;
        for (int entry = candidate.firstEntry(); entry < candidate.endEntry(); entry++) {
            int patron = candidate.facts.owners.patronNo(entry);
            if (wanted.test(entry) && (first == 0 || candidate.facts.patrons.compareIds(patron, first) < 0)) {
                first = patron;
            }
        }
        return id(candidate, first);
    }

    /** Adds the ids of all owners of an address to the row, by code point, {@code ;} between. */
    static void writeIds(Facts facts, int addressNo, CsvOutput out) throws IOException {
        int first = facts.owners.first(addressNo);
        int end = facts.owners.first(addressNo + 1);
        if (end == first) {
            out.field("");
        } else if (end == first + 1 && facts.owners.owns(first)) {
            facts.patrons.writeId(facts.owners.patronNo(first), out);
        } else {
            out.field(ids(facts, addressNo));
        }
    }

    private static String ids(Facts facts, int addressNo) {
        int first = facts.owners.first(addressNo);
        int end = facts.owners.first(addressNo + 1);
        int[] patrons = new int[end - first];
        int count = 0;
        for (int entry = first; entry < end; entry++) {
            if (facts.owners.owns(entry)) {
                patrons[count++] = facts.owners.patronNo(entry);
            }
        }
        if (count < 2) {
            return count == 0 ? "" : facts.patrons.id(patrons[0]);
        }
        sort(facts, patrons, count);
        StringBuilder ids = new StringBuilder(facts.patrons.id(patrons[0]));
        for (int i = 1; i < count; i++) {
            ids.append(';').append(facts.patrons.id(patrons[i]));
        }
        return ids.toString();
    }

    /** They are few. */
    private static void sort(Facts facts, int[] patrons, int count) {
        for (int i = 1; i < count; i++) {
            int patron = patrons[i];
            int at = i;
            for (; at > 0 && facts.patrons.compareIds(patrons[at - 1], patron) > 0; at--) {
                patrons[at] = patrons[at - 1];
            }
            patrons[at] = patron;
        }
    }
}
