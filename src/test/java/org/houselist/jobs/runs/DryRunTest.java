package org.houselist.jobs.runs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.flywaydb.core.api.MigrationVersion;
import org.houselist.batch.ProgressListener;
import org.houselist.batch.RealPostgres;
import org.houselist.jobs.Infrastructure;
import org.houselist.jobs.NightJob;
import org.houselist.settings.Database;
import org.houselist.settings.Settings;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DryRunTest {
    @TempDir
    Path folder;

    private final List<String> said = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();

    @BeforeEach
    void deliver() throws IOException {
        write("patrons.csv", "patron_id,email\n1,ann@example.org\n");
        write("subscribers.csv", "email,list,status\nann@example.org,enews,subscribed\n");
        write("sends.csv", "email,campaign_id,sent_at\nann@example.org,fall,2026-10-10 10:00:00\n");
    }

    @Test
    void it_says_what_would_be_published_and_never_that_it_was() throws IOException {
        assertThat(dryRun(NightJob.NIGHTLY)).isEqualTo(ExitCode.DONE);

        assertThat(said)
                .contains("Would be published as " + folder.resolve("var/outbox/2026-11-20") + ":")
                .anyMatch(line -> line.startsWith("  contact-eligibility.csv  "))
                .noneMatch(line -> line.contains("Published"))
                .noneMatch(line -> line.contains("houselist-dry-run"))
                .last()
                .isEqualTo("Dry run: nothing was published, and nothing of it is kept.");
        assertThat(problems).isEmpty();
        assertNothingIsThere();
    }

    @Test
    void an_inbox_that_is_missing_is_told_as_it_is_told_beside_other_problems() {
        Settings elsewhere = Settings.defaults(folder.resolve("elsewhere"), ZoneOffset.UTC);
        assertThat(dryRun(NightJob.NIGHTLY, elsewhere)).isEqualTo(ExitCode.REFUSED);
        assertThat(problems)
                .containsExactly(
                        "inbox: found " + elsewhere.inbox() + ", which does not exist, expected the"
                                + " folder that the exports are delivered to; set inbox: in the config file, HOUSELIST_INBOX, or --inbox");
    }

    @Test
    void a_part_is_named_as_its_own_folder() throws IOException {
        assertThat(dryRun(NightJob.INTAKE)).isEqualTo(ExitCode.DONE);
        assertThat(said).contains("Would be published as " + folder.resolve("var/outbox/2026-11-20-intake") + ":");
    }

    @Test
    void a_brake_that_would_hold_the_night_is_its_outcome_and_nothing_would_be_published() throws IOException {
        Files.delete(folder.resolve("inbox/sends.csv"));

        assertThat(dryRun(NightJob.NIGHTLY)).isEqualTo(ExitCode.HELD);

        assertThat(problems).anyMatch(line -> line.contains("MISSING_INPUT"));
        assertThat(said)
                .anyMatch(line -> line.startsWith("  MISSING_INPUT: held"))
                .noneMatch(line -> line.startsWith("Would be"));
        assertNothingIsThere();
    }

    @ParameterizedTest(name = "version {0}")
    @ValueSource(strings = {"2", "3", "4", "6"})
    void a_postgresql_database_of_an_earlier_version_is_tried_out_too(String version) throws Exception {
        Database old = new Database(RealPostgres.emptyUrl(), "", "");
        Infrastructure.openAs(MigrationVersion.fromVersion(version), old).close();
        Settings defaults = Settings.defaults(folder, ZoneOffset.UTC);

        ExitCode outcome = dryRun(NightJob.NIGHTLY, defaults.inScratch(old, defaults.outbox()));

        assertThat(problems).isEmpty();
        assertThat(outcome).isEqualTo(ExitCode.DONE);
        try (Infrastructure after = Infrastructure.openToRead(old)) {
            assertThat(after.version()).isEqualTo(MigrationVersion.fromVersion(version));
        }
    }

    @Test
    void a_postgresql_database_without_a_table_is_left_without_one() throws Exception {
        Database empty = new Database(RealPostgres.emptyUrl(), "", "");
        Settings defaults = Settings.defaults(folder, ZoneOffset.UTC);

        assertThat(dryRun(NightJob.NIGHTLY, defaults.inScratch(empty, defaults.outbox())))
                .isEqualTo(ExitCode.DONE);
        try (Infrastructure after = Infrastructure.openToRead(empty)) {
            assertThat(after.version()).isEqualTo(MigrationVersion.EMPTY);
        }
    }

    private ExitCode dryRun(NightJob job) {
        return dryRun(job, Settings.defaults(folder, ZoneOffset.UTC));
    }

    private ExitCode dryRun(NightJob job, Settings settings) {
        Screen screen = new Screen() {
            @Override
            public ProgressListener progress() {
                return ProgressListener.SILENT;
            }

            @Override
            public void say(String line) {
                said.add(line);
            }

            @Override
            public void problem(String line) {
                problems.add(line);
            }
        };
        return new Nights(Clock.systemUTC())
                .run(
                        new NightRequest(
                                job, settings, LocalDate.of(2026, 11, 20), true, false, false, List.of(), null, false),
                        screen);
    }

    private void assertNothingIsThere() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactly(folder.resolve("inbox"));
        }
    }

    private void write(String name, String text) throws IOException {
        Files.createDirectories(folder.resolve("inbox"));
        Files.writeString(folder.resolve("inbox").resolve(name), text);
    }
}
