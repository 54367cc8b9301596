package org.houselist.email;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** What people type where an address is asked for and there is none. A {@code *} in a pattern stands for any text. */
final class Placeholders {

    /**
     * Words without an @ are never addresses. With an @, only what nobody is called, or a name at a domain of the same
     * name: {@code unknown@gmail.com} may be somebody.
     */
    static final List<String> DEFAULT = """
            none, none *, no, nil, null, n/a, n/a *, n.a, na, n / a, nan, undefined, unknown, not known, x, xx, xxx, xxxx
            -, --, ---, ?, ??, ???, _, /, 0, tba, tbc, tbd, anonymous, anon, test
            declined, refused, withheld, opted out, not given, not provided, not supplied, not applicable, not available
            noemail, nomail, no email*, no e-mail*, no mail, no-email, no_email, no.email, no address, has no email*
            does not have*, doesn't have*, don't have*, does not use*, email, e-mail, email address, bounced
            required, required field*, required *, required@*, required*@required*
            none@*, noemail@*, no-email@*, no_email@*, no.email@*, nomail@*, no-mail@*, no.mail@*, no_mail@*
            noemailaddress@*, no.email.address@*, noaddress@*, noemailgiven@*, noemailprovided@*, notprovided@*
            not.provided@*, notgiven@*, notsupplied@*, doesnothaveemail@*, n/a@*, *@noemail.*, *@no-email.*
            na@na.*, na@none.*, no@no.*, no@none.*, no@email.*, no@thanks.*, no@thankyou.*, nothanks@*, no.thanks@*
            nobody@nowhere.*, noone@nowhere.*, nobody@nobody.*, null@null.*, unknown@unknown.*
            declined@declined.*, refused@refused.*, withheld@withheld.*, anonymous@anonymous.*, anon@anon.*
            test@test.*, fake@fake.*, fake@email.*, email@email.*
            noreply@noreply.*, x@x.*, xx@xx.*, xxx@xxx.*, a@a.com, a@b.com, abc@abc.*, asdf@asdf.*, aaa@aaa.*
            """.lines()
            .flatMap(line -> Stream.of(line.split(",")))
            .map(String::strip)
            .toList();

    private static final int KEYS = 128;
    private static final Pattern[] NONE = {};

    /** Patterns by the first two characters of what they match: hardly any real address is held against one. */
    private final Pattern[][] byStart = new Pattern[KEYS * KEYS][];

    /** Patterns such as {@code *@noemail.*}, by the first two characters of the domain. */
    private final Pattern[][] byDomain = new Pattern[KEYS * KEYS][];

    /** Patterns that any text may match. */
    private Pattern[] others = NONE;

    Placeholders(List<String> patterns) {
        Arrays.fill(byStart, NONE);
        Arrays.fill(byDomain, NONE);
        for (String pattern : patterns) {
            // As the texts that they are held against: "n.a." has lost its last dot by then.
            String bare = Spelling.bare(pattern);
            if (!bare.isEmpty()) {
                add(bare);
            }
        }
    }

    private void add(String text) {
        Pattern pattern = new Pattern(List.of(text.split("\\*", -1)));
        int start = key(text, 0);
        int domain = text.startsWith("*@") && text.indexOf('@', 2) < 0 ? key(text, 2) : -1;
        if (start >= 0) {
            byStart[start] = with(byStart[start], pattern);
        } else if (domain >= 0) {
            byDomain[domain] = with(byDomain[domain], pattern);
        } else {
            others = with(others, pattern);
        }
    }

    private static Pattern[] with(Pattern[] patterns, Pattern more) {
        Pattern[] all = Arrays.copyOf(patterns, patterns.length + 1);
        all[patterns.length] = more;
        return all;
    }

    /** Whether a bare text, in lower case, is a placeholder. */
    boolean have(String text) {
        int start = key(text, 0);
        int domain = key(text, text.lastIndexOf('@') + 1);
        return (start >= 0 && anyOf(byStart[start], text))
                || (domain >= 0 && anyOf(byDomain[domain], text))
                || anyOf(others, text);
    }

    private static boolean anyOf(Pattern[] patterns, String text) {
        for (Pattern pattern : patterns) {
            if (pattern.matches(text)) {
                return true;
            }
        }
        return false;
    }

    /** Two characters as one number; -1 where they are beyond ASCII or a star. */
    private static int key(String text, int from) {
        char first = from < text.length() ? text.charAt(from) : 0;
        char second = from + 1 < text.length() ? text.charAt(from + 1) : 0;
        boolean known = first < KEYS && second < KEYS && first != '*' && second != '*';
        return known ? first * KEYS + second : -1;
    }

    /**
     * A pattern cut at its stars.
     *
     * @param parts what stands between the stars, in order; one part where there is no star
     */
    private record Pattern(List<String> parts) {

        boolean matches(String text) {
            String first = parts.get(0);
            int last = parts.size() - 1;
            if (last == 0) {
                return text.equals(first);
            }
            int end = text.length() - parts.get(last).length();
            if (!text.startsWith(first) || end < first.length() || !text.endsWith(parts.get(last))) {
                return false;
            }
            int at = first.length();
            for (int i = 1; i < last; i++) {
                int found = text.indexOf(parts.get(i), at);
                at = found + parts.get(i).length();
                if (found < 0 || at > end) {
                    return false;
                }
            }
            return true;
        }
    }
}
