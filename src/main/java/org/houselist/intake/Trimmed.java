package org.houselist.intake;

/** Surrounding white space of any Unicode kind: people paste it, and nobody sees it. */
final class Trimmed {
    private Trimmed() {}

    /** Without white space at both ends; the same text where there is none. {@code " Ann "} is {@code "Ann"}. */
    static String of(String text) {
        int end = text.length();
        if (end == 0 || isPlain(text.charAt(0)) && isPlain(text.charAt(end - 1))) {
            return text;
        }
        int start = 0;
        while (start < end && isBlank(text.charAt(start))) {
            start++;
        }
        while (end > start && isBlank(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(start, end);
    }

    private static boolean isPlain(char c) {
        return c > ' ' && c < 0x7f;
    }

    /** White space, no-break spaces, and the invisible U+200B and U+FEFF that web pages and exports leave behind. */
    private static boolean isBlank(char c) {
        return c <= ' ' || Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\u200b' || c == '\ufeff';
    }
}
