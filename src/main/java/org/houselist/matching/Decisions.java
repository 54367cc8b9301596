package org.houselist.matching;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.houselist.patron.PatronId;

/**
 * What people decided on earlier nights, as far as it steers tonight's search.
 *
 * @param rejected candidate ids of pairs that are not the same person
 * @param standing keep ids by merge id, of rows that are approved or failed: they keep their place
 * @param keepIds keep ids by candidate id, of all rows that were ever decided: they keep their direction
 */
record Decisions(Set<String> rejected, Map<PatronId, PatronId> standing, Map<String, PatronId> keepIds) {
    static final Decisions NONE = new Decisions(Set.of(), Map.of(), Map.of());

    static Decisions in(Collection<QueueRow> queue) {
        Map<PatronId, PatronId> standing = new HashMap<>();
        for (QueueRow row : queue) {
            if (row.status() == QueueStatus.APPROVED || row.status() == QueueStatus.FAILED) {
                standing.put(row.mergeId(), row.keepId());
            }
        }
        Map<String, PatronId> keepIds = queue.stream()
                .filter(QueueRow::isDecided)
                .collect(Collectors.toMap(QueueRow::candidateId, QueueRow::keepId, (first, again) -> first));
        Set<String> rejected = queue.stream()
                .filter(row -> row.status() == QueueStatus.REJECTED)
                .map(QueueRow::candidateId)
                .collect(Collectors.toUnmodifiableSet());
        return new Decisions(rejected, standing, keepIds);
    }

    boolean isRejected(PatronId a, PatronId b) {
        return !rejected.isEmpty() && rejected.contains(CandidateId.of(a, b));
    }

    /** True where it was decided that of these two the first is kept. */
    boolean keeps(PatronId keep, PatronId merge) {
        return !keepIds.isEmpty() && keep.equals(keepIds.get(CandidateId.of(keep, merge)));
    }
}
