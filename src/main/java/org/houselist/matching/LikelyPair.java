package org.houselist.matching;

/**
 * Two patrons who are likely one person by what their records hold.
 *
 * @param one the smaller patron_no
 * @param weight how sure it is, in hundredths of a bit: 0 is an even chance, 100 doubles the odds
 */
record LikelyPair(int one, int other, int weight) {
    private static final long PATRONS = 100_000_000;

    /** The pair's key: the same whichever of the two is named first. */
    static long id(int one, int other) {
        return Math.min(one, other) * PATRONS + Math.max(one, other);
    }

    long id() {
        return id(one, other);
    }
}
