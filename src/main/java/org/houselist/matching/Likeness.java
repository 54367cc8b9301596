package org.houselist.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.houselist.batch.Meanwhile;
import org.houselist.linkage.Blocking;
import org.houselist.linkage.Ledger;
import org.houselist.linkage.MatchModel;
import org.houselist.linkage.Scorer;

/** How much the records of patrons look alike. */
final class Likeness {
    private static final double STRANGERS = -20;
    private static final int THREADS = 2;

    private final PatronPeople patrons;
    private final MatchModel model;
    private final Scorer scorer;

    /** {@code pairs}: those that are worth comparing, from which it learns how many duplicates there are. */
    Likeness(PatronPeople patrons, MatchModel model, Blocking pairs) {
        this.patrons = patrons;
        this.model = model;
        this.scorer = new Scorer(patrons.people(), model, pairs);
    }

    /**
     * Compares those that are new or changed with all, in two threads.
     *
     * @return the pairs that are likely one person, sorted by their key
     */
    List<LikelyPair> search(Blocking pairs) {
        Scorer another = scorer.another();
        Meanwhile<List<LikelyPair>> half = Meanwhile.make("compare-patrons", () -> search(pairs, 0, another));
        List<LikelyPair> found = search(pairs, 1, scorer);
        found.addAll(half.get());
        found.sort((one, other) -> Long.compare(one.id(), other.id()));
        return found;
    }

    private List<LikelyPair> search(Blocking pairs, int part, Scorer comparing) {
        List<LikelyPair> found = new ArrayList<>();
        pairs.forEachPair(patrons.changed(), part, THREADS, (a, b, rule) -> {
            if (comparing.reaches(model.likely(), a, b)) {
                Ledger ledger = comparing.ledger(a, b);
                if (LikelyPair.besideTheName(ledger) > 0) {
                    found.add(LikelyPair.of(
                            patrons.patronNos()[a], patrons.patronNos()[b], ledger, comparing.isSure(a, b)));
                }
            }
        });
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
