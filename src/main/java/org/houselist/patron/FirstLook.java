package org.houselist.patron;

import java.util.BitSet;
import java.util.Collection;

/**
 * Tells by first and last letter and number of letters that a text cannot be one of some words: a night asks this fifteen million
 * times, and builds no string for it.
 */
final class FirstLook {
    private static final int LONGEST = 63;

    /** Of what is seen at first look, what occurs among the words. */
    private final BitSet looks = new BitSet();

    private final boolean sure;

    FirstLook(Collection<String> words) {
        boolean allPlain = true;
        for (String word : words) {
            int look = look(word);
            if (look < 0) {
                allPlain = false;
            } else {
                looks.set(look);
            }
        }
        sure = allPlain;
    }

    /** False where the text is surely none of the words, no e-mail address and not without content. */
    boolean mayBe(String text) {
        int look = look(text);
        return look < 0 || !sure || looks.get(look);
    }

    /** First letter, last letter and number of letters in one; negative where the text needs a closer look. */
    private static int look(String text) {
        int first = -1;
        int last = 0;
        int count = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c > 127 || c == '@') {
                return -1;
            }
            if (Character.isLetterOrDigit(c)) {
                last = Character.toLowerCase(c);
                first = first < 0 ? last : first;
                count++;
            }
        }
        return first < 0 || count > LONGEST ? -1 : (first << 7 | last) << 6 | count;
    }
}
