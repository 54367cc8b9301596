package org.houselist.settings;

import java.util.regex.Pattern;

/** File name patterns: {@code *} is any run of characters, {@code ?} one, all else itself. */
final class Glob {
    private Glob() {}

    /** A pattern whose groups are what the asterisks stood for. */
    static Pattern pattern(String glob) {
        StringBuilder regex = new StringBuilder();
        for (int i = 0; i < glob.length(); i++) {
            char c = glob.charAt(i);
            regex.append(
                    switch (c) {
                        case '*' -> "(.*)";
                        case '?' -> ".";
                        default -> Pattern.quote(String.valueOf(c));
                    });
        }
        return Pattern.compile(regex.toString(), Pattern.DOTALL);
    }
}
