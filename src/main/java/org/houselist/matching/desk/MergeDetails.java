package org.houselist.matching.desk;

import java.util.List;
import org.houselist.linkage.Ledger;

/**
 * A merge candidate with all that a person needs to decide on it.
 *
 * @param keep the record that stays
 * @param merge the record that goes
 * @param history what was decided so far, the oldest first
 * @param ledger how the score came about; empty where only a shared mailbox speaks
 */
public record MergeDetails(
        MergeCandidate candidate,
        PatronCard keep,
        PatronCard merge,
        List<PastDecision> history,
        List<Ledger.Entry> ledger) {
    /** Keeps copies. */
    public MergeDetails {
        history = List.copyOf(history);
        ledger = List.copyOf(ledger);
    }
}
