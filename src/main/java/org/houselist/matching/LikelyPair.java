package org.houselist.matching;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.houselist.batch.ComposedKey;
import org.houselist.linkage.Comparison;
import org.houselist.linkage.Ledger;

/**
 * Two patrons who are likely one person by what their records hold.
 *
 * @param one the smaller patron_no
 * @param weight how sure it is, in hundredths of a bit: 0 is an even chance, 100 doubles the odds
 * @param sure whether they are surely one person: for the model, and by more than a name and one thing beside it
 * @param ledger how it came about, as {@link org.houselist.linkage.Ledger#text()} has it
 */
record LikelyPair(int one, int other, int weight, boolean sure, String ledger) {
    private static final double HUNDREDTHS = 100;
    private static final double TELLING = 5;
    private static final Set<String> BESIDE_THE_NAME = Stream.of(
                    Comparison.BIRTH_DATE, Comparison.EMAIL, Comparison.PHONE, Comparison.STREET)
            .map(Comparison::word)
            .collect(Collectors.toUnmodifiableSet());

    /** {@code sure}: whether they are surely one person for the model. */
    static LikelyPair of(int one, int other, Ledger ledger, boolean sure) {
        int weight = (int) Math.round(ledger.total() * HUNDREDTHS);
        return new LikelyPair(
                Math.min(one, other), Math.max(one, other), weight, sure && isManifold(ledger), ledger.text());
    }

    /** What is missing decides nothing, but lowers the confidence: a name and a street alone may be father and son. */
    private static boolean isManifold(Ledger ledger) {
        return besideTheName(ledger) > 1;
    }

    /** How many things beside the name speak for one person. By its name alone nobody is worth a person's look. */
    static long besideTheName(Ledger ledger) {
        return ledger.lines().stream()
                .filter(line -> BESIDE_THE_NAME.contains(line.comparison()) && line.weight() >= TELLING)
                .count();
    }

    /** The weight in bits. */
    double bits() {
        return weight / HUNDREDTHS;
    }

    /** The pair's key: the same whichever of the two is named first. */
    static long id(int one, int other) {
        return ComposedKey.of(Math.min(one, other), Math.max(one, other));
    }

    long id() {
        return id(one, other);
    }
}
