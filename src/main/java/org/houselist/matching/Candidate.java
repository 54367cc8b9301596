package org.houselist.matching;

import org.houselist.patron.PatronId;

/**
 * Two patron records that may be one person: tonight's evidence.
 *
 * @param score 0 to 100, to sort by: high is 90 and more, low is below 50
 * @param because for people, e.g. {@code same mailbox ann@example.org; names agree}
 * @param consentNote what the merge would lose; empty where nothing
 */
record Candidate(
        PatronId keepId,
        PatronId mergeId,
        String mailbox,
        Confidence confidence,
        int score,
        String because,
        String consentNote) {

    String candidateId() {
        return CandidateId.of(keepId, mergeId);
    }
}
