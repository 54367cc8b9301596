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
 */
record QueueRow(
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
        LocalDate statusSince) {
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
                night);
    }

    /** The same row in another status; the same row where it has it already. */
    QueueRow in(QueueStatus next, String why, LocalDate night) {
        return next == status
                ? this
                : new QueueRow(
                        candidateId,
                        keepId,
                        mergeId,
                        confidence,
                        score,
                        why,
                        next,
                        firstQueuedOn,
                        decidedBy,
                        decidedOn,
                        consentNote,
                        night);
    }

    /** The same row with tonight's evidence, the direction included. */
    QueueRow with(Candidate found) {
        return new QueueRow(
                candidateId,
                found.keepId(),
                found.mergeId(),
                found.confidence(),
                found.score(),
                found.because(),
                status,
                firstQueuedOn,
                decidedBy,
                decidedOn,
                found.consentNote(),
                statusSince);
    }

    /** The same row, its texts no longer than the table holds; the rest of them is said in the CRM. */
    QueueRow thatFits() {
        return because.length() <= TEXT && consentNote.length() <= TEXT
                ? this
                : new QueueRow(
                        candidateId,
                        keepId,
                        mergeId,
                        confidence,
                        score,
                        cut(because),
                        status,
                        firstQueuedOn,
                        decidedBy,
                        decidedOn,
                        cut(consentNote),
                        statusSince);
    }

    private static String cut(String text) {
        if (text.length() <= TEXT) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(TEXT - 2)) ? TEXT - 2 : TEXT - 1;
        return text.substring(0, end) + "…";
    }

    boolean isDecided() {
        return decidedOn != null || !decidedBy.isEmpty();
    }

    /** The same row, to be decided anew. */
    QueueRow askAgain(LocalDate night) {
        return new QueueRow(
                candidateId,
                keepId,
                mergeId,
                confidence,
                score,
                because,
                QueueStatus.PENDING,
                firstQueuedOn,
                "",
                null,
                consentNote,
                night);
    }
}
