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
        return DISTANCE.apply(a, b);
    }

    /** Jaro-Winkler: 1 for equal texts, 0 for texts with nothing in common; a common beginning counts more. */
    static double likeness(String a, String b) {
        return JARO_WINKLER.apply(a, b);
    }

    /** One slip in a text of at least so many letters. */
    static boolean oneSlip(String a, String b, int shortest) {
        return Math.min(a.length(), b.length()) >= shortest
                && Math.abs(a.length() - b.length()) <= 1
                && slips(a, b) <= 1;
    }
}
