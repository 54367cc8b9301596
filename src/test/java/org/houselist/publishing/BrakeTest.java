package org.houselist.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.util.List;
import org.houselist.batch.Night;
import org.houselist.batch.OutboxFiles;
import org.houselist.batch.RealRun;
import org.houselist.batch.Warnings;
import org.houselist.books.Books;
import org.houselist.email.Mailboxes;
import org.houselist.settings.Settings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BrakeTest {
    @TempDir
    Path folder;

    private RealRun real;

    @BeforeEach
    void open() {
        real = newRun();
    }

    RealRun newRun() {
        return new RealRun(folder);
    }

    @AfterEach
    void close() {
        real.shutDown();
    }

    @Test
    void a_night_without_a_required_file_is_held_and_says_how_to_release_it() {
        Night night = real.night(1, "2026-11-20", "nightly", "open");
        real.delivered(1, 1, "patrons", "patrons.csv", 10, 0);
        real.delivered(1, 2, "sends", "sends.csv", 0, 0);

        assertThatThrownBy(() -> check(night))
                .isInstanceOf(BrakeHeld.class)
                .hasMessageContaining("MISSING_INPUT")
                .hasMessageContaining("no file of subscribers")
                .hasMessageContaining("--release MISSING_INPUT --because");
    }

    @Test
    void what_a_held_night_saw_is_kept() {
        Night night = real.night(1, "2026-11-20", "nightly", "open");

        assertThatThrownBy(() -> check(night)).isInstanceOf(BrakeHeld.class);

        assertThat(brakes(night))
                .extracting(Manifest.Brake::code, Manifest.Brake::held, Manifest.Brake::released)
                .containsExactly(tuple("MISSING_INPUT", true, false), tuple("SHRUNK_INPUT", false, false));
    }

    @Test
    void a_reject_sent_back_is_no_delivery() {
        Night night = real.night(1, "2026-11-20", "nightly", "open");
        delivery(1, 10);
        real.database().jdbc().update("update delivered_file set is_rejects = true where kind = 'patrons'");

        assertThatThrownBy(() -> check(night)).hasMessageContaining("no file of patrons");
    }

    @Test
    void a_released_brake_lets_the_night_pass_and_keeps_why() throws Exception {
        Night night = real.night(1, "2026-11-20", "nightly", "open");
        real.run(steps(night, "MISSING_INPUT").checkBrakes());

        Manifest.Brake brake = brakes(night).get(0);
        assertThat(brake.released()).isTrue();
        assertThat(brake.because()).isEqualTo("Ann said so");
        assertThat(brakes(night).get(1).because()).isNull();
    }

    @Test
    void patrons_below_80_percent_of_the_median_of_five_nights_hold_the_night() {
        published(100, 5000, 110, 90, 100, 100); // the first is too old to count
        Night night = tonight(7, 79);

        assertThatThrownBy(() -> check(night))
                .hasMessageContaining("SHRUNK_INPUT")
                .hasMessageContaining("patrons has 79 rows, the median of its last 5 night(s) is 100");
    }

    @Test
    void four_fifths_of_the_median_are_enough() throws Exception {
        published(100, 100, 100);
        check(tonight(4, 80));
    }

    @Test
    void fewer_than_twenty_rows_less_are_no_matter() throws Exception {
        published(30, 30, 30);
        check(tonight(4, 11));
    }

    @Test
    void none_at_all_where_there_were_some_holds_the_night_however_few_they_were() {
        published(3);
        assertThatThrownBy(() -> check(tonight(2, 0))).hasMessageContaining("SHRUNK_INPUT");
    }

    @Test
    void a_released_night_restarts_the_medians() throws Exception {
        published(100, 100, 100, 100, 40);
        real.database().jdbc().update("""
                        insert into brake (run_no, code, held, released, because, figures)
                        values (5, 'SHRUNK_INPUT', true, true, 'Bob cleaned up', '{}')""");
        check(tonight(6, 38));
    }

    @Test
    void a_night_that_was_published_again_counts_once_and_one_that_failed_not_at_all() throws Exception {
        published(100, 100);
        real.night(3, "2026-11-03", "nightly", "superseded");
        delivery(3, 5000);
        real.night(4, "2026-11-04", "nightly", "open");
        delivery(4, 5000);
        check(tonight(5, 90));
    }

    @Test
    void a_full_kind_that_was_delivered_before_and_is_missing_is_said() throws Exception {
        published(10);
        real.delivered(1, 9, "communications", "communications.csv", 2, 0);
        real.delivered(1, 10, "merges", "merges.csv", 2, 0);
        Night night = tonight(2, 10);
        check(night);

        assertThat(new Warnings(real.database(), 2).all())
                .containsExactly("communications: no file tonight; what was last delivered still holds");
    }

    @Test
    void subscribers_with_the_bytes_of_the_last_night_are_said() throws Exception {
        published(10);
        Night night = tonight(2, 10);
        real.database().jdbc().update("update delivered_file set sha256 = 'same' where kind = 'subscribers'");
        check(night);

        assertThat(new Warnings(real.database(), 2).all())
                .singleElement()
                .asString()
                .contains("very bytes");
    }

    @Test
    void a_part_that_reads_no_inbox_is_not_held_for_what_is_missing_there() {
        Night night = real.night(1, "2026-11-20", "eligibility", "open");
        assertThatCode(() -> check(night)).doesNotThrowAnyException();
    }

    private void published(long... patrons) {
        for (int i = 0; i < patrons.length; i++) {
            real.night(i + 1, "2026-11-%02d".formatted(i + 1), "nightly", "published");
            delivery(i + 1, patrons[i]);
        }
    }

    private Night tonight(int run, long patrons) {
        Night night = real.night(run, "2026-11-20", "nightly", "open");
        delivery(run, patrons);
        return night;
    }

    private void delivery(int run, long patrons) {
        real.delivered(run, 1, "patrons", "patrons.csv", patrons, 0);
        real.delivered(run, 2, "subscribers", "subscribers.csv", 7, 0);
        real.delivered(run, 3, "sends", "sends.csv", 0, 0);
    }

    private void check(Night night) throws Exception {
        real.run(steps(night).checkBrakes());
    }

    private List<Manifest.Brake> brakes(Night night) {
        return new BrakeStore(real.database(), night.runNo()).all();
    }

    private PublishingSteps steps(Night night, String... release) {
        boolean isNight = !night.runId().contains("eligibility");
        return new PublishingSteps(
                night,
                real.steps(),
                real.database(),
                new Books(real.database(), new Mailboxes(List.of())),
                real.outbox(),
                new OutboxFiles(real.database(), night),
                new Warnings(real.database(), night.runNo()),
                Settings.defaults(folder, night.zone()),
                new PublishingRequest(
                        List.of(release),
                        release.length == 0 ? null : "Ann said so",
                        isNight,
                        isNight,
                        "0.1.0",
                        night.date().toString()),
                () -> List.of(new StepLine("load-patrons", 10, 10, 0, 1, 0)),
                () -> {});
    }
}
