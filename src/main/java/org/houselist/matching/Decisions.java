package org.houselist.matching;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.houselist.patron.MergeChains;
import org.houselist.patron.PatronId;

/**
 * What people decided on earlier nights, as far as it steers tonight's search.
 *
 * @param rejected candidate ids of pairs that are not the same person, and of the persons that they are of: where A is not B, and
 *     B is C by decision, A is not C
 * @param standing keep ids by merge id, of rows that are approved or failed: they keep their place
 * @param failed merge ids of those that failed: they keep it only while there is evidence, as nobody said that the two are one
 * @param keepIds keep ids by candidate id, of all rows that were ever decided: they keep their direction
 * @param persons one patron for all that are one person by decision; a patron that is alone is not in it
 */
record Decisions(
        Set<String> rejected,
        Map<PatronId, PatronId> standing,
        Set<PatronId> failed,
        Map<String, PatronId> keepIds,
        Map<PatronId, PatronId> persons) {
    static final Decisions NONE = new Decisions(Set.of(), Map.of(), Set.of(), Map.of(), Map.of());

    /** {@code merges}: all that the CRM ever did, whether or not they were in the queue. */
    static Decisions in(Collection<QueueRow> queue, MergeChains merges) {
        Map<PatronId, PatronId> standing = keepIds(queue, QueueStatus.FAILED);
        Map<PatronId, PatronId> approved = keepIds(queue, QueueStatus.APPROVED);
        Set<PatronId> failed = new HashSet<>(standing.keySet());
        failed.removeAll(approved.keySet());
        standing.putAll(approved);
        Map<String, PatronId> keepIds = queue.stream()
                .filter(QueueRow::isDecided)
                .collect(Collectors.toMap(QueueRow::candidateId, QueueRow::keepId, (first, again) -> first));
        Map<PatronId, PatronId> persons = persons(queue, merges);
        Set<String> rejected = new HashSet<>();
        queue.stream().filter(row -> row.status() == QueueStatus.REJECTED).forEach(row -> {
            rejected.add(row.candidateId());
            PatronId one = root(persons, row.keepId());
            PatronId other = root(persons, row.mergeId());
            if (!one.equals(other)) {
                rejected.add(CandidateId.of(one, other));
            }
        });
        return new Decisions(rejected, standing, failed, keepIds, persons);
    }

    private static Map<PatronId, PatronId> keepIds(Collection<QueueRow> queue, QueueStatus status) {
        Map<PatronId, PatronId> keepIds = new HashMap<>();
        queue.stream().filter(row -> row.status() == status).forEach(row -> keepIds.put(row.mergeId(), row.keepId()));
        return keepIds;
    }

    /** By patron, another of the same person: whoever is followed to the end comes to the same patron. */
    static Map<PatronId, PatronId> persons(Collection<QueueRow> queue, MergeChains merges) {
        Map<PatronId, PatronId> persons = new HashMap<>();
        merges.deleted().forEach(deleted -> persons.put(deleted, merges.resolve(deleted)));
        for (QueueRow row : queue) {
            if (row.status() == QueueStatus.APPROVED || row.status() == QueueStatus.MERGED) {
                PatronId one = root(persons, row.keepId());
                PatronId other = root(persons, row.mergeId());
                if (!one.equals(other)) {
                    persons.put(other, one);
                }
            }
        }
        return persons;
    }

    static PatronId root(Map<PatronId, PatronId> persons, PatronId patron) {
        PatronId at = patron;
        for (PatronId next = persons.get(at); next != null; next = persons.get(at)) {
            at = next;
        }
        return at;
    }

    boolean isRejected(PatronId a, PatronId b) {
        return !rejected.isEmpty()
                && (rejected.contains(CandidateId.of(a, b))
                        || rejected.contains(CandidateId.of(root(persons, a), root(persons, b))));
    }

    /** True where it was decided that of these two the first is kept. */
    boolean keeps(PatronId keep, PatronId merge) {
        return !keepIds.isEmpty() && keep.equals(keepIds.get(CandidateId.of(keep, merge)));
    }
}
