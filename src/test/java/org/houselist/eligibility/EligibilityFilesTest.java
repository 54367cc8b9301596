package org.houselist.eligibility;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The files as the mailing tool and people get them. */
class EligibilityFilesTest {
    private static final String ANN = "ann@example.org";
    private static final String BOB = "bob@example.org";
    private static final String CY = "cy@example.org";

    @TempDir
    Path folder;

    private House house;

    @BeforeEach
    void galaTomorrow() {
        house = new House(folder).planned("gala", "2026-11-21 10:00");
    }

    @Test
    void a_decision_names_all_owners_in_order() {
        house.subscriber(ANN).owner("9", ANN).owner("10", ANN).decide();
        assertThat(house.file("contact-eligibility.csv"))
                .containsExactly("gala,e-news,ann@example.org,10;9,eligible,,,,");
    }

    @Test
    void rows_stand_by_communication_and_then_by_address() {
        house.subscriber(BOB)
                .subscriber(ANN)
                .planned("ball", "2026-11-20 10:00")
                .decide();
        assertThat(house.file("contact-eligibility.csv"))
                .extracting(line -> line.split(",", -1)[0] + " " + line.split(",", -1)[2])
                .containsExactly("ball " + ANN, "ball " + BOB, "gala " + ANN, "gala " + BOB);
    }

    @Test
    void an_import_has_the_names_of_the_tool_else_of_the_best_owner_and_never_placeholders() {
        house.subscriber(ANN)
                .named(ANN, "Ann", "Lee")
                .owner("1", ANN)
                .but("1", "first_name = 'Anna', last_name = 'Li'");
        house.subscriber(BOB).owner("2", BOB).but("2", "first_name = 'Bob', last_name = 'Ray'");
        house.subscriber(CY).named(CY, "Newsletter", "Newsletter").owner("3", CY);
        house.but("3", "first_name = 'Required', last_name = 'Required'").decide();
        assertThat(house.file("import/gala.csv"))
                .containsExactly("ann@example.org,Ann,Lee,1", "bob@example.org,Bob,Ray,2", "cy@example.org,,,3");
    }

    @Test
    void the_best_owner_is_active_no_stub_and_then_whose_record_would_be_kept() {
        house.subscriber(ANN).owner("1", ANN).but("1", "status = 2");
        house.owner("2", ANN)
                .but("2", "stub = true, groups = 'board'")
                .owner("3", ANN)
                .owner("4", ANN);
        house.but("4", "has_login = true").decide();
        assertThat(house.file("import/gala.csv")).containsExactly("ann@example.org,,,4");
    }

    @Test
    void the_mailing_tool_gets_its_own_spellings_back_in_the_order_of_those() {
        house.subscriber(ANN).subscriber(BOB).spelled(BOB, "bob@example.org", "Bob@Example.org");
        house.on(House.NEWS, CY, "pending", null)
                .spelled(CY, "cy@example.org", "CY@example.org")
                .decide();
        assertThat(house.file("import/gala.csv")).containsExactly("Bob@Example.org,,,", "ann@example.org,,,");
        assertThat(house.file("exclude/gala.csv")).containsExactly("CY@example.org", "cy@example.org");
        assertThat(house.decisions("gala")).containsOnlyKeys(ANN, BOB, CY);
    }

    @Test
    void an_address_that_left_the_list_is_not_in_its_audience() {
        house.subscriber(ANN)
                .subscriber(BOB)
                .absent(BOB)
                .on("*", CY, "subscribed", "2024-01-01")
                .decide();
        assertThat(house.decisions("gala")).containsOnlyKeys(ANN);
    }

    @Test
    void a_named_audience_is_those_named_who_are_on_the_list() {
        house.subscriber(ANN).subscriber(BOB).subscriber(CY).owner("1", BOB, "bob@example.com");
        house.audience("gala", ANN, null).audience("gala", null, "1").audience("gala", "dee@example.org", null);
        house.audience("gala", null, "none").decide();
        assertThat(house.decisions("gala")).containsOnlyKeys(ANN, BOB);
        assertThat(house.file("exclude/gala.csv")).isEmpty();
    }

    @Test
    void an_audience_of_which_nobody_is_on_the_list_is_empty() {
        house.subscriber(ANN).audience("gala", "dee@example.org", null).decide();
        assertThat(house.decisions("gala")).isEmpty();
        assertThat(house.file("import/gala.csv")).isEmpty();
    }

    @Test
    void never_to_be_mailed_is_who_refuses_for_good_by_the_facts_of_the_address_alone() {
        house.subscriber(ANN).owner("1", ANN, "ann@example.com").but("1", "no_email = true");
        house.subscriber("ann2@example.org").owner("2", "ann2@example.org").queued("1", "2", "high", "pending");
        house.subscriber(BOB)
                .mailed(BOB, "C-1", "2026-11-20")
                .on(House.NEWS, CY, "pending", null)
                .decide();
        assertThat(house.of("gala", "ann2@example.org")).isEqualTo("NO_EMAIL");
        assertThat(house.file("suppress/e-news.csv")).containsExactly(ANN);
    }

    @Test
    void the_dead_are_never_to_be_mailed_but_a_living_owner_may_be() {
        house.subscriber(ANN).owner("1", ANN).owner("2", ANN).but("2", "status = 3");
        house.subscriber(BOB).owner("3", BOB).but("3", "status = 3").decide();
        assertThat(house.file("suppress/e-news.csv")).containsExactly(BOB);
    }

    @Test
    void an_opt_out_counts_for_its_list_and_that_from_every_list_for_all() {
        house.subscriber(ANN).refused(House.NEWS, ANN, "unsubscribed", "2026-01-01");
        house.on("offers", BOB, "subscribed", "2020-01-01").on("*", CY, "unsubscribed", null);
        house.refused("*", CY, "unsubscribed", "2026-01-01").decide();
        assertThat(house.file("suppress/e-news.csv")).containsExactly(ANN, CY);
        assertThat(house.file("suppress/offers.csv")).containsExactly(CY);
    }

    @Test
    void nobody_stands_in_an_import_and_among_those_never_to_be_mailed() {
        house.subscriber(ANN, "2026-05-01").on("offers", ANN, "cleaned", null);
        house.refused("offers", ANN, "cleaned", "2026-03-01");
        house.planned("sale", "offers", "2026-11-24 10:00", 5, "marketing")
                .nextNight()
                .nextNight()
                .nextNight()
                .decide();
        assertThat(house.of("sale", ANN)).isEqualTo("BOUNCED");
        assertThat(house.file("suppress/offers.csv")).containsExactly(ANN);
        assertThat(house.file("suppress/e-news.csv")).isEmpty();
    }

    @Test
    void a_name_that_no_file_may_have_is_encoded() {
        house.planned("spring/24", "e-news", "2026-11-24 10:00", 5, "marketing").subscriber(ANN);
        house.nextNight().nextNight().nextNight().decide();
        assertThat(house.file("import/spring%2F24.csv")).hasSize(1);
    }
}
