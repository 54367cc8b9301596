package org.houselist.patron;

import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Names as words to compare by: lower case, without accents, apostrophes and hyphens; the words stand with one space between
 * them.
 */
public final class NameWords {
    private NameWords() {}

    /** Given names without titles: {@code Mrs. Mary-Ann} is {@code mary ann}. */
    public static String given(String first) {
        return joined(FirstNames.withoutTitles(first));
    }

    /** A family name without particles and suffixes: {@code van der Berg Jr.} is {@code berg}. */
    public static String family(String last) {
        return joined(LastNames.core(last));
    }

    /** Jr, Sr, II, III or IV, in lower case; empty where the name says nothing of it. */
    public static String generation(String last, String suffix) {
        return LastNames.generation(new PersonName("", "", last, "", suffix));
    }

    /** Any text as words, nothing left out. */
    public static String plain(String text) {
        return joined(Word.of(text));
    }

    /** Any text as words, each in the spelling that {@code spelling} gives it. */
    public static String plain(String text, UnaryOperator<String> spelling) {
        return joined(Word.of(text), spelling);
    }

    private static String joined(List<Word> words) {
        return words.size() == 1 ? words.get(0).plain() : joined(words, UnaryOperator.identity());
    }

    private static String joined(List<Word> words, UnaryOperator<String> spelling) {
        StringBuilder joined = new StringBuilder();
        for (Word word : words) {
            joined.append(joined.isEmpty() ? "" : " ").append(spelling.apply(word.plain()));
        }
        return joined.toString();
    }
}
