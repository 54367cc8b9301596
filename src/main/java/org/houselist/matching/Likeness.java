package org.houselist.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.houselist.linkage.Blocking;
import org.houselist.linkage.Ledger;
import org.houselist.linkage.MatchModel;
import org.houselist.linkage.Scorer;

/** How much the records of patrons look alike. */
final class Likeness {
    private static final double STRANGERS = -20;

    private final PatronPeople patrons;
    private final MatchModel model;
    private final Blocking pairs;
    private final Scorer scorer;

    /** {@code pairs}: which ones are worth comparing. */
    Likeness(PatronPeople patrons, MatchModel model, Blocking pairs) {
        this.patrons = patrons;
        this.model = model;
        this.pairs = pairs;
        this.scorer = new Scorer(patrons.people(), model, pairs);
    }

    /**
     * Compares those that are new or changed with all.
     *
     * @return the pairs that are likely one person, sorted by their key
     */
    List<LikelyPair> search() {
        List<LikelyPair> found = new ArrayList<>();
        pairs.forEachPair(patrons.changed(), (a, b, rule) -> {
            if (scorer.weight(a, b) >= model.likely()) {
                found.add(LikelyPair.of(
                        patrons.patronNos()[a], patrons.patronNos()[b], scorer.ledger(a, b), scorer.isSure(a, b)));
            }
        });
        found.sort((one, other) -> Long.compare(one.id(), other.id()));
        return found;
    }

    /** The weight of any two patrons, in bits; by patron_no. Of two that cannot be compared it is that of strangers. */
    double weight(int one, int other) {
        int a = patrons.person(one);
        int b = patrons.person(other);
        return a < 0 || b < 0 ? STRANGERS : scorer.weight(Math.min(a, b), Math.max(a, b));
    }

    /** How two patrons compare, by patron_no; empty where one of them is not there. */
    Optional<Ledger> ledger(int one, int other) {
        int a = patrons.person(one);
        int b = patrons.person(other);
        return a < 0 || b < 0 ? Optional.empty() : Optional.of(scorer.ledger(Math.min(a, b), Math.max(a, b)));
    }

    MatchModel model() {
        return model;
    }
}
