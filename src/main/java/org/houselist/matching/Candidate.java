package org.houselist.matching;

import org.houselist.patron.PatronId;

/**
 * Two patron records that may be one person: tonight's evidence.
 *
 * @param mailbox the mailbox that they share; empty where it is something else that brings them together
 * @param score 0 to 100, to sort by: high is 90 and more, low is below 50
 * @param because for people, e.g. {@code same mailbox ann@example.org; names agree}
 * @param consentNote what the merge would lose; empty where nothing
 * @param ledger how the records compare, as {@link org.houselist.linkage.Ledger#text()} has it; empty where that is not known yet
 */
record Candidate(
        PatronId keepId,
        PatronId mergeId,
        String mailbox,
        Confidence confidence,
        int score,
        String because,
        String consentNote,
        String ledger) {
    /** The score of the surest pair that is not of high confidence. */
    static final int MOST_MEDIUM = 85;

    /** The same with medium confidence, for what differs. */
    Candidate doubted(String difference) {
        return new Candidate(
                keepId,
                mergeId,
                mailbox,
                Confidence.MEDIUM,
                Math.min(score, MOST_MEDIUM),
                because + "; but " + difference,
                consentNote,
                ledger);
    }

    String candidateId() {
        return CandidateId.of(keepId, mergeId);
    }
}
