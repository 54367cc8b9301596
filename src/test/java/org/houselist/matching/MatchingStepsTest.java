package org.houselist.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MatchingStepsTest {
    private QueueNights house;

    @TempDir
    private Path folder;

    @BeforeEach
    void open() {
        house = QueueNights.in(folder);
    }

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void a_stub_is_queued_to_be_merged_into_the_patron_it_belongs_to() throws Exception {
        house.stub("7", "ann@example.org").patron("12", "Ann", "Lee", "ann@example.org");

        assertThat(house.night())
                .containsExactly(QueueNights.candidate("7", "12")
                        + ",12,7,high,92,same mailbox ann@example.org; 7 holds only an address,pending,2026-03-02,,,");
    }

    @Test
    void who_shares_a_mailbox_with_whom_decides_and_names_say_how_sure_we_are() throws Exception {
        house.patron("1", "Robert", "Lee", "r.lee@gmail.com").patron("2", "Bob", "Lee", "rlee+opera@googlemail.com");
        house.patron("3", "Cy", "Old", "cy@example.com").patron("4", "Cy", "New", "cy@example.com");
        house.patron("5", "Dee", "Poe", "dee@example.com").patron("6", "Ed", "Poe", "dee@example.com");
        house.patron("8", "Fay", "Ray", "fay@example.com").patron("9", "Fay", "Ray", "rayfay77@example.net");

        assertThat(rows(house.night())).containsExactlyInAnyOrder("1 2 high pending", "3 4 medium pending");
        assertThat(house.figures()).isEqualTo(new QueueFigures(1, 1, 1));
    }

    @Test
    void low_confidence_is_listed_only_where_the_settings_ask_for_it() throws Exception {
        house.listLow().patron("5", "Dee", "Poe", "dee@example.com").patron("6", "Ed", "Poe", "dee@example.com");

        assertThat(rows(house.night())).containsExactly("5 6 low pending");
    }

    @Test
    void what_somebody_approved_stays_listed_where_the_names_come_to_clash() throws Exception {
        annTwice();
        house.night();
        house.decide("1", "2", "approve").set("2", "first_name", "Bob");

        assertThat(rows(house.night())).containsExactly("1 2 low approved");
    }

    @Test
    void a_mailbox_of_an_office_or_of_the_house_itself_pairs_nobody() throws Exception {
        house.patron("1", "Ann", "Lee", "box.office@example.org").patron("2", "Ann", "Lee", "box.office@example.org");
        house.patron("3", "Bob", "Lee", "bob@opera.example.org").patron("4", "Bob", "Lee", "bob@opera.example.org");
        house.patron("5", "Ann", "Poe", "poe@example.org").patron("6", "Bob", "Poe", "poe@example.org");
        house.patron("7", "Cy", "Poe", "poe@example.org");

        assertThat(house.listLow().night()).isEmpty();
    }

    @Test
    void kinds_and_households_keep_records_apart() throws Exception {
        house.patron("1", "", "Lee", "lee@example.org").set("1", "kind", 2);
        house.patron("2", "", "Lee", "lee@example.org");
        house.patron("H", "", "Poe", "poe@example.org").set("H", "kind", 1);
        house.patron("3", "Ann", "Poe", "poe@example.org").set("3", "household_id", "H");
        house.patron("4", "Bob", "Poe", "poe@example.org").set("4", "household_id", "H");

        assertThat(house.listLow().night()).isEmpty();
    }

    @Test
    void who_is_kept_follows_from_all_that_the_crm_says() throws Exception {
        house.patron("1", "Ann", "Lee", "ann@example.org").patron("2", "Ann", "Lee", "ann@example.org");
        house.set("2", "groups", "Friends; board");
        house.patron("3", "Bob", "Lee", "bob@example.org").patron("4", "Bob", "Lee", "bob@example.org");
        house.set("4", "last_activity_at", 1_700_000_000L);
        house.patron("5", "Cy", "Lee", "cy@example.org").patron("6", "Cy", "Lee", "cy@example.org");
        house.set("6", "created_at", 1_600_000_000L);

        assertThat(rows(house.night()))
                .containsExactlyInAnyOrder("2 1 high pending", "4 3 high pending", "6 5 high pending");
    }

    @Test
    void what_a_merge_would_lose_is_said() throws Exception {
        house.patron("1", "Ann", "Lee", "ann@example.org").patron("2", "Ann", "Lee", "ann@example.org");
        house.set("2", "no_email", true).set("2", "groups", "Press");
        house.sql("update ownership set allow_marketing = false where patron_no = 2");

        assertThat(house.night().get(0))
                .endsWith(
                        ",merge_id has no_email; keep_id has not; also merge_id has allow_marketing = N; keep_id has not"
                                + "; also merge_id is in group Press; keep_id is not");
    }

    @Test
    void what_looks_like_a_formula_is_guarded() throws Exception {
        house.patron("=1", "Ann", "Lee", "ann@example.org").patron("=2", "Ann", "Lee", "ann@example.org");

        assertThat(house.night().get(0)).contains(",'=1,'=2,high,");
    }

    @Test
    void a_pair_that_waits_keeps_its_first_night_and_is_not_written_again() throws Exception {
        annTwice();
        List<String> first = house.night();

        assertThat(house.night()).isEqualTo(first);
        assertThat(house.written()).isZero();
        assertThat(house.figures().all()).isZero();
        assertThat(house.table()).singleElement().asString().contains("|1|1|null|null|prior=");
    }

    @Test
    void the_evidence_may_go_and_come_back() throws Exception {
        annTwice();
        house.night();
        house.loses("2");

        assertThat(rows(house.night())).containsExactly("1 2 high lapsed");
        assertThat(house.night()).as("told once").isEmpty();

        house.sql("update ownership set state = 1");
        assertThat(house.night()).singleElement().asString().contains(",pending,2026-03-02,");
    }

    @Test
    void what_was_approved_stays_until_the_crm_has_merged_it() throws Exception {
        annTwice();
        house.night();
        house.decide("1", "2", "approve").loses("2");

        assertThat(house.night()).singleElement().asString().contains(",approved,2026-03-02,Dee,2026-03-02,");
        assertThat(rows(house.night())).containsExactly("1 2 high approved");

        house.merged("1", "2");
        assertThat(rows(house.night())).containsExactly("1 2 high merged");
        assertThat(house.night()).isEmpty();
    }

    @Test
    void a_pair_approved_against_our_order_keeps_its_direction() throws Exception {
        annTwice();
        house.night();
        house.decide("1", "2", "approve").set("2", "groups", "Board");

        assertThat(rows(house.night())).containsExactly("1 2 high approved");
    }

    @Test
    void a_merge_that_failed_is_told_once_and_not_asked_again() throws Exception {
        annTwice();
        house.night();
        house.decide("1", "2", "approve").couldNotMerge("1", "2", "=locked");

        assertThat(house.night())
                .singleElement()
                .asString()
                .contains(",failed,")
                .contains("could not merge them: =locked");
        assertThat(house.warnings()).singleElement().asString().contains("could not merge 1 pair(s)");
        assertThat(house.night()).isEmpty();
        assertThat(house.warnings()).isEmpty();
    }

    @Test
    void what_was_rejected_is_told_after_the_decision_and_never_asked_again() throws Exception {
        annTwice();
        house.night();
        house.decide("1", "2", "reject");

        assertThat(rows(house.night())).containsExactly("1 2 high rejected");
        assertThat(house.night()).isEmpty();
        assertThat(house.night()).isEmpty();
    }

    @Test
    void a_record_that_was_merged_away_takes_no_part_and_its_address_counts_for_the_one_that_was_kept()
            throws Exception {
        house.patron("1", "Ann", "Lee", "ann@example.org").patron("2", "Ann", "Lee", "lee@example.org");
        house.patron("3", "Ann", "Lee", "lee@example.org");
        house.merged("1", "2").alsoOwns("1", "lee@example.org");

        assertThat(rows(house.night())).containsExactly("1 3 high pending");
    }

    @Test
    void a_patron_that_is_gone_or_gave_up_its_address_takes_no_part() throws Exception {
        annTwice();
        house.set("2", "present", false);
        house.patron("3", "Bob", "Lee", "bob@example.org")
                .patron("4", "Bob", "Lee", "bob@example.org")
                .loses("4");

        assertThat(house.night()).isEmpty();
    }

    @Test
    void a_step_that_ran_before_gives_the_same_bytes_and_rows_again() throws Exception {
        annTwice();
        house.patron("3", "Bob", "Lee", "bob@example.org").patron("4", "Bob", "Lee", "bob@example.org");
        house.night();
        house.stub("5", "ann@example.org").loses("4");
        house.open();
        house.step();
        byte[] bytes = house.bytes();
        List<String> table = house.table();

        for (int again = 0; again < 2; again++) {
            house.step();
            assertThat(house.bytes()).isEqualTo(bytes);
            assertThat(house.table()).isEqualTo(table);
            assertThat(house.written()).isEqualTo(2);
        }
    }

    @Test
    void a_night_that_is_tried_again_with_other_input_leaves_nothing_of_the_first_try() throws Exception {
        annTwice();
        house.night();
        List<String> table = house.table();
        house.open();
        house.loses("2").stub("5", "bob@example.org").stub("6", "bob@example.org");
        assertThat(rows(house.step())).containsExactlyInAnyOrder("1 2 high lapsed", "5 6 high pending");

        house.sql("update ownership set state = 1 where patron_no = 2").loses("6");
        assertThat(rows(house.step())).containsExactly("1 2 high pending");
        assertThat(house.table()).isEqualTo(table);
    }

    @Test
    void a_night_that_was_not_published_is_told_again() throws Exception {
        annTwice();
        house.night();
        house.loses("2");
        house.open();
        house.step();

        assertThat(rows(house.night())).containsExactly("1 2 high lapsed");
    }

    @Test
    void a_night_without_pairs_has_its_file_with_the_header_alone() throws Exception {
        assertThat(house.night()).isEmpty();
        assertThat(Files.readString(folder.resolve("staging/merge-queue.csv")))
                .isEqualTo("candidate_id,keep_id,merge_id,confidence,score,because,status,first_queued_on,decided_by,"
                        + "decided_on,consent_note\n");
    }

    @Test
    void many_patrons_are_told_in_the_order_of_the_candidate_ids() throws Exception {
        for (int i = 0; i < 40; i++) {
            house.patron("" + i, "Ann", "Lee", (i / 4) + "@example.org");
        }
        List<String> file = house.night();

        assertThat(file).hasSize(30).isSorted();
    }

    private void annTwice() {
        house.patron("1", "Ann", "Lee", "ann@example.org").patron("2", "Ann", "Lee", "ann@example.org");
    }

    /** Keep, merge, confidence and status of each row. */
    private static List<String> rows(List<String> file) {
        return file.stream()
                .map(line -> line.split(",", -1))
                .map(fields -> String.join(" ", fields[1], fields[2], fields[3], status(fields)))
                .toList();
    }

    private static String status(String[] fields) {
        return Arrays.stream(fields)
                .filter(field -> field.matches("pending|approved|rejected|merged|failed|lapsed"))
                .findFirst()
                .orElseThrow();
    }
}
