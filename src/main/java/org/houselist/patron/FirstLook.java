package org.houselist.patron;

import java.util.Collection;

/** Tells by first letter and number of letters that a text cannot be one of some words: a night asks this fifteen million times, and builds no string for it. */
final class FirstLook {
    private static final int LONGEST = Long.SIZE - 1;

    /** For each first letter or digit the bit set of the numbers of letters that occur. */
    private final long[] lengths = new long[128];

    private final boolean sure;

    FirstLook(Collection<String> words) {
        boolean allPlain = true;
        for (String word : words) {
            int look = look(word);
            if (look < 0) {
                allPlain = false;
            } else {
                lengths[look >> 8] |= 1L << (look & 0xff);
            }
        }
        sure = allPlain;
    }

    /** False where the text is surely none of the words, no e-mail address and not without content. */
    boolean mayBe(String text) {
        int look = look(text);
        return look < 0 || !sure || (lengths[look >> 8] >>> (look & 0xff) & 1) == 1;
    }

    /** First letter and number of letters in one; negative where the text needs a closer look. */
    private static int look(String text) {
        int first = -1;
        int count = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c > 127 || c == '@') {
                return -1;
            }
            if (Character.isLetterOrDigit(c)) {
                first = first < 0 ? Character.toLowerCase(c) : first;
                count++;
            }
        }
        return first < 0 || count > LONGEST ? -1 : first << 8 | count;
    }
}
