package org.houselist.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.houselist.batch.FileProblem;
import org.houselist.batch.GuardedColumns;
import org.houselist.batch.Night;
import org.houselist.batch.OutboxFiles;
import org.houselist.batch.RealRun;
import org.houselist.batch.Tally;
import org.houselist.batch.Uncounted;
import org.houselist.batch.Warnings;
import org.houselist.books.Books;
import org.houselist.email.Mailboxes;
import org.houselist.settings.Settings;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublishTest {
    private static final Tally UNCOUNTED = new Uncounted();

    @TempDir
    Path folder;

    private RealRun real;
    private final List<String> forgotten = new ArrayList<>();

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
    void a_published_night_is_whole_private_and_the_latest() throws Exception {
        Night night = night(1, "2026-11-20");
        real.run(steps(night).publish());

        Path shown = real.outboxFolder().resolve("latest");
        assertThat(shown.toRealPath())
                .isEqualTo(real.outboxFolder().resolve("2026-11-20").toRealPath());
        assertThat(contents(shown).keySet()).containsAll(NightFiles.ALWAYS).contains("manifest.json", "report.txt");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(shown.resolve("manifest.json"))))
                .isEqualTo("rw-------");
        assertThat(status(1)).isEqualTo("published");
        assertThat(forgotten).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5})
    void a_publication_killed_after_any_part_is_finished_by_running_it_again(int parts) throws Exception {
        Night night = night(1, "2026-11-20");
        Publication killed = publication(night, request("nightly"));
        for (Publication.Part part : killed.partsLeft().subList(0, parts)) {
            killed.run(part, UNCOUNTED);
        }
        real.run(steps(night).publish());

        assertThat(contents(real.outboxFolder().resolve("latest")).keySet())
                .hasSize(NightFiles.ALWAYS.size() + 5)
                .contains("manifest.json", "report.txt", "import/gala.csv");
        assertThat(status(1)).isEqualTo("published");
    }

    @Test
    void a_night_shown_but_not_yet_noted_is_finished_too() throws Exception {
        Night night = night(1, "2026-11-20");
        Publication killed = publication(night, request("nightly"));
        killed.run(Publication.Part.WRITE, UNCOUNTED);
        killed.run(Publication.Part.SEAL, UNCOUNTED);
        killed.run(Publication.Part.SHOW, UNCOUNTED);
        Map<String, String> shown = contents(real.outboxFolder().resolve("latest"));

        assertThat(publication(night, request("nightly")).partsLeft()).startsWith(Publication.Part.FINISH);
        real.run(steps(night).publish());

        assertThat(contents(real.outboxFolder().resolve("latest"))).isEqualTo(shown);
    }

    @Test
    void a_file_that_changed_after_it_was_sealed_is_not_published() throws Exception {
        Night night = night(1, "2026-11-20");
        Publication killed = publication(night, request("nightly"));
        killed.run(Publication.Part.WRITE, UNCOUNTED);
        killed.run(Publication.Part.SEAL, UNCOUNTED);
        Files.writeString(night.staging().resolve("orphans.csv"), "other\n");

        assertThatThrownBy(() -> real.run(steps(night).publish()))
                .isInstanceOf(FileProblem.class)
                .hasMessageContaining("orphans.csv");
        assertThat(real.outboxFolder().resolve("latest")).doesNotExist();
    }

    @Test
    void a_file_left_by_a_killed_try_is_no_part_of_the_night() throws Exception {
        Night night = night(1, "2026-11-20");
        Files.writeString(night.staging().resolve("import/old-plan.csv"), "email\n");
        real.run(steps(night).publish());

        assertThat(contents(real.outboxFolder().resolve("latest"))).doesNotContainKey("import/old-plan.csv");
    }

    @Test
    void a_file_that_went_missing_after_it_was_written_ends_the_night() throws Exception {
        Night night = night(1, "2026-11-20");
        Files.delete(night.staging().resolve("orphans.csv"));

        assertThatThrownBy(() -> real.run(steps(night).publish()))
                .isInstanceOf(FileProblem.class)
                .hasMessageContaining("lacks orphans.csv");
    }

    @Test
    void a_night_that_lacks_a_file_is_not_published_and_names_it() throws Exception {
        Night night = night(1, "2026-11-20");
        real.database().jdbc().update("delete from outbox_file where name in ('orphans.csv', 'exclude/gala.csv')");

        assertThatThrownBy(() -> real.run(steps(night).publish()))
                .hasMessageContaining("orphans.csv, exclude/gala.csv");
        assertThat(status(1)).isEqualTo("open");
    }

    @Test
    void these_files_are_there_every_night_whatever_is_planned() {
        assertThat(String.join(" ", NightFiles.ALWAYS))
                .isEqualTo("address-changes.csv adoptions.csv contact-eligibility.csv incomplete-patrons.csv"
                        + " merge-queue.csv merge-requests.csv orphans.csv preference-drift.csv preference-requests.csv"
                        + " preference-updates.csv responses.csv send-history.csv");
    }

    @Test
    void a_night_that_lost_a_row_is_not_published() throws Exception {
        Night night = night(1, "2026-11-20");
        real.database().jdbc().update("update delivered_file set admitted = admitted - 1");

        assertThatThrownBy(() -> real.run(steps(night).publish()))
                .hasMessageContaining("patrons.csv: 10 rows read, but 7 admitted, 0 unchanged and 2 turned away");
        assertThat(real.outboxFolder().resolve("2026-11-20")).doesNotExist();
    }

    @Test
    void a_night_published_again_takes_the_place_of_the_former() throws Exception {
        real.run(steps(night(1, "2026-11-20")).publish());
        real.run(steps(night(2, "2026-11-20")).publish());

        assertThat(status(1)).isEqualTo("superseded");
        assertThat(status(2)).isEqualTo("published");
        assertThat(Files.readString(real.outboxFolder().resolve("latest/manifest.json")))
                .contains("2026-11-20-2");
    }

    @Test
    void the_delivery_of_the_newest_night_and_of_what_it_reads_stays_and_older_ones_go() throws Exception {
        real.run(steps(night(1, "2026-11-20")).publish());
        real.outbox().delivery("2026-11-20-1");
        real.outbox().delivery("2026-11-20-2");
        real.night(3, "2026-11-20", "nightly", "closed");
        real.outbox().delivery("2026-11-20-3");
        Night night = night(2, "2026-11-20");
        real.database().jdbc().update("""
                        update delivered_file
                           set stored_as = '2026-11-20-3/sends.csv'
                         where run_no = 2""");
        real.run(steps(night).publish());

        assertThat(real.outboxFolder().resolve(".houselist/deliveries").toFile().list())
                .containsExactlyInAnyOrder("2026-11-20-2", "2026-11-20-3");
    }

    @Test
    void a_part_launched_by_hand_shows_its_own_files_and_leaves_the_latest_alone() throws Exception {
        real.run(steps(night(1, "2026-11-20")).publish());
        Night part = real.night(2, "2026-11-20", "adoption", "open");
        real.outbox().stage(part.runId());
        write(part, "adoptions.csv");
        real.run(steps(part, request("adoption")).publish());

        assertThat(contents(real.outboxFolder().resolve("2026-11-20-adoption")).keySet())
                .containsExactly("adoptions.csv", "manifest.json", "report.txt");
        assertThat(Files.readSymbolicLink(real.outboxFolder().resolve("latest")))
                .isEqualTo(Path.of("2026-11-20"));
        assertThat(status(2)).isEqualTo("done");
        assertThat(status(1)).isEqualTo("published");
    }

    @Test
    void the_report_tells_the_night() throws Exception {
        night(1, "2026-11-19");
        audience(1, "e-news", 90, 80, "OPTED_OUT=10");
        real.database().jdbc().update("update run set status = 'published' where run_no = 1");
        Night night = night(2, "2026-11-20");
        fillTheNight();
        real.run(steps(night).publish());

        assertThat(Files.readString(real.outboxFolder().resolve("latest/report.txt")))
                .isEqualTo(REPORT);
    }

    private void fillTheNight() throws Exception {
        audience(2, "e-news", 100, 85, "OPTED_OUT=10;RECENTLY_MAILED=5");
        var jdbc = real.database().jdbc();
        for (int line = 3; line <= 4; line++) {
            jdbc.update("""
                    insert into rejected_row (run_no, file_no, line, reject_reason, step)
                    values (2, 1, ?, 'MISSING_VALUE', 'load-patrons')""", line);
        }
        int candidate = 0;
        for (String confidence : List.of("low", "high", "medium", "high")) {
            jdbc.update("""
                    insert into merge_queue (candidate_id, keep_no, merge_no, confidence, score, because, status,
                                             first_queued_on, evidence, since_run, changed_run)
                    values (?, 1, 2, ?, 50, 'same mailbox', 'pending', '2026-11-20', '', 2, 2)""", "c" + ++candidate, confidence);
        }
        patron(1, null, 2);
        patron(2, "Web site", 2);
        patron(3, "Web site", 1); // changed tonight, but not new
        new Warnings(real.database(), 2).say("load-patrons", "patrons.csv: columns ignored: Fax");
    }

    private void patron(int no, @Nullable String stubSource, int sinceRun) {
        real.database().jdbc().update("""
                        insert into patron (patron_no, patron_id, present, kind, status, no_email, no_mail, no_phone,
                            has_login, stub, name_only, completeness, source, row_hash, since_run, changed_run)
                        values (?, ?, true, 1, 1, false, false, false, false, ?, false, 3, ?, 0, ?, 2)""", no, "" + no, stubSource != null, stubSource, sinceRun);
    }

    private void audience(int run, String list, int audience, int eligible, String counts) {
        real.database().jdbc().update("""
                        insert into night_audience (run_no, communication_id, list, audience, eligible, reason_counts)
                        values (?, 'gala', ?, ?, ?, ?)
                        """, run, list, audience, eligible, counts);
    }

    /** A night whose other steps are done: ten patrons were delivered, two of them turned away. */
    private Night night(int run, String date) throws Exception {
        Night night = real.night(run, date, "nightly", "open");
        real.delivered(run, 1, "patrons", "patrons.csv", 10, 2);
        real.outbox().stage(night.runId());
        for (String name : NightFiles.ALWAYS) {
            write(night, name);
        }
        write(night, "import/gala.csv");
        write(night, "exclude/gala.csv");
        write(night, "suppress/e-news.csv");
        if (run == 1 && date.endsWith("20")) {
            audience(1, "e-news", 0, 0, "");
        }
        return night;
    }

    private void write(Night night, String name) throws Exception {
        switch (name) {
            case "preference-drift.csv" ->
                write(night, name, List.of("email", "code"), List.of(List.of("ann@example.org", "CRM_REFUSES")));
            case "incomplete-patrons.csv" ->
                write(
                        night,
                        name,
                        List.of("patron_id", "missing", "placeholders"),
                        List.of(List.of("1", "email:NO_AT", ""), List.of("2", "last_name;email:NO_AT", "street")));
            default -> write(night, name, List.of("email"), List.of());
        }
    }

    private void write(Night night, String name, List<String> header, List<List<String>> rows) throws Exception {
        new OutboxFiles(real.database(), night).write("test", name, header, GuardedColumns.NONE, file -> {
            for (List<String> row : rows) {
                file.row(row.toArray(String[]::new));
            }
        });
    }

    private PublishingSteps steps(Night night) {
        return steps(night, request("nightly"));
    }

    private PublishingSteps steps(Night night, PublishingRequest request) {
        return new PublishingSteps(
                night,
                real.steps(),
                real.database(),
                new Books(real.database(), new Mailboxes(List.of())),
                real.outbox(),
                new OutboxFiles(real.database(), night),
                new Warnings(real.database(), night.runNo()),
                Settings.defaults(folder, night.zone()),
                request,
                PublishTest::stepLines,
                () -> forgotten.add(night.runId()));
    }

    private Publication publication(Night night, PublishingRequest request) {
        return new Publication(
                "publish",
                night,
                real.database(),
                new Books(real.database(), new Mailboxes(List.of())),
                real.outbox(),
                new OutboxFiles(real.database(), night),
                new Warnings(real.database(), night.runNo()),
                Settings.defaults(folder, night.zone()),
                request,
                PublishTest::stepLines,
                () -> {});
    }

    private static List<StepLine> stepLines() {
        return List.of(
                new StepLine("load-patrons", 10, 8, 2, 1.2, 0),
                new StepLine("decide-eligibility", 100, 100, 0, 0.3, 0));
    }

    private static PublishingRequest request(String job) {
        boolean night = job.equals("nightly");
        return new PublishingRequest(
                List.of(), null, night, night, "0.1.0", night ? "2026-11-20" : "2026-11-20-" + job);
    }

    private String status(int run) {
        return real.database().jdbc().queryForObject("select status from run where run_no = ?", String.class, run);
    }

    private static Map<String, String> contents(Path link) throws IOException {
        Path shown = link.toRealPath();
        Map<String, String> contents = new TreeMap<>();
        try (Stream<Path> files = Files.walk(shown)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                contents.put(shown.relativize(file).toString(), Files.readString(file));
            }
        }
        return contents;
    }

    private static final String REPORT = """
            House List, night of 2026-11-20, run 2026-11-20-2

            step                read  written  turned away  seconds
            load-patrons          10        8            2      1.2
            decide-eligibility   100      100            0      0.3
            total                                        2      1.5

            Who may be written to

            gala (list e-news, planned 2026-11-20)
              audience           100
              - OPTED_OUT         10
              - RECENTLY_MAILED    5
              eligible            85
              last comparable night 2026-11-19, gala: 80 eligible of 90

            What needs a person

            Rows turned away: correct them in rejects/ and put them back in the inbox
              patrons.csv: MISSING_VALUE  2

            The mailing tool and the CRM disagree: preference-drift.csv
              CRM_REFUSES  1

            New merge candidates: merge-queue.csv
              high    2
              medium  1
              low     1

            Incomplete patrons: incomplete-patrons.csv
              missing email:NO_AT  2
              missing last_name    1
              placeholder street   1

            New stubs, by source
              Web site  1

            Warnings
              patrons.csv: columns ignored: Fax
            """;
}
