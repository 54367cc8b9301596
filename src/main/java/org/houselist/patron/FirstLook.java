package org.houselist.patron;

import java.util.BitSet;
import java.util.Collection;

/**
 * Tells by a number made of its letters and digits that a text cannot be one of some words: a night asks this fifteen million
 * times, and builds no string for it.
 */
final class FirstLook {
    private final BitSet looks = new BitSet();

    /** {@code words}: as they are compared, without case, white space and accents. */
    FirstLook(Collection<String> words) {
        words.stream().mapToInt(FirstLook::look).filter(look -> look >= 0).forEach(looks::set);
    }

    /** False where the text is surely none of the words, no e-mail address and not without content. */
    boolean mayBe(String text) {
        int look = look(text);
        return look < 0 || looks.get(look);
    }

    /** The letters and digits, whatever their case, in 16 bits; negative where the text needs a closer look. */
    private static int look(String text) {
        int hash = 0;
        boolean any = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c > 127 || c == '@') {
                return -1;
            }
            if (Character.isLetterOrDigit(c)) {
                hash = 31 * hash + Character.toLowerCase(c);
                any = true;
            }
        }
        return any ? (hash ^ hash >>> 16) & 0xffff : -1;
    }
}
