package org.houselist.linkage;

import java.util.Arrays;
import org.houselist.batch.Dictionary;

/**
 * The level of two distinct values, found once and then remembered, in bounded memory: a newer pair may take an older one's place.
 * Compares the text that sorts before with the other, so that it matters to nobody which was numbered first. Not for several
 * threads.
 */
final class Similarities {
    private static final int PLACES = 1 << 18;

    private final long[] pairs = new long[PLACES];
    private final byte[] levels = new byte[PLACES];
    private final Dictionary texts;
    private final Likeness likeness;

    /** What finds the level of two different values. */
    @FunctionalInterface
    interface Likeness {
        int level(int a, int b);
    }

    Similarities(Dictionary texts, Likeness likeness) {
        this.texts = texts;
        this.likeness = likeness;
        Arrays.fill(pairs, -1);
    }

    int level(int a, int b) {
        long pair = a < b ? (long) a << 32 | b : (long) b << 32 | a;
        int place = (int) ((pair * 0x9E3779B97F4A7C15L) >>> 46);
        if (pairs[place] != pair) {
            levels[place] = (byte) (texts.compare(a, b) < 0 ? likeness.level(a, b) : likeness.level(b, a));
            pairs[place] = pair;
        }
        return levels[place];
    }
}
