package org.houselist.eligibility;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several communications in the same days, and what earlier nights gave. */
class RankingTest {
    private static final String ANN = "ann@example.org";
    private static final String ANN_AT_WORK = "ann@example.com";

    @TempDir
    Path folder;

    private House house;

    @BeforeEach
    void annSubscribes() {
        house = new House(folder).subscriber(ANN);
    }

    @Test
    void the_better_priority_wins_then_the_earlier_then_the_smaller_id() {
        house.planned("b", "2026-11-21 10:00").planned("a", "2026-11-21 10:00").planned("early", "2026-11-21 09:00");
        house.decide();
        assertThat(house.of("early", ANN)).isEqualTo("eligible");
        assertThat(house.of("a", ANN)).isEqualTo("OUTRANKED");
        assertThat(house.detail("b", ANN)).isEqualTo("communication early planned 2026-11-21");
        house.replanned("b", "priority = 1").decide();
        assertThat(house.of("b", ANN)).isEqualTo("eligible");
        assertThat(house.of("early", ANN)).isEqualTo("OUTRANKED");
    }

    @Test
    void who_cannot_get_the_better_one_gets_the_other() {
        house.planned("premiere", "vip", "2026-11-21 10:00", 1, "marketing").on("vip", ANN, "pending", null);
        house.planned("gala", "2026-11-21 10:00").decide();
        assertThat(house.of("premiere", ANN)).isEqualTo("NOT_CONFIRMED");
        assertThat(house.of("gala", ANN)).isEqualTo("eligible");
    }

    @Test
    void what_is_planned_later_takes_part_but_gets_no_file() {
        house.planned("gala", "2026-11-21 10:00").planned("later", House.NEWS, "2026-11-22 10:00", 1, "marketing");
        house.planned("far", House.NEWS, "2026-11-25 10:00", 1, "marketing").decide();
        assertThat(house.of("gala", ANN)).isEqualTo("OUTRANKED");
        assertThat(house.decisions("later")).isEmpty();
        assertThat(house.hasFile("import/later.csv")).isFalse();
        assertThat(house.hasFile("import/gala.csv")).isTrue();
    }

    @Test
    void a_better_one_at_another_address_of_the_person_counts() {
        house.on("vip", ANN_AT_WORK, "subscribed", "2024-01-01").owner("1", ANN, ANN_AT_WORK);
        house.planned("premiere", "vip", "2026-11-22 10:00", 1, "marketing").planned("gala", "2026-11-21 10:00");
        house.decide();
        assertThat(house.of("gala", ANN)).isEqualTo("OUTRANKED");
    }

    @Test
    void a_service_message_goes_out_whatever_else_is_planned_or_was_mailed() {
        house.on("holders", ANN, "unsubscribed", null).refused("holders", ANN, "unsubscribed", "2026-01-01");
        house.mailed(ANN, "C-1", "2026-11-20").owner("1", ANN).but("1", "no_email = true");
        house.planned("cancelled", "holders", "2026-11-21 10:00", 9, "service");
        house.planned("gala", House.NEWS, "2026-11-21 10:00", 1, "marketing").decide();
        assertThat(house.of("cancelled", ANN)).isEqualTo("eligible");
        assertThat(house.table("select * from given")).isEmpty();
    }

    @Test
    void a_service_message_outranks_nobody_and_still_respects_the_dead() {
        house.subscriber("bob@example.org").owner("2", "bob@example.org").but("2", "status = 3");
        house.planned("cancelled", House.NEWS, "2026-11-21 10:00", 1, "service").planned("gala", "2026-11-21 10:00");
        house.decide();
        assertThat(house.of("gala", ANN)).isEqualTo("eligible");
        assertThat(house.of("cancelled", "bob@example.org")).isEqualTo("DECEASED");
    }

    @Test
    void without_any_plan_each_list_stands_in_and_nothing_is_ranked() {
        house.on("offers", ANN, "subscribed", "2020-01-01")
                .on("*", "bob@example.org", "unsubscribed", null)
                .decide();
        assertThat(house.of(House.NEWS, ANN)).isEqualTo("eligible");
        assertThat(house.of("offers", ANN)).isEqualTo("eligible");
        assertThat(house.file("contact-eligibility.csv")).hasSize(2);
        assertThat(house.hasFile("import/%2A.csv")).isFalse();
        assertThat(house.table("select * from given")).isEmpty();
    }

    @Test
    void what_an_import_gave_counts_as_mailed_once_its_time_has_passed() {
        house.planned("gala", "2026-11-20 10:00").decide();
        house.planned("premiere", "2026-11-22 10:00").nextNight().decide();
        assertThat(house.of("premiere", ANN)).isEqualTo("RECENTLY_MAILED");
        assertThat(house.detail("premiere", ANN)).isEqualTo("communication gala on 2026-11-20");
        assertThat(house.againOn("premiere", ANN)).isEqualTo("2026-11-23");
    }

    @Test
    void it_counts_no_longer_once_the_sends_reach_beyond_it() {
        house.planned("gala", "2026-11-20 10:00").decide();
        house.mailed("bob@example.org", "C-1", "2026-11-21")
                .planned("premiere", "2026-11-22 10:00")
                .nextNight()
                .decide();
        assertThat(house.of("premiere", ANN)).isEqualTo("eligible");
    }

    @Test
    void it_counts_no_longer_once_it_left_the_plan() {
        house.planned("gala", "2026-11-20 10:00").decide();
        house.replanned("gala", "present = false")
                .planned("premiere", "2026-11-22 10:00")
                .nextNight()
                .decide();
        assertThat(house.of("premiere", ANN)).isEqualTo("eligible");
    }

    @Test
    void a_postponed_one_has_not_been_mailed() {
        house.planned("gala", "2026-11-20 10:00").decide();
        house.replanned("gala", "planned_at = " + House.at("2026-12-20")).planned("premiere", "2026-11-22 10:00");
        house.nextNight().decide();
        assertThat(house.of("premiere", ANN)).isEqualTo("eligible");
    }

    @Test
    void deciding_the_same_night_again_changes_nothing() {
        house.planned("gala", "2026-11-20 10:00").decide();
        var files = house.file("contact-eligibility.csv");
        var given = house.table("select * from given");
        house.decide();
        assertThat(house.file("contact-eligibility.csv")).isEqualTo(files);
        assertThat(house.table("select * from given")).isEqualTo(given).hasSize(1);
        assertThat(house.table("select * from given_before")).isEmpty();
    }

    @Test
    void a_night_that_is_repeated_takes_back_what_it_forgot() {
        house.planned("gala", "2026-11-21 10:00").decide();
        var given = house.table("select * from given");
        house.nextNight().decide().decide();
        assertThat(house.table("select address_no, since_run from given_before"))
                .hasSize(1);
        assertThat(given).hasSize(1);
        assertThat(house.table("select since_run from given"))
                .extracting("since_run")
                .containsExactly(2);
    }

    @Test
    void the_figures_of_the_night_count_first_reasons() {
        house.on(House.NEWS, "bob@example.org", "pending", null).mailed("bob@example.org", "C-1", "2026-11-20");
        house.planned("gala", "2026-11-21 10:00").decide();
        assertThat(house.table("select audience, eligible, reason_counts from night_audience"))
                .singleElement()
                .hasToString("{AUDIENCE=2, ELIGIBLE=1, REASON_COUNTS=NOT_CONFIRMED=1}");
    }

    @Test
    void the_weekly_limit_says_when_it_ends() {
        house.weekly(2)
                .mailed(ANN, "C-1", "2026-11-18", "2026-11-15")
                .planned("gala", "2026-11-21 10:00")
                .decide();
        assertThat(house.of("gala", ANN)).isEqualTo("WEEKLY_LIMIT");
        assertThat(house.againOn("gala", ANN)).isEqualTo("2026-11-22");
    }
}
