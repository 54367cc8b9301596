package org.houselist.matching.desk;

import java.util.Set;
import org.houselist.matching.Confidence;
import org.houselist.matching.QueueStatus;
import org.houselist.patron.Groups;

/**
 * Which merge candidates are wanted. An empty set or text asks for nothing in particular.
 *
 * @param confidences any of them
 * @param statuses any of them; empty: what is open, and what was decided since the last night
 * @param staff to whom it is assigned; {@code nobody} for what is assigned to nobody
 * @param waitsDays at least so many days since it was first queued
 * @param group at least one of the two is in it; case makes no difference
 * @param limit at most so many; 0 for all
 */
public record QueueFilter(
        Set<Confidence> confidences, Set<QueueStatus> statuses, String staff, int waitsDays, String group, int limit) {
    /** Keeps copies. */
    public QueueFilter {
        confidences = Set.copyOf(confidences);
        statuses = Set.copyOf(statuses);
    }

    /** Whether a candidate is wanted, its status aside. */
    boolean wants(Confidence confidence, MergeCandidate candidate, String groups) {
        return (confidences.isEmpty() || confidences.contains(confidence))
                && isOfStaff(candidate.assignedTo())
                && candidate.waitsDays() >= waitsDays
                && (group.isBlank() || Groups.written(groups).have(group));
    }

    private boolean isOfStaff(String assignedTo) {
        return staff.isBlank()
                || assignedTo.equalsIgnoreCase(staff.strip())
                || (staff.strip().equalsIgnoreCase("nobody") && assignedTo.isBlank());
    }
}
