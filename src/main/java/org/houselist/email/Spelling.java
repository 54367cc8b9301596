package org.houselist.email;

import java.text.Normalizer;
import java.util.Locale;

/** Takes from a text what people and programs put around an address. */
final class Spelling {

    /** People wrap an address once or twice; more rounds would only let a hostile field burn time. */
    private static final int MOST_WRAPPINGS = 8;

    private static final String MAILTO = "mailto:";

    private Spelling() {}

    /** The bare address: unwrapped, NFC, lower case; empty where nothing is left. */
    static String bare(String raw) {
        String text = withoutInvisible(raw);
        for (int round = 0; round < MOST_WRAPPINGS; round++) {
            String before = text;
            text = withoutAngles(withoutMailto(withoutTrailingMarks(trimmed(text))));
            if (text.length() == before.length()) {
                break;
            }
        }
        // Lower-casing can take composed letters apart (U+0130), so NFC comes after it too.
        String lower = Normalizer.normalize(text, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
        return Normalizer.normalize(lower, Normalizer.Form.NFC);
    }

    /** White space of any Unicode kind, and control characters. */
    static boolean isBlank(int character) {
        return Character.isWhitespace(character)
                || Character.isSpaceChar(character)
                || Character.isISOControl(character);
    }

    static String trimmed(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && isBlank(text.charAt(from))) {
            from++;
        }
        while (from < to && isBlank(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }

    private static String withoutInvisible(String text) {
        int at = 0;
        while (at < text.length() && !isInvisible(text.charAt(at))) {
            at++;
        }
        if (at == text.length()) {
            return text;
        }
        StringBuilder visible = new StringBuilder(text.length());
        text.chars().filter(c -> !isInvisible(c)).forEach(c -> visible.append((char) c));
        return visible.toString();
    }

    /** Zero-width characters and writing-direction marks: they come with text pasted from Word and web pages. */
    private static boolean isInvisible(int c) {
        return c == 0xAD
                || c == 0x61C
                || c == 0x180E
                || (c >= 0x200B && c <= 0x200F)
                || (c >= 0x202A && c <= 0x202E)
                || (c >= 0x2060 && c <= 0x206F)
                || c == 0xFEFF;
    }

    private static String withoutTrailingMarks(String text) {
        int to = text.length();
        while (to > 0 && (".,;".indexOf(text.charAt(to - 1)) >= 0 || isBlank(text.charAt(to - 1)))) {
            to--;
        }
        return text.substring(0, to);
    }

    private static String withoutMailto(String text) {
        if (!text.regionMatches(true, 0, MAILTO, 0, MAILTO.length())) {
            return text;
        }
        int query = text.indexOf('?');
        return text.substring(MAILTO.length(), query < 0 ? text.length() : query);
    }

    private static String withoutAngles(String text) {
        int open = text.lastIndexOf('<');
        boolean wrapped = open >= 0 && text.endsWith(">") && isDisplayName(text.substring(0, open));
        return wrapped ? text.substring(open + 1, text.length() - 1) : text;
    }

    /** False for what looks like one more address: "ann@example.org, Bob" is no name. */
    private static boolean isDisplayName(String text) {
        boolean quoted = false;
        boolean at = false;
        boolean separator = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            quoted ^= c == '"';
            if (!quoted && (c == '<' || c == '>')) {
                return false;
            }
            at |= !quoted && c == '@';
            separator |= !quoted && (c == ',' || c == ';');
        }
        return !(at && separator);
    }
}
