package org.houselist.linkage;

import org.apache.commons.text.similarity.DamerauLevenshteinDistance;
import org.apache.commons.text.similarity.JaroWinklerSimilarity;

/** How far two spellings are apart. */
final class Spelling {
    private static final JaroWinklerSimilarity JARO_WINKLER = new JaroWinklerSimilarity();
    private static final DamerauLevenshteinDistance DISTANCE = new DamerauLevenshteinDistance();

    private Spelling() {}

    /** Letters that were added, left out, changed, or swapped with their neighbour. */
    static int slips(String a, String b) {
        return a.length() <= BitSlips.LONGEST ? BitSlips.between(a, b) : DISTANCE.apply(a, b);
    }

    /** As {@link #slips}, where more than so many are one too many: no matter how many, it is then {@code most + 1}. */
    static int slipsUpTo(String a, String b, int most) {
        return Math.abs(a.length() - b.length()) > most || otherLetters(letters(a), letters(b)) > most
                ? most + 1
                : Math.min(slips(a, b), most + 1);
    }

    /** Each slip adds or takes away one different letter at most: so many slips there are at least. */
    static int otherLetters(long ofA, long ofB) {
        return Math.max(Long.bitCount(ofA & ~ofB), Long.bitCount(ofB & ~ofA));
    }

    /** The letters of a text as a set of 64: some stand for several. */
    static long letters(String text) {
        long letters = 0;
        for (int i = 0; i < text.length(); i++) {
            letters |= 1L << text.charAt(i);
        }
        return letters;
    }

    /** Jaro-Winkler: 1 for equal texts, 0 for texts with nothing in common; a common beginning counts more. */
    static double likeness(String a, String b) {
        return JARO_WINKLER.apply(a, b);
    }

    /** One slip in a text of at least so many letters. */
    static boolean oneSlip(String a, String b, int shortest) {
        return Math.min(a.length(), b.length()) >= shortest
                && Math.abs(a.length() - b.length()) <= 1
                && slipsUpTo(a, b, 1) <= 1;
    }
}
