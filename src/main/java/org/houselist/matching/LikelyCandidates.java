package org.houselist.matching;

import org.houselist.linkage.Ledger;
import org.houselist.linkage.MatchModel;
import org.houselist.patron.Stub;

/** Makes the rows of pairs whose records look alike, and takes back the high confidence of those whose records do not. */
final class LikelyCandidates {
    static final String LOOK_ALIKE = "look alike: ";

    /** From here, in bits, a household or an office explains much of what agrees. */
    private static final double EXPLAINS = -1;

    private static final int LEAST_MEDIUM = 50;
    private static final int LEAST_HIGH = 90;
    private static final int MOST = 99;

    private final MatchModel model;

    LikelyCandidates(MatchModel model) {
        this.model = model;
    }

    /** The row of a pair. A name-only record holds too little to be of high confidence. */
    Candidate of(LikelyRows.Row row) {
        boolean nameOnly = row.keep().holds() == Stub.NAME_ONLY || row.merge().holds() == Stub.NAME_ONLY;
        Confidence confidence = nameOnly ? Confidence.MEDIUM : row.confidence();
        return new Candidate(
                row.keep().id(),
                row.merge().id(),
                "",
                confidence,
                score(row.pair().bits(), confidence),
                LOOK_ALIKE + because(Ledger.parse(row.pair().ledger()), confidence),
                ConsentNote.of(row.keep().consent(), row.merge().consent()),
                row.pair().ledger());
    }

    private static String because(Ledger ledger, Confidence confidence) {
        boolean livingTogether = ledger.lines().stream()
                .anyMatch(line -> line.comparison().equals(Ledger.TOGETHER) && line.weight() < EXPLAINS);
        return ledger.because()
                + (livingTogether && confidence != Confidence.HIGH
                        ? "; they may be two people of one household or office"
                        : "");
    }

    /** 50 where a pair begins to be likely, 90 where it begins to be sure, and at most 99. */
    private int score(double bits, Confidence confidence) {
        double perBit = (LEAST_HIGH - LEAST_MEDIUM) / Math.max(1, model.sure() - model.likely());
        int score = (int) Math.round(
                bits < model.sure()
                        ? LEAST_MEDIUM + (bits - model.likely()) * perBit
                        : LEAST_HIGH + bits - model.sure());
        return Math.min(score, confidence == Confidence.HIGH ? MOST : Candidate.MOST_MEDIUM);
    }
}
