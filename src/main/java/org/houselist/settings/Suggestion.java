package org.houselist.settings;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;

/** Finds the word that was probably meant. */
public final class Suggestion {
    private Suggestion() {}

    /** {@code did you mean "frequency"?}, or which words there are where none is near. */
    public static String among(Collection<String> known, String typed) {
        return known.stream()
                .filter(word -> isNear(word, typed))
                .min(Comparator.comparingInt((String word) -> distance(word, typed))
                        .thenComparing(word -> word))
                .map(word -> "did you mean \"" + word + "\"?")
                .orElse("remove it or write one that is known");
    }

    /** Few slips, and at least one letter as it should be. */
    private static boolean isNear(String word, String typed) {
        int distance = distance(word, typed);
        return distance <= Math.max(2, typed.length() / 3) && distance < word.length();
    }

    /** Levenshtein's distance, without regard to case. */
    private static int distance(String one, String other) {
        String a = one.toLowerCase(Locale.ROOT);
        String b = other.toLowerCase(Locale.ROOT);
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int substituted = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(substituted, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[b.length()];
    }
}
