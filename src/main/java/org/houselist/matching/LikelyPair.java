package org.houselist.matching;

import org.houselist.linkage.Ledger;

/**
 * Two patrons who are likely one person by what their records hold.
 *
 * @param one the smaller patron_no
 * @param weight how sure it is, in hundredths of a bit: 0 is an even chance, 100 doubles the odds
 * @param ledger how it came about, as {@link org.houselist.linkage.Ledger#text()} has it
 */
record LikelyPair(int one, int other, int weight, String ledger) {
    private static final long PATRONS = 100_000_000;

    private static final double HUNDREDTHS = 100;

    static LikelyPair of(int one, int other, Ledger ledger) {
        int weight = (int) Math.round(ledger.total() * HUNDREDTHS);
        return new LikelyPair(Math.min(one, other), Math.max(one, other), weight, ledger.text());
    }

    /** The weight in bits. */
    double bits() {
        return weight / HUNDREDTHS;
    }

    /** The pair's key: the same whichever of the two is named first. */
    static long id(int one, int other) {
        return Math.min(one, other) * PATRONS + Math.max(one, other);
    }

    long id() {
        return id(one, other);
    }
}
