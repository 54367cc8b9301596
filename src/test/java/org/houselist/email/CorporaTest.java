package org.houselist.email;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.houselist.email.EmailReading.Unusable;
import org.houselist.email.EmailReading.Usable;
import org.junit.jupiter.api.Test;

/**
 * Public collections of good and bad addresses. Where we differ from one, {@code disagreements.csv} says for each case
 * (the number of the record) how we read it and why; nothing else may differ.
 */
class CorporaTest {

    /** Good in the collection, though perhaps without a mail server. All that is merely legal is unusable for us. */
    private static final Set<String> GOOD = Set.of("ISEMAIL_VALID_CATEGORY", "ISEMAIL_DNSWARN", "valid");

    private final EmailNormaliser normaliser = new EmailNormaliser(EmailNormaliser.defaultPlaceholders());
    private final Mailboxes mailboxes = new Mailboxes(Mailboxes.defaultRules());
    private final TypingErrors typingErrors = TypingErrors.withDefaults(normaliser);

    @Test
    void validity_agrees_with_sayers_but_for_the_listed_cases() {
        validity("isemail", "validity/isemail-sayers/tests.csv", 1, 2);
    }

    @Test
    void validity_agrees_with_the_older_sayers_but_for_the_listed_cases() {
        validity("isemail-original", "validity/isemail-sayers/tests-original.csv", 1, 2);
    }

    @Test
    void validity_agrees_with_jmail_but_for_the_listed_cases() {
        validity("jmail", "validity/jmail/jmail.csv", 0, 1);
    }

    private void validity(String name, String path, int address, int truth) {
        compare(name, Tables.corpus(path), row -> {
            String reads = reads(row[address]);
            return reads.equals("usable") == GOOD.contains(row[truth]) ? "" : reads;
        });
    }

    @Test
    void mailboxes_agree_with_johno_but_for_the_listed_cases() {
        mailboxes("johno", "normalise/johno/johno.csv");
    }

    @Test
    void mailboxes_agree_with_validatorjs_but_for_the_listed_cases() {
        mailboxes("validatorjs", "normalise/validatorjs/normalizeEmail.csv");
    }

    private void mailboxes(String name, String path) {
        compare(name, Tables.corpus(path), row -> {
            String mailbox =
                    normaliser.read(row[1]) instanceof Usable usable ? mailboxes.mailboxOf(usable.address()) : "";
            return mailbox.equals(row[2]) ? "" : reads(row[1]);
        });
    }

    @Test
    void suggestions_agree_with_mailcheck_but_for_the_listed_cases() {
        compare("mailcheck", Tables.corpus("lists/mailcheck/mailcheck_pairs.csv"), row -> {
            boolean domain = row[0].equals("findClosestDomain");
            // Its findClosestDomain is also given bare names ("hotmial"): they get an ending here.
            String expected = domain && !row[2].contains(".") ? row[2] + ".com" : row[2];
            String given = domain && !row[1].contains(".") ? row[1] + ".com" : row[1];
            String suggested = typingErrors
                    .suggest(domain ? "test@" + given : given)
                    .map(EmailAddress::domain)
                    .orElse("");
            boolean same = suggested.equals(expected) || (domain && suggested.isEmpty() && row[1].equals(row[2]));
            return same ? "" : suggested.isEmpty() ? "no suggestion" : "a suggestion";
        });
    }

    private String reads(String raw) {
        return normaliser.read(raw) instanceof Unusable unusable
                ? unusable.reason().name()
                : "usable";
    }

    private static void compare(
            String name, List<String[]> rows, java.util.function.Function<String[], String> differs) {
        Map<Integer, String> found = new TreeMap<>();
        for (int i = 0; i < rows.size(); i++) {
            String reads = differs.apply(rows.get(i));
            if (!reads.isEmpty()) {
                found.put(i + 1, reads);
            }
        }
        System.out.printf("%s: %d cases, %d differ, each listed with its why%n", name, rows.size(), found.size());
        assertThat(found).isEqualTo(listed(name));
    }

    private static Map<Integer, String> listed(String name) {
        Map<Integer, String> listed = new TreeMap<>();
        for (String[] row : Tables.rows("disagreements.csv")) {
            assertThat(row[3]).as("why, for case %s of %s", row[1], row[0]).isNotBlank();
            if (row[0].equals(name)) {
                listed.put(Integer.valueOf(row[1]), row[2]);
            }
        }
        return listed;
    }
}
