package org.houselist.matching;

import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.houselist.linkage.Blocking;
import org.houselist.linkage.HouseRules;
import org.houselist.linkage.MatchModel;

/** Compares tonight's new and changed patrons with all, and keeps the pairs that are likely one person. */
final class LikelyPairSearch {
    private final PatronPeople patrons;
    private final Likeness likeness;
    private final List<LikelyPair> pairs;
    private final String leftOut;

    /**
     * Compares.
     *
     * @param kept what of the records an earlier night kept; written
     * @param store what earlier nights found; written
     * @param since the run after which a record counts as changed; 0 for all
     */
    LikelyPairSearch(
            PatronPeopleStore people,
            KeptPeopleStore kept,
            HouseRules rules,
            MatchModel model,
            LikelyPairStore store,
            int since) {
        patrons = people.load(rules, since, kept);
        Blocking blocking = new Blocking(patrons.people(), patrons.changed());
        likeness = new Likeness(patrons, model, blocking);
        pairs = store.become(store.load(), patrons::isChanged, likeness.search(blocking));
        leftOut = leftOut(blocking.leftOut());
    }

    Likeness likeness() {
        return likeness;
    }

    /** All likely pairs, tonight's and those of earlier nights that still stand. */
    List<LikelyPair> pairs() {
        return pairs;
    }

    /** What so many records share that it says nothing, for the report; empty where there is nothing of the kind. */
    String leftOut() {
        return leftOut;
    }

    private static String leftOut(List<Blocking.LeftOut> keys) {
        TreeMap<String, List<Blocking.LeftOut>> byRule =
                keys.stream().collect(Collectors.groupingBy(Blocking.LeftOut::rule, TreeMap::new, Collectors.toList()));
        return byRule.entrySet().stream()
                .map(rule -> rule.getKey() + " " + rule.getValue().size() + largest(rule.getValue()))
                .collect(Collectors.joining(", "));
    }

    private static String largest(List<Blocking.LeftOut> keys) {
        return keys.stream()
                .max(Comparator.comparingInt(Blocking.LeftOut::records).thenComparing(Blocking.LeftOut::key))
                .map(largest -> " (the largest " + largest.key() + ", " + largest.records() + " records)")
                .orElse("");
    }
}
