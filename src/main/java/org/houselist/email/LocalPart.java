package org.houselist.email;

import org.jspecify.annotations.Nullable;

/** The spelling rules of what stands before the {@code @} (RFC 5321, 4.1.2; RFC 6531 for letters beyond ASCII). */
final class LocalPart {

    private static final String FORBIDDEN = "()<>[]:;@\\,\"";

    /** By ASCII code: may stand in a local part as it is (a dot too; where it may stand is another matter). */
    private static final boolean[] PLAIN = plain();

    private LocalPart() {}

    /** True for ASCII characters that a local part may hold; only lower-case letters, for they need no change. */
    static boolean isPlain(char c) {
        return c < 128 && PLAIN[c];
    }

    /** What is wrong with it, in words, or null. Quoted words pass: whether they can be mailed is asked elsewhere. */
    static @Nullable String fault(String local) {
        if (local.isEmpty()) {
            return "nothing stands before the @";
        }
        if (local.indexOf('@') >= 0 && local.charAt(0) != '"') {
            return "more than one @";
        }
        int from = 0;
        do {
            int to = endOfWord(local, from);
            String fault = faultOfWord(local, from, to);
            if (fault != null) {
                return fault;
            }
            from = to + 1;
        } while (from <= local.length());
        return null;
    }

    /** A word ends at a dot that is not in quotes, or at the end. */
    private static int endOfWord(String local, int from) {
        boolean quoted = false;
        for (int i = from; i < local.length(); i++) {
            char c = local.charAt(i);
            if (quoted && c == '\\') {
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (c == '.' && !quoted) {
                return i;
            }
        }
        return local.length();
    }

    private static @Nullable String faultOfWord(String local, int from, int to) {
        if (from == to) {
            return "a dot at the start, at the end, or two in a row before the @";
        }
        return local.charAt(from) == '"' ? faultOfQuoted(local, from, to) : faultOfAtom(local, from, to);
    }

    private static @Nullable String faultOfAtom(String local, int from, int to) {
        int c;
        for (int i = from; i < to; i += Character.charCount(c)) {
            c = local.codePointAt(i);
            if (FORBIDDEN.indexOf(c) >= 0 || Spelling.isBlank(c) || Character.getType(c) == Character.SURROGATE) {
                return named(c) + " before the @, at character " + (i + 1);
            }
        }
        return null;
    }

    private static @Nullable String faultOfQuoted(String local, int from, int to) {
        for (int i = from + 1; i < to; i++) {
            char c = local.charAt(i);
            if (c == '"') {
                return i == to - 1 ? null : "text right after a closing quotation mark";
            }
            i += c == '\\' ? 1 : 0;
        }
        return "a quotation mark that is not closed";
    }

    private static String named(int c) {
        if (Spelling.isBlank(c)) {
            return "a space or control character";
        }
        return c < 128 ? "the character " + (char) c : "half a character";
    }

    private static boolean[] plain() {
        boolean[] plain = new boolean[128];
        for (char c : "abcdefghijklmnopqrstuvwxyz0123456789.!#$%&'*+-/=?^_`{|}~".toCharArray()) {
            plain[c] = true;
        }
        return plain;
    }
}
