package org.houselist.patron;

import java.util.List;

/** Names as words to compare by: lower case, without accents, apostrophes and hyphens; the words stand with one space between them. */
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

    private static String joined(List<Word> words) {
        if (words.size() == 1) {
            return words.get(0).plain();
        }
        StringBuilder joined = new StringBuilder();
        for (Word word : words) {
            joined.append(joined.isEmpty() ? "" : " ").append(word.plain());
        }
        return joined.toString();
    }
}
