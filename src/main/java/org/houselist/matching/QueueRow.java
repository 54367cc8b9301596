package org.houselist.matching;

import java.time.LocalDate;
import org.houselist.patron.PatronId;
import org.jspecify.annotations.Nullable;

/**
 * One row of the merge queue.
 *
 * @param score 0 to 100, see {@link Candidate}
 * @param firstQueuedOn the night that first saw the pair
 * @param decidedBy a person, or the standing order in whose name it was decided; empty while undecided
 * @param statusSince the night since which the status holds: says what was closed since the last published night
 * @param assignedTo who is to look at it; empty where nobody is named
 * @param decisionNo the newest decision that the row has taken in; 0 where none
 * @param ledger how the score came about; empty where it is not known
 */
public record QueueRow(
        String candidateId,
        PatronId keepId,
        PatronId mergeId,
        Confidence confidence,
        int score,
        String because,
        QueueStatus status,
        LocalDate firstQueuedOn,
        String decidedBy,
        @Nullable LocalDate decidedOn,
        String consentNote,
        LocalDate statusSince,
        String assignedTo,
        int decisionNo,
        String ledger) {
    /** As many characters of a text the table holds. */
    private static final int TEXT = 2000;

    /** A pair that is seen for the first time. */
    static QueueRow pending(Candidate found, LocalDate night) {
        return new QueueRow(
                found.candidateId(),
                found.keepId(),
                found.mergeId(),
                found.confidence(),
                found.score(),
                found.because(),
                QueueStatus.PENDING,
                night,
                "",
                null,
                found.consentNote(),
                night,
                "",
                0,
                found.ledger());
    }

    /** The same row in another status; the same row where it has it already. */
    public QueueRow in(QueueStatus next, String why, LocalDate night) {
        if (next == status) {
            return this;
        }
        Draft draft = new Draft(this);
        draft.status = next;
        draft.because = why;
        draft.statusSince = night;
        return draft.row();
    }

    /** The same row with tonight's evidence, the direction included; with its ledger only where the evidence is another. */
    QueueRow with(Candidate found) {
        Draft draft = new Draft(this);
        draft.ledger = found.score() == score && because.startsWith(found.because()) ? ledger : found.ledger();
        draft.keepId = found.keepId();
        draft.mergeId = found.mergeId();
        draft.confidence = found.confidence();
        draft.score = found.score();
        draft.because = found.because();
        draft.consentNote = found.consentNote();
        return draft.row();
    }

    /** The same row, with what came of comparing the records. */
    QueueRow withLedger(String compared) {
        Draft draft = new Draft(this);
        draft.ledger = compared;
        return draft.row();
    }

    /** The same row in the other direction. */
    public QueueRow turned() {
        Draft draft = new Draft(this);
        draft.keepId = mergeId;
        draft.mergeId = keepId;
        return draft.row();
    }

    /** The same row with another reason. */
    QueueRow because(String why) {
        Draft draft = new Draft(this);
        draft.because = why;
        return draft.row();
    }

    /** The same row after a decision. The direction of an approval is the one that was decided. */
    QueueRow after(Decision decision, LocalDate decidedOn, LocalDate night) {
        Draft draft = new Draft(this);
        draft.decisionNo = decision.number();
        switch (decision.kind()) {
            case APPROVE -> draft.decide(QueueStatus.APPROVED, decision, decidedOn, night);
            case REJECT -> draft.decide(QueueStatus.REJECTED, decision, decidedOn, night);
            case UNDO -> draft.open(night);
            case ASSIGN -> draft.assignedTo = decision.assignedTo();
        }
        return draft.row();
    }

    /** The same row, its texts no longer than the table holds; the rest of them is said in the CRM. */
    QueueRow thatFits() {
        if (because.length() <= TEXT && consentNote.length() <= TEXT) {
            return this;
        }
        Draft draft = new Draft(this);
        draft.because = cut(because);
        draft.consentNote = cut(consentNote);
        return draft.row();
    }

    private static String cut(String text) {
        if (text.length() <= TEXT) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(TEXT - 2)) ? TEXT - 2 : TEXT - 1;
        return text.substring(0, end) + "…";
    }

    /** Whether a person or a standing order ever decided on it, and nobody took it back. */
    public boolean isDecided() {
        return decidedOn != null || !decidedBy.isEmpty();
    }

    /** The same row, to be decided anew. */
    QueueRow askAgain(LocalDate night) {
        Draft draft = new Draft(this);
        draft.open(night);
        return draft.row();
    }

    /** A copy that can be changed before it becomes a row. */
    private static final class Draft {
        private final QueueRow from;
        private PatronId keepId;
        private PatronId mergeId;
        private Confidence confidence;
        private int score;
        private String because;
        private QueueStatus status;
        private String decidedBy;
        private @Nullable LocalDate decidedOn;
        private String consentNote;
        private LocalDate statusSince;
        private String assignedTo;
        private int decisionNo;
        private String ledger;

        Draft(QueueRow from) {
            this.from = from;
            keepId = from.keepId;
            mergeId = from.mergeId;
            confidence = from.confidence;
            score = from.score;
            because = from.because;
            status = from.status;
            decidedBy = from.decidedBy;
            decidedOn = from.decidedOn;
            consentNote = from.consentNote;
            statusSince = from.statusSince;
            assignedTo = from.assignedTo;
            decisionNo = from.decisionNo;
            ledger = from.ledger;
        }

        void decide(QueueStatus next, Decision decision, LocalDate on, LocalDate night) {
            status = next;
            keepId = decision.keepId();
            mergeId = decision.mergeId();
            decidedBy = decision.decidedBy();
            decidedOn = on;
            statusSince = night;
        }

        void open(LocalDate night) {
            statusSince = status == QueueStatus.PENDING ? statusSince : night;
            status = QueueStatus.PENDING;
            decidedBy = "";
            decidedOn = null;
        }

        QueueRow row() {
            return new QueueRow(
                    from.candidateId,
                    keepId,
                    mergeId,
                    confidence,
                    score,
                    because,
                    status,
                    from.firstQueuedOn,
                    decidedBy,
                    decidedOn,
                    consentNote,
                    statusSince,
                    assignedTo,
                    decisionNo,
                    ledger);
        }
    }
}
