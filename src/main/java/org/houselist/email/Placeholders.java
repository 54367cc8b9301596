package org.houselist.email;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What people type where an address is asked for and there is none. A {@code *} in a pattern stands for any text. */
final class Placeholders {

    /**
     * Words without an @ are never addresses. With an @, only what nobody is called, or a name at a domain of the same
     * name: {@code unknown@gmail.com} may be somebody.
     */
    static final List<String> DEFAULT = """
            none, no, nil, null, n/a, n.a, na, n / a, nan, undefined, unknown, not known, x, xx, xxx, xxxx
            -, --, ---, ?, ??, ???, _, /, 0, tba, tbc, tbd, anonymous, anon, test
            declined, refused, withheld, opted out, not given, not provided, not supplied, not applicable, not available
            noemail, nomail, no email*, no e-mail*, no mail, no-email, no_email, no.email, no address, has no email*
            does not have*, doesn't have*, don't have*, does not use*, email, e-mail, email address, bounced
            required, required field*, required *, required@*, required*@required*
            none@*, noemail@*, no-email@*, no_email@*, no.email@*, nomail@*, no-mail@*, no.mail@*, no_mail@*
            noemailaddress@*, no.email.address@*, noaddress@*, noemailgiven@*, noemailprovided@*, notprovided@*
            not.provided@*, notgiven@*, notsupplied@*, doesnothaveemail@*, n/a@*, *@noemail.*, *@no-email.*
            na@na.*, na@none.*, no@no.*, no@none.*, no@email.*, no@thanks.*, no@thankyou.*, nothanks@*, no.thanks@*
            nobody@nowhere.*, noone@nowhere.*, nobody@nobody.*, nil@nil.*, null@null.*, unknown@unknown.*
            declined@declined.*, refused@refused.*, withheld@withheld.*, anonymous@anonymous.*, anon@anon.*
            test@test.*, fake@fake.*, fake@email.*, email@email.*
            noreply@noreply.*, x@x.*, xx@xx.*, xxx@xxx.*, a@a.com, a@b.com, abc@abc.*, asdf@asdf.*, aaa@aaa.*
            """.lines()
            .flatMap(line -> Stream.of(line.split(",")))
            .map(String::strip)
            .toList();

    private static final int KEYS = 128;

    /** Patterns by the first two characters of what they can match: hardly any real address has to be held against one. */
    private final List<List<Pattern>> byStart = new ArrayList<>();

    private final List<Pattern> withoutStart = new ArrayList<>();

    Placeholders(List<String> patterns) {
        for (int i = 0; i < KEYS * KEYS; i++) {
            byStart.add(List.of());
        }
        for (String pattern : patterns) {
            // As the texts that they are held against: "n.a." has lost its last dot by then.
            add(Spelling.bare(pattern));
        }
    }

    private void add(String text) {
        int key = key(text);
        int star = text.indexOf('*');
        Pattern pattern = new Pattern(List.of(text.split("\\*", -1)));
        if (text.isEmpty()) {
            return;
        }
        if (key < 0 || star == 0 || star == 1) {
            withoutStart.add(pattern);
            return;
        }
        List<Pattern> more = new ArrayList<>(byStart.get(key));
        more.add(pattern);
        byStart.set(key, more);
    }

    /** Whether a bare text, in lower case, is a placeholder. */
    boolean have(String text) {
        int key = key(text);
        return (key >= 0 && anyOf(byStart.get(key), text)) || anyOf(withoutStart, text);
    }

    private static boolean anyOf(List<Pattern> patterns, String text) {
        for (int i = 0; i < patterns.size(); i++) {
            if (patterns.get(i).matches(text)) {
                return true;
            }
        }
        return false;
    }

    private static int key(String text) {
        char first = text.isEmpty() ? 0 : text.charAt(0);
        char second = text.length() < 2 ? 0 : text.charAt(1);
        return first < KEYS && second < KEYS ? first * KEYS + second : -1;
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
