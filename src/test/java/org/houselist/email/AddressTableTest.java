package org.houselist.email;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.houselist.email.EmailReading.Unusable;
import org.houselist.email.EmailReading.Usable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class AddressTableTest {

    private final EmailNormaliser normaliser = new EmailNormaliser(EmailNormaliser.defaultPlaceholders());
    private final Mailboxes mailboxes = new Mailboxes(Mailboxes.defaultRules());
    private final TypingErrors typingErrors = TypingErrors.withDefaults(normaliser);

    @ParameterizedTest(name = "{0} reads {1}: {3}")
    @FieldSource("ADDRESSES")
    void each_example_reads_as_the_table_says(String raw, String reads, String mailbox, String why) {
        EmailReading reading = normaliser.read(Tables.visible(raw));
        if (reading instanceof Usable usable) {
            EmailAddress address = usable.address();
            assertThat(address.text()).as(why).isEqualTo(Tables.visible(reads));
            assertThat(mailboxes.mailboxOf(address)).isEqualTo(mailbox.isEmpty() ? address.text() : mailbox);
        } else if (reading instanceof Unusable unusable) {
            assertThat(unusable.reason().name())
                    .as(why + ": " + unusable.detail())
                    .isEqualTo(reads);
        }
    }

    @ParameterizedTest(name = "{0}: {2}")
    @FieldSource("SUGGESTIONS")
    void each_typing_error_gets_the_suggestion_of_the_table(String raw, String suggestion, String why) {
        assertThat(typingErrors.suggest(raw).map(EmailAddress::text).orElse(""))
                .as(why)
                .isEqualTo(suggestion);
    }

    @ParameterizedTest
    @FieldSource("ADDRESSES")
    void a_canonical_spelling_reads_as_itself(String raw, String reads, String mailbox, String why) {
        if (reads.contains("@")) {
            String canonical = Tables.visible(reads);
            assertThat(normaliser.read(canonical)).isEqualTo(new Usable(new EmailAddress(canonical)));
        }
    }

    @ParameterizedTest
    @FieldSource("ADDRESSES")
    void no_message_holds_the_address_in_full(String raw, String reads, String mailbox, String why) {
        String text = Tables.visible(raw).strip();
        assertThat(normaliser.read(text).toString()).doesNotContain("ann", "jörg");
    }

    @Test
    void the_documentation_shows_these_tables() throws Exception {
        String page = Files.readString(Path.of("src/docs/addresses.md"));
        for (List<Object[]> table : List.of(ADDRESSES, SUGGESTIONS)) {
            for (Object[] row : table) {
                assertThat(page).contains(markdown(row));
            }
        }
    }

    /** One row of the page, as {@code src/docs/addresses.md} writes it. */
    static String markdown(Object[] row) {
        StringBuilder line = new StringBuilder("|");
        for (int i = 0; i < row.length; i++) {
            String cell = row[i].toString().replace("|", "\\|");
            boolean words = i == row.length - 1 || cell.isEmpty();
            line.append(' ').append(words ? cell : "`` " + cell + " ``").append(" |");
        }
        return line.toString();
    }

    static final List<Object[]> ADDRESSES = table("addresses.csv");

    static final List<Object[]> SUGGESTIONS = table("suggestions.csv");

    private static List<Object[]> table(String name) {
        return Tables.rows(name).stream().map(row -> (Object[]) row).toList();
    }
}
