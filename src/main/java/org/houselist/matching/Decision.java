package org.houselist.matching;

import java.time.LocalDate;
import org.houselist.patron.PatronId;
import org.jspecify.annotations.Nullable;

/**
 * One decision on a merge candidate. It is kept for ever, with what it rested on.
 *
 * @param number in the order of deciding; 0 until it is kept
 * @param keepId of the direction that was decided
 * @param assignedTo who is to look at it; empty unless it is an assignment
 * @param decidedBy a person, or the standing order
 * @param decidedAt seconds since 1970
 * @param night the newest night that was known then; null where there was none
 * @param note what the person said; may be empty
 * @param confidence the evidence of that time, as are score, evidence and consentNote
 * @param source the command, the file and line of an import, or the standing order
 */
public record Decision(
        int number,
        String candidateId,
        PatronId keepId,
        PatronId mergeId,
        DecisionKind kind,
        String assignedTo,
        String decidedBy,
        long decidedAt,
        @Nullable LocalDate night,
        String note,
        Confidence confidence,
        int score,
        String evidence,
        String consentNote,
        LocalDate firstQueuedOn,
        String source) {
    /** How the source of a decision begins that no person took. */
    static final String STANDING_ORDER = "standing order";

    /** Whether a person took it. */
    boolean isOfAPerson() {
        return !source.startsWith(STANDING_ORDER);
    }
}
