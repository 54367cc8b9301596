package org.houselist.matching;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.houselist.batch.CodePoints;
import org.houselist.patron.PatronId;

/**
 * Which merges the CRM is asked for tonight: each approval once over all nights. Where A is kept for B and B for C, the CRM is
 * asked to merge both into A: so it may do them in any order.
 */
final class MergeRequests {
    private final LocalDate night;
    private final DecisionBook decisions;
    private final Predicate<PatronId> isProtected;
    private final Set<String> asked = new HashSet<>();

    /**
     * @param before what earlier nights asked for
     * @param isProtected whether a patron must never be deleted
     */
    MergeRequests(
            LocalDate night, DecisionBook decisions, Collection<MergeRequest> before, Predicate<PatronId> isProtected) {
        this.night = night;
        this.decisions = decisions;
        this.isProtected = isProtected;
        before.forEach(request -> asked.add(key(request.candidateId(), request.decisionNo())));
    }

    /** What to ask for, sorted by the ids. */
    List<MergeRequest> of(Collection<QueueRow> queue) {
        ApprovedMerges approved = new ApprovedMerges(queue);
        List<MergeRequest> requests = new ArrayList<>();
        for (QueueRow row : queue) {
            if (isToBeAsked(row) && !isProtected.test(row.mergeId())) {
                PatronId kept = approved.end(row.keepId());
                if (!kept.equals(row.mergeId())) {
                    requests.add(request(row, kept));
                }
            }
        }
        requests.sort(
                Comparator.comparing((MergeRequest request) -> request.kept().text(), CodePoints.ORDER)
                        .thenComparing(request -> request.delete().text(), CodePoints.ORDER));
        return requests;
    }

    /** Approved rows that cannot be asked for, because they would delete a member of a protected group. */
    List<QueueRow> refused(Collection<QueueRow> queue) {
        return queue.stream()
                .filter(row -> isToBeAsked(row) && isProtected.test(row.mergeId()))
                .toList();
    }

    private boolean isToBeAsked(QueueRow row) {
        return row.status() == QueueStatus.APPROVED && !asked.contains(key(row.candidateId(), approval(row)));
    }

    private int approval(QueueRow row) {
        return decisions.standing(row).map(Decision::number).orElse(0);
    }

    private MergeRequest request(QueueRow row, PatronId kept) {
        String note = decisions.standing(row).map(Decision::note).orElse("");
        return new MergeRequest(
                row.candidateId(),
                kept,
                row.mergeId(),
                night,
                row.decidedBy(),
                row.because() + (note.isEmpty() ? "" : "; " + note),
                approval(row));
    }

    private static String key(String candidateId, int decisionNo) {
        return candidateId + "/" + decisionNo;
    }
}
