package org.houselist.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.houselist.publishing.ForPeople.Count;
import org.junit.jupiter.api.Test;

class ReportTextTest {
    private static final ForPeople NOTHING =
            new ForPeople(List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of());
    private static final LocalDate NIGHT = LocalDate.of(2026, 11, 20);
    private static final List<StepLine> STEPS = List.of(
            new StepLine("take delivery", 3, 3, 0, 0.12, 0),
            new StepLine("load patrons", 1_000_000, 999_988, 12, 8.449, 0));

    @Test
    void a_full_night_is_reported_on_one_page() {
        String report = ReportText.of(
                ReportText.title(NIGHT, "2026-11-20-1"),
                STEPS,
                List.of(gala(new Audience.LastNight(NIGHT.minusDays(7), "gala-1", 12_300, 12_100)), gala(null)),
                new ForPeople(
                        List.of(new Count("patrons-rejects-patrons.csv BAD_VALUE", 12)),
                        List.of(new Count("RESUBSCRIBED_WITHOUT_NEWER_OPT_IN", 2)),
                        List.of(new Count("high", 3), new Count("medium", 10)),
                        List.of(new Count("dana", 2), new Count("standing order: stub-into-same-address", 1)),
                        List.of(new Count("street", 5)),
                        List.of(new Count("web site", 7)),
                        List.of("tickets: no file tonight, the last content stands")));

        assertThat(report).isEqualTo(FULL);
    }

    private static final String FULL = """
            House List, night of 2026-11-20, run 2026-11-20-1

            step                read  written  turned away  seconds
            take delivery          3        3            0      0.1
            load patrons   1,000,000  999,988           12      8.4
            total                                       12      8.6

            Who may be written to

            gala-2: Winter gala (list e-news, planned 2026-11-20T18:00:00+01:00)
              audience      12,345
              - COMPLAINED       3
              - OPTED_OUT      120
              eligible      12,222
              last comparable night 2026-11-13, gala-1: 12,100 eligible of 12,300

            gala-2: Winter gala (list e-news, planned 2026-11-20T18:00:00+01:00)
              audience      12,345
              - COMPLAINED       3
              - OPTED_OUT      120
              eligible      12,222
              no comparable night yet

            What needs a person

            Rows turned away: correct them in rejects/ and put them back in the inbox
              patrons-rejects-patrons.csv BAD_VALUE  12

            The mailing tool and the CRM disagree: preference-drift.csv
              RESUBSCRIBED_WITHOUT_NEWER_OPT_IN  2

            New merge candidates: merge-queue.csv
              high     3
              medium  10

            Merges to be done in the CRM, by who approved them: merge-requests.csv
              dana                                    2
              standing order: stub-into-same-address  1

            Incomplete patrons: incomplete-patrons.csv
              street  5

            New stubs, by source
              web site  7

            Warnings
              tickets: no file tonight, the last content stands
            """;

    @Test
    void a_quiet_night_says_so() {
        List<StepLine> decided = List.of(new StepLine("decide-eligibility", 0, 0, 0, 0.005, 0));
        assertThat(ReportText.of("A night", decided, List.of(), NOTHING))
                .contains("Who may be written to\n  no communication is planned for this day or the next\n")
                .endsWith("What needs a person\n  nothing\n");
    }

    @Test
    void a_part_that_decides_nothing_says_nothing_of_the_plan() {
        assertThat(ReportText.of("A part", STEPS, List.of(), NOTHING)).doesNotContain("Who may be written to");
    }

    @Test
    void text_from_a_delivered_file_stays_on_its_line_and_cannot_steer_a_terminal() {
        ForPeople stubs = new ForPeople(
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(new Count("web\n\u001b[2Jsite", 1)),
                List.of());

        assertThat(ReportText.of("A night", STEPS, List.of(), stubs)).contains("  web [2Jsite  1\n");
    }

    @Test
    void an_audience_whose_counts_do_not_balance_is_not_reported() {
        assertThatThrownBy(() -> new Audience("gala", "", "e-news", "", 10, List.of(), 9, null))
                .hasMessage("gala: an audience of 10 minus 0 suppressed is not 9 eligible");
    }

    private static Audience gala(Audience.LastNight last) {
        List<Audience.Minus> minus = List.of(new Audience.Minus("COMPLAINED", 3), new Audience.Minus("OPTED_OUT", 120));
        return new Audience(
                "gala-2", "Winter gala", "e-news", "2026-11-20T18:00:00+01:00", 12_345, minus, 12_222, last);
    }
}
