package org.houselist.matching;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.houselist.linkage.Blocking;
import org.houselist.linkage.Ledger;
import org.houselist.linkage.MatchModel;
import org.houselist.linkage.People;
import org.houselist.linkage.Scorer;

/** Compares the patrons that are new or changed with all, and finds those who are likely one person. */
final class Likeness {
    /** The weight of a pair that was not found likely, in bits: what {@link LikelyRows} takes for it. */
    static final double HUNDREDTHS = 100;

    private final PatronPeople patrons;
    private final MatchModel model;
    private final Blocking blocking;
    private final Scorer scorer;
    private final Map<LikelyPair, String> found = new HashMap<>();
    private long compared;

    Likeness(PatronPeople patrons, MatchModel model) {
        this.patrons = patrons;
        this.model = model;
        this.blocking = new Blocking(patrons.people());
        this.scorer = new Scorer(patrons.people(), model);
    }

    /** The pairs of which one at least is new or changed, each with its ledger. */
    Map<LikelyPair, String> search() {
        blocking.forEachPair(patrons.changed(), (a, b, rule) -> {
            compared++;
            double weight = scorer.weight(a, b);
            if (weight >= model.likely()) {
                found.put(pair(a, b, weight), scorer.ledger(a, b).text());
            }
        });
        return found;
    }

    private LikelyPair pair(int a, int b, double weight) {
        return new LikelyPair(
                patrons.patronNos()[a], patrons.patronNos()[b], (int) Math.round(weight * HUNDREDTHS));
    }

    /** How many pairs were compared. */
    long compared() {
        return compared;
    }

    /** Keys that so many records share that they say nothing. */
    List<Blocking.LeftOut> leftOut() {
        return blocking.leftOut();
    }

    /** How sure it is that two are one person, for a pair that was found otherwise; null where one is not there. */
    Ledger ledger(int person, int other) {
        return scorer.ledger(person, other);
    }

    People people() {
        return patrons.people();
    }
}
