package org.houselist.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.houselist.intake.FileNames.Recognised;
import org.houselist.settings.FileKind;
import org.houselist.settings.Source;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FileNamesTest {
    private static final Source ACTIVE_CAMPAIGN = Deliveries.source(FileKind.SUBSCRIBERS, "ac-*.csv");
    private static final Source LIST_OF_MAILCHIMP =
            new Source(FileKind.SUBSCRIBERS, "mc-*.zip", null, null, Map.of("list", "{1}"), Map.of(), Map.of());
    private final FileNames names = new FileNames(List.of(ACTIVE_CAMPAIGN, LIST_OF_MAILCHIMP));

    @ParameterizedTest
    @CsvSource(nullValues = "-", delimiter = '|', textBlock = """
            patrons.csv                                          | PATRONS       | -              |
            patrons-2026-11-20.CSV                               | PATRONS       | -              | upper case
            patrons.csv.gz                                       | PATRONS       | -              | packed
            patron-emails.csv                                    | PATRON_EMAILS | -              | not patrons
            subscribers_e-news.csv                               | SUBSCRIBERS   | -              |
            sends-2026.csv                                       | SENDS         | -              |
            merges.csv                                           | MERGES        | -              |
            communications.csv                                   | COMMUNICATIONS| -              |
            audiences.csv                                        | AUDIENCES     | -              |
            subscribed_email_audience_export_1a2b3c.csv          | SUBSCRIBERS   | subscribed     | Mailchimp
            unsubscribed_email_audience_export_1a2b3c.csv        | SUBSCRIBERS   | unsubscribed   |
            cleaned_email_audience_export_1a2b3c.csv             | SUBSCRIBERS   | cleaned        |
            nonsubscribed_email_audience_export_1a2b3c.csv       | SUBSCRIBERS   | nonsubscribed  |
            subscribed_members_export_1a2b3c.csv                 | SUBSCRIBERS   | subscribed     | older Mailchimp
            unsubscribed_segment_export.csv                      | SUBSCRIBERS   | unsubscribed   | short
            cleaned.csv                                          | SUBSCRIBERS   | cleaned        | shortest
            ac-main.csv                                          | SUBSCRIBERS   | -              | a source of the settings
            subscribers-rejects-unsubscribed_email_audience.csv  | SUBSCRIBERS   | unsubscribed   | rejects keep the status
            patron-emails-rejects-patron-emails.csv              | PATRON_EMAILS | -              | rejects
            tickets.csv                                          | -             | -              | a later kind
            patron.csv                                           | -             | -              | not the name
            patrons.xlsx                                         | -             | -              | a workbook
            mysubscribed.csv                                     | -             | -              | not Mailchimp's
            """)
    void a_file_is_known_by_its_name(String name, FileKind kind, String status) {
        Recognised found = names.recognise(name, null).orElse(null);
        assertThat(found == null ? null : found.kind()).isEqualTo(kind);
        assertThat(found == null ? null : found.mailchimpStatus()).isEqualTo(status);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "subscribers-rejects-ac-main.csv",
                "subscribers-rejects-2026-11-20-1%2Fac-main.csv",
                "subscribers-rejects-2026-11-21-1%2Fsubscribers-rejects-ac-main.csv",
                "subscribers-rejects-subscribers-rejects-ac-main.csv"
            })
    void rejects_are_read_as_the_file_that_they_came_from_even_of_a_night_that_was_not_published(String name) {
        Recognised found = names.recognise(name, null).orElseThrow();
        assertThat(found.source()).isEqualTo(ACTIVE_CAMPAIGN);
        assertThat(found.name()).isEqualTo("ac-main.csv");
    }

    @Test
    void in_a_zip_of_any_name_mailchimps_files_are_known() {
        assertThat(names.recognise("audience_export_1a2b3c.zip", "cleaned_email_audience_export_1a2b3c.csv"))
                .get()
                .extracting(Recognised::mailchimpStatus)
                .isEqualTo("cleaned");
    }

    @Test
    void a_zip_with_a_canonical_name_lends_it_to_members_that_have_none() {
        assertThat(names.recognise("patrons-2026.zip", "export.csv"))
                .get()
                .extracting(Recognised::kind)
                .isEqualTo(FileKind.PATRONS);
        assertThat(names.recognise("patrons-2026.zip", "patron-emails.csv"))
                .get()
                .extracting(Recognised::kind)
                .isEqualTo(FileKind.PATRON_EMAILS);
    }

    @Test
    void a_source_may_set_the_list_of_mailchimps_export_whose_status_still_counts() {
        Recognised found =
                names.recognise("mc-e-news.zip", "unsubscribed_x.csv").orElseThrow();
        assertThat(found.source()).isEqualTo(LIST_OF_MAILCHIMP);
        assertThat(found.mailchimpStatus()).isEqualTo("unsubscribed");
        assertThat(LIST_OF_MAILCHIMP.setFor(found.name())).containsEntry("list", "e-news");
    }

    @Test
    void rejects_sent_back_are_read_by_the_source_of_the_file_that_they_came_from() {
        assertThat(names.recognise("subscribers-rejects-ac-main.csv", null)
                        .orElseThrow()
                        .source())
                .isEqualTo(ACTIVE_CAMPAIGN);
        String packed = "subscribers-rejects-mc-e-news.zip%21folder%2Fcleaned_x.csv";
        Recognised found = names.recognise(packed, null).orElseThrow();
        assertThat(found.source()).isEqualTo(LIST_OF_MAILCHIMP);
        assertThat(found.mailchimpStatus()).isEqualTo("cleaned");
    }
}
