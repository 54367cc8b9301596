package org.houselist.settings;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import org.apache.commons.text.similarity.LevenshteinDistance;

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

    /** Slips of the fingers, without regard to case. */
    private static int distance(String one, String other) {
        return LevenshteinDistance.getDefaultInstance()
                .apply(one.toLowerCase(Locale.ROOT), other.toLowerCase(Locale.ROOT));
    }
}
