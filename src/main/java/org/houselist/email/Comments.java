package org.houselist.email;

/** Comments in round brackets (RFC 5322, 3.2.2): technically part of an address, in practice somebody's note. */
final class Comments {

    private Comments() {}

    /** The text without its comments; unchanged where there are none or a bracket has no partner. */
    static String removed(String text) {
        if (text.indexOf('(') < 0) {
            return text;
        }
        StringBuilder kept = new StringBuilder();
        boolean quoted = false;
        int depth = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            quoted ^= c == '"' && depth == 0;
            depth += c == '(' && !quoted ? 1 : 0;
            if (depth == 0) {
                kept.append(c);
            } else if (c == '\\') {
                i++;
            }
            depth -= c == ')' && !quoted ? 1 : 0;
            if (depth < 0) {
                return text;
            }
        }
        return depth == 0 ? kept.toString() : text;
    }
}
