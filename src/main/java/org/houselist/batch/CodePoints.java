package org.houselist.batch;

import java.util.Comparator;

/**
 * Text in the order of its code points, the order of every file in the outbox. {@link String#compareTo} orders by UTF-16
 * unit and puts an emoji before U+FFFD.
 */
public final class CodePoints {
    /** Smaller code point first; a beginning before what it begins. */
    public static final Comparator<String> ORDER = CodePoints::compare;

    private CodePoints() {}

    private static int compare(String a, String b) {
        int shorter = Math.min(a.length(), b.length());
        for (int i = 0; i < shorter; i++) {
            if (a.charAt(i) != b.charAt(i)) {
                return Integer.compare(rank(a.charAt(i)), rank(b.charAt(i)));
            }
        }
        return Integer.compare(a.length(), b.length());
    }

    /** Surrogates stand for what lies beyond U+FFFF: behind every other unit. */
    private static int rank(char unit) {
        return Character.isSurrogate(unit) ? unit + 0x10000 : unit;
    }
}
