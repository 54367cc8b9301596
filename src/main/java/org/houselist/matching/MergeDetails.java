package org.houselist.matching;

import java.util.List;
import org.houselist.linkage.Ledger;
import org.jspecify.annotations.Nullable;

/**
 * A merge candidate with all that a person needs to decide on it.
 *
 * @param keep the record that stays
 * @param merge the record that goes
 * @param history what was decided so far, the oldest first
 * @param ledger how the two records compare; null where they were never compared
 */
public record MergeDetails(
        MergeCandidate candidate,
        PatronCard keep,
        PatronCard merge,
        List<PastDecision> history,
        @Nullable Ledger ledger) {
    /** Keeps copies. */
    public MergeDetails {
        history = List.copyOf(history);
    }
}
