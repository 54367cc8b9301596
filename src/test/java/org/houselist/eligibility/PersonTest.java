package org.houselist.eligibility;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is shared by the addresses of a person, of a mailbox, and of several persons at one mailbox. */
class PersonTest {
    private static final String ANN = "ann@example.org";
    private static final String ANN_AT_WORK = "ann@example.com";
    private static final String FAMILY = "family@example.org";

    @TempDir
    Path folder;

    private House house;

    @BeforeEach
    void galaTomorrow() {
        house = new House(folder).planned("gala", "2026-11-21 10:00");
    }

    private House annWithTwoRecords() {
        return house.subscriber(ANN).subscriber(ANN_AT_WORK).owner("1", ANN).owner("2", ANN_AT_WORK);
    }

    @Test
    void a_mail_to_one_address_rests_the_persons_other_addresses() {
        house.subscriber(ANN).subscriber(ANN_AT_WORK).owner("1", ANN, ANN_AT_WORK);
        house.mailed(ANN_AT_WORK, "C-12", "2026-11-19").decide();
        assertThat(house.of("gala", ANN)).isEqualTo("RECENTLY_MAILED");
        assertThat(house.detail("gala", ANN)).isEqualTo("campaign C-12 on 2026-11-19 to address " + ANN_AT_WORK);
        assertThat(house.detail("gala", ANN_AT_WORK)).isEqualTo("campaign C-12 on 2026-11-19");
        assertThat(house.againOn("gala", ANN)).isEqualTo("2026-11-22");
    }

    @Test
    void records_that_wait_with_high_confidence_are_one_person() {
        annWithTwoRecords()
                .queued("1", "2", "high", "pending")
                .but("2", "no_email = true")
                .decide();
        assertThat(house.of("gala", ANN)).isEqualTo("NO_EMAIL");
        assertThat(house.detail("gala", ANN)).isEqualTo("patron 2");
    }

    @Test
    void approved_records_are_one_person() {
        annWithTwoRecords()
                .queued("1", "2", "low", "approved")
                .but("2", "no_email = true")
                .decide();
        assertThat(house.of("gala", ANN)).isEqualTo("NO_EMAIL");
    }

    @Test
    void records_that_wait_with_medium_confidence_are_two_persons() {
        annWithTwoRecords()
                .queued("1", "2", "medium", "pending")
                .but("2", "no_email = true")
                .decide();
        assertThat(house.of("gala", ANN)).isEqualTo("eligible");
        assertThat(house.of("gala", ANN_AT_WORK)).isEqualTo("NO_EMAIL");
    }

    /** Ann's second record has no_email: eligible where the two are two persons. */
    @ParameterizedTest
    @CsvSource({
        "medium, pending,  approve,         NO_EMAIL",
        "medium, rejected, undo,            eligible",
        "high,   rejected, undo,            NO_EMAIL",
        "high,   pending,  reject,          eligible",
        "high,   pending,  reject undo,     NO_EMAIL",
        "medium, approved, undo,            eligible",
        "medium, pending,  assign,          eligible",
        "medium, approved, reject,          eligible",
        "high,   pending,  approve undo,    NO_EMAIL",
        "high,   lapsed,   assign,          eligible",
        "high,   lapsed,   approve undo,    NO_EMAIL",
        "medium, merged,   approve,         eligible",
        "medium, failed,   approve assign,  NO_EMAIL"
    })
    void what_was_said_since_the_queue_was_written_counts(
            String confidence, String status, String said, String decision) {
        annWithTwoRecords().queued("1", "2", confidence, status).but("2", "no_email = true");
        for (String word : said.split(" ", -1)) {
            house.said("1", "2", confidence, word);
        }
        house.decide();
        assertThat(house.of("gala", ANN)).isEqualTo(decision);
        assertThat(house.areOneAtTheDesk("1", "2"))
                .as("what people see is what counts")
                .isEqualTo(decision.equals("NO_EMAIL"));
    }

    @Test
    void a_decision_counts_where_its_row_went_with_a_night_that_was_taken_back() {
        annWithTwoRecords().said("1", "2", "medium", "approve").said("1", "9", "high", "approve");
        house.but("2", "no_email = true").decide();
        assertThat(house.of("gala", ANN)).isEqualTo("NO_EMAIL");
    }

    @Test
    void rejected_records_are_two_persons() {
        annWithTwoRecords()
                .queued("1", "2", "high", "rejected")
                .but("2", "no_email = true")
                .decide();
        assertThat(house.of("gala", ANN)).isEqualTo("eligible");
    }

    @Test
    void a_merged_record_that_is_gone_refuses_until_an_opt_in_after_its_end() {
        house.subscriber(ANN).subscriber(ANN_AT_WORK, "2026-04-01").owner("1", ANN, ANN_AT_WORK);
        house.formerOwner("2", ANN, "merged", "2026-03-01").merged("2", "1");
        house.but("2", "no_email = true, present = false").decide();
        assertThat(house.of("gala", ANN)).isEqualTo("NO_EMAIL");
        assertThat(house.of("gala", ANN_AT_WORK)).isEqualTo("eligible");
    }

    @Test
    void one_mailbox_in_two_spellings_is_one_inbox() {
        house.subscriber("dee.lee@gmail.com")
                .subscriber("deelee@gmail.com", "2024-01-01")
                .decide();
        assertThat(house.of("gala", "deelee@gmail.com")).isEqualTo("eligible");
        assertThat(house.of("gala", "dee.lee@gmail.com")).isEqualTo("OTHER_ADDRESS");
        assertThat(house.detail("gala", "dee.lee@gmail.com")).isEqualTo("address deelee@gmail.com");
    }

    @Test
    void who_leaves_at_one_spelling_has_left_at_the_other() {
        house.subscriber("dee.lee@gmail.com").on(House.NEWS, "deelee@gmail.com", "unsubscribed", null);
        house.refused(House.NEWS, "deelee@gmail.com", "unsubscribed", "2026-03-01")
                .decide();
        assertThat(house.of("gala", "dee.lee@gmail.com")).isEqualTo("OPTED_OUT");
        assertThat(house.detail("gala", "dee.lee@gmail.com")).isEqualTo("list e-news at address deelee@gmail.com");
        assertThat(house.detail("gala", "deelee@gmail.com")).isEqualTo("list e-news");
    }

    @Test
    void a_later_opt_in_at_one_spelling_lifts_it_there_only() {
        house.subscriber("dee.lee@gmail.com", "2026-04-01").on(House.NEWS, "deelee@gmail.com", "unsubscribed", null);
        house.refused(House.NEWS, "deelee@gmail.com", "unsubscribed", "2026-03-01")
                .decide();
        assertThat(house.of("gala", "dee.lee@gmail.com")).isEqualTo("eligible");
        assertThat(house.of("gala", "deelee@gmail.com")).isEqualTo("OPTED_OUT");
    }

    @Test
    void a_complaint_at_one_spelling_holds_at_the_other() {
        house.subscriber("dee.lee@gmail.com")
                .sends("deelee@gmail.com", "complained_at", "2026-03-01")
                .decide();
        assertThat(house.of("gala", "dee.lee@gmail.com")).isEqualTo("COMPLAINED");
        assertThat(house.detail("gala", "dee.lee@gmail.com")).isEqualTo("address deelee@gmail.com");
    }

    private House annAndBobShareAMailbox() {
        house.subscriber(FAMILY).owner("1", FAMILY).owner("2", FAMILY);
        return house.subscriber(ANN)
                .owner("1", ANN)
                .subscriber("bob@example.org")
                .owner("2", "bob@example.org");
    }

    @Test
    void a_shared_mailbox_is_suppressed_by_any_ones_reasons_and_passes_nothing_on() {
        annAndBobShareAMailbox().but("2", "no_email = true").decide();
        assertThat(house.of("gala", FAMILY)).isEqualTo("NO_EMAIL");
        assertThat(house.of("gala", "bob@example.org")).isEqualTo("NO_EMAIL");
        assertThat(house.of("gala", ANN)).isEqualTo("eligible");
    }

    @Test
    void a_mail_to_a_shared_mailbox_rests_that_mailbox_alone() {
        annAndBobShareAMailbox().mailed(FAMILY, "C-1", "2026-11-20").decide();
        assertThat(house.of("gala", FAMILY)).isEqualTo("RECENTLY_MAILED");
        assertThat(house.of("gala", ANN)).isEqualTo("eligible");
    }

    @Test
    void a_mail_to_one_of_them_rests_the_shared_mailbox_too() {
        annAndBobShareAMailbox().mailed(ANN, "C-1", "2026-11-20").decide();
        assertThat(house.of("gala", FAMILY)).isEqualTo("RECENTLY_MAILED");
        assertThat(house.of("gala", "bob@example.org")).isEqualTo("eligible");
    }

    @Test
    void a_shared_mailbox_is_left_out_only_where_everybody_gets_it_elsewhere() {
        annAndBobShareAMailbox().ownership("1", ANN, "is_primary = true").decide();
        assertThat(house.of("gala", ANN)).isEqualTo("eligible");
        assertThat(house.of("gala", "bob@example.org")).isEqualTo("eligible");
        assertThat(house.of("gala", FAMILY)).isEqualTo("OTHER_ADDRESS");
    }

    @Test
    void a_shared_mailbox_stays_where_somebody_gets_it_there() {
        house.subscriber(FAMILY).owner("1", FAMILY).owner("2", FAMILY);
        house.subscriber(ANN)
                .owner("1", ANN)
                .ownership("1", ANN, "is_primary = true")
                .decide();
        assertThat(house.of("gala", ANN)).isEqualTo("eligible");
        assertThat(house.of("gala", FAMILY)).isEqualTo("eligible");
    }

    @Test
    void the_address_that_was_opened_last_is_chosen_before_the_one_opted_in_last() {
        house.subscriber(ANN).subscriber(ANN_AT_WORK, "2024-01-01").owner("1", ANN, ANN_AT_WORK);
        house.sends(ANN, "engaged_at", "2026-05-01").decide();
        assertThat(house.of("gala", ANN)).isEqualTo("eligible");
        assertThat(house.of("gala", ANN_AT_WORK)).isEqualTo("OTHER_ADDRESS");
    }

    @Test
    void all_reasons_are_listed_in_their_order() {
        house.on(House.NEWS, ANN, "pending", null).owner("1", ANN).but("1", "no_email = true, status = 2");
        house.mailed(ANN, "C-1", "2026-11-20")
                .refused("*", ANN, "unsubscribed", "2026-01-01")
                .decide();
        assertThat(house.of("gala", ANN)).isEqualTo("OPTED_OUT;NOT_CONFIRMED;NO_EMAIL;INACTIVE;RECENTLY_MAILED");
        assertThat(house.detail("gala", ANN)).isEqualTo("list *;patron 1;patron 1;campaign C-1 on 2026-11-20");
        assertThat(house.againOn("gala", ANN)).isEmpty();
    }
}
