package org.houselist.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.houselist.batch.DatabaseInUse;
import org.houselist.jobs.NightJob;
import org.houselist.jobs.runs.ExitCode;
import org.houselist.jobs.runs.Merges;
import org.houselist.jobs.runs.NightPatrons;
import org.houselist.jobs.runs.NightRequest;
import org.houselist.jobs.runs.NightRunner;
import org.houselist.jobs.runs.RunHistory;
import org.houselist.jobs.runs.RunRecord;
import org.houselist.jobs.runs.Screen;
import org.houselist.publishing.StepLine;
import org.houselist.settings.InboxFolder;
import org.houselist.settings.Settings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class CommandLineInterfaceTest {
    private static final RunRecord A_NIGHT = new RunRecord(
            "2026-11-20-1",
            LocalDate.of(2026, 11, 20),
            "nightly",
            "published",
            "2026-11-20T03:00:00-05:00",
            "2026-11-20T03:00:09-05:00",
            List.of(new StepLine("load patrons", 1_200, 1_199, 1, 0.25, 0)),
            List.of("the column shoe_size of patrons.csv is not known and was ignored"));

    @TempDir
    Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final List<NightRequest> requests = new ArrayList<>();
    private final List<String> generated = new ArrayList<>();
    private ExitCode outcome = ExitCode.DONE;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nightly",
                "intake",
                "duplicates",
                "adoption",
                "eligibility",
                "check",
                "runs",
                "runs list",
                "runs show",
                "matching",
                "matching explain-blocking",
                "matching train",
                "matching evaluate",
                "merges",
                "merges list",
                "merges show",
                "merges approve",
                "merges reject",
                "merges undo",
                "merges assign",
                "merges export",
                "merges import",
                "generate",
                "version"
            })
    void the_help_of_each_command_has_an_example(String command) {
        assertThat(run((command + " --help").split(" "))).isZero();
        assertThat(out()).contains("Usage: houselist " + command).contains("Example: houselist " + command);
        assertThat(requests).isEmpty();
    }

    @Test
    void the_help_lists_every_command() {
        assertThat(run("--help")).isZero();
        assertThat(out())
                .contains("nightly ", "intake ", "duplicates ", "adoption", "eligibility", "check", "runs", "generate")
                .contains("Example: houselist check --config jobs/nightly.yaml");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--help", "merges --help", "matching --help", "runs --help"})
    void a_help_tells_each_command_in_a_whole_sentence(String command) {
        assertThat(run(command.split(" "))).isZero();
        String commands = out().replaceAll("(?s).*Commands:\n|\n\n.*", "").replaceAll("\n {4,}", " ");
        assertThat(commands.lines()).isNotEmpty().allMatch(line -> line.endsWith("."));
    }

    @Test
    void no_command_at_all_is_answered_with_the_help_and_2() {
        assertThat(run()).isEqualTo(2);
        assertThat(err()).contains("Usage: houselist");
        assertThat(out()).isEmpty();
    }

    @ParameterizedTest(name = "houselist {0}")
    @CsvSource(delimiter = '|', textBlock = """
                    nighly                                   | nighly: found an unknown command            | did you mean "nightly"?
                    help                                     | help: found an unknown command              | write --help
                    --config s.yaml nightly                  | --config: found it before any command       | after the command's name
                    nightly --quiet=maybe                    | --quiet: found a value after it             | leave the value out
                    nightly --config .                       | --config: found ., which is a folder        | check the path
                    nightly --outbox taken.txt               | --outbox: found                             | a file stands there
                    nightly --outbox taken.txt/var/outbox    | taken.txt is no folder                      | a file stands there
                    generate --patrons 5 --out taken.txt     | taken.txt is no folder                      | take another
                    generate --patrons 5 --out taken.txt/x   | taken.txt is no folder                      | take another
                    runs lst                                 | lst: found an unknown command               | did you mean "list"?
                    runs                                     | runs: found no command after it             | --help
                    nightly tonight                          | tonight: found a word too many              | remove it
                    nightly --dat 2026-11-20                 | --dat: found an unknown option              | did you mean "--date"?
                    nightly --date 2026-11-31                | --date: found "2026-11-31", expected a date | write one that exists
                    nightly --date                           | --date: found no value                      | --help
                    nightly --config none.yaml               | --config: found none.yaml                   | check the path
                    nightly --database jdbc:mysql:x          | --database: found "jdbc:mysql:x"            | PostgreSQL
                    nightly --inbox=                         | --inbox: found nothing                      | leave the option out
                    nightly --release SHRUNK_INPUT           | --because: found nothing                    | say why
                    nightly --because why                    | --because: found it without --release       | name the brake
                    nightly --release SHRUNK --because why   | --release: found "SHRUNK"                   | remove it or write
                    check --date tomorrow                    | --date: found "tomorrow"                    | write one
                    generate --patrons 0 --out x             | --patrons: found "0"                        | --patrons 1000
                    generate --patrons 5                     | --out: found nothing                        | --out var/reference
                    generate --patrons 5 --out x --seed a    | --seed: found "a"                           | --seed 7
                    merges                                   | merges: found no command after it           | --help
                    merges aprove                            | aprove: found an unknown command            | did you mean "approve"?
                    merges list --confidence hih             | --confidence: found "hih"                   | did you mean "high"?
                    merges list --limit 0                    | --limit: found "0"                          | --limit 7
                    merges show                              | ID: found nothing                           | houselist merges list
                    merges show M-1                          | database: found no night yet in jdbc:h2:    | houselist nightly first
                    merges approve                           | ID: found nothing                           | houselist merges list
                    merges approve M-1                       | database: found no night yet in jdbc:h2:    | houselist nightly first
                    merges reject M-1                        | database: found no night yet in jdbc:h2:    | houselist nightly first
                    merges assign M-1                        | --to: found nothing                         | --to Dana
                    merges export --out x.csv                | database: found no night yet in jdbc:h2:    | houselist nightly first
                    merges import taken.txt                  | database: found no night yet in jdbc:h2:    | houselist nightly first
                    merges export                            | --out: found nothing                        | --out to-decide.csv
                    merges import none.csv                   | FILE: found "none.csv"                      | check the path
                    runs show                                | RUN: found nothing                          | houselist runs list
                    runs show 2026-11-19-1                   | RUN: found "2026-11-19-1"                   | houselist runs list
                    """)
    void a_usage_error_says_what_and_ends_with_2(String commandLine, String told, String todo) throws Exception {
        Files.writeString(folder.resolve("taken.txt"), "a file");
        assertThat(run(commandLine.split(" +"))).isEqualTo(2);
        assertThat(err()).contains(told).contains(todo);
        assertThat(out()).isEmpty();
        assertThat(requests).isEmpty();
    }

    @Test
    void an_option_before_the_command_is_one_problem() {
        assertThat(run("--config", "night.yaml", "nightly", "--quiet")).isEqualTo(2);
        assertThat(err().lines()).hasSize(1);
    }

    @Test
    void what_follows_an_unknown_command_belongs_to_it() {
        assertThat(run("nighty", "--config", "night.yaml", "--quiet")).isEqualTo(2);
        assertThat(err().lines()).singleElement().asString().startsWith("nighty: found an unknown command");
    }

    @Test
    void before_any_night_the_merge_queue_is_not_searched() {
        assertThat(run("merges", "list")).isZero();
        assertThat(out()).contains("no night has run yet in jdbc:h2:" + folder.resolve("var/houselist"));
        assertThat(folder.resolve("var")).doesNotExist();
    }

    @Test
    void all_problems_of_options_environment_and_file_come_at_once() throws Exception {
        Files.writeString(folder.resolve("night.yaml"), "keepNights: 0\n");

        int code = run(Map.of("HOUSELIST_DATABASE", "mysql"), """
                nightly --config night.yaml --date 2026-13-01 --outbx x --release NONE extra --inbox""".split(" "));

        assertThat(code).isEqualTo(2);
        assertThat(err().lines().map(line -> line.replaceFirst(": found.*", "")))
                .containsExactlyInAnyOrder(
                        "--outbx",
                        "x",
                        "extra",
                        "--inbox",
                        "--release",
                        "--because",
                        "night.yaml, line 1, keepNights",
                        "--date",
                        "HOUSELIST_DATABASE");
    }

    @Test
    void an_inbox_that_is_missing_is_told_with_the_other_problems() {
        assertThat(run("check", "--inbox", "gone", "--database", "mysql")).isEqualTo(2);
        assertThat(err().lines().map(line -> line.replaceFirst(": found.*", "")))
                .containsExactly("--database", "inbox");
        assertThat(err())
                .contains(InboxFolder.problem(folder.resolve("gone"))
                        .orElseThrow()
                        .line());
    }

    @Test
    void a_night_is_asked_for_with_all_its_options() {
        assertThat(run(
                        "nightly",
                        "--date",
                        "2026-11-20",
                        "--inbox",
                        "in",
                        "--outbox",
                        "out",
                        "--dry-run",
                        "--again",
                        "--fresh",
                        "--release",
                        "SHRUNK_INPUT,MISSING_INPUT",
                        "--because",
                        "the list was cut",
                        "--quiet"))
                .isZero();

        NightRequest request = requests.get(0);
        assertThat(request.job()).isEqualTo(NightJob.NIGHTLY);
        assertThat(request.date()).isEqualTo(LocalDate.of(2026, 11, 20));
        assertThat(request.settings().inbox()).isEqualTo(folder.resolve("in"));
        assertThat(request.settings().outbox()).isEqualTo(folder.resolve("out"));
        assertThat(List.of(request.dryRun(), request.again(), request.fresh(), request.quiet()))
                .containsOnly(true);
        assertThat(request.release()).containsExactly("SHRUNK_INPUT", "MISSING_INPUT");
        assertThat(request.because()).isEqualTo("the list was cut");
    }

    @Test
    void an_option_given_twice_counts_as_it_was_given_last() {
        assertThat(run("nightly", "--date", "2026-11-20", "--date", "2026-11-21"))
                .isZero();
        assertThat(requests.get(0).date()).isEqualTo(LocalDate.of(2026, 11, 21));
        assertThat(err()).doesNotContain("WARN");
    }

    @ParameterizedTest
    @EnumSource(ExitCode.class)
    void the_exit_code_is_the_nights(ExitCode how) {
        outcome = how;
        assertThat(run("eligibility")).isEqualTo(how.code());
        assertThat(requests.get(0).job()).isEqualTo(NightJob.ELIGIBILITY);
    }

    @Test
    void what_nobody_expected_is_one_line_and_1() {
        int code = new CommandLineInterface(
                        around(Map.of()),
                        new Seams(
                                () -> {
                                    throw new IllegalStateException("the disk\nis full at ('ann.lee@example.org')");
                                },
                                () -> history(),
                                () -> new Merges(Clock.systemUTC()),
                                NightPatrons::new,
                                (patrons, seed, to) -> {}))
                .run("nightly");

        assertThat(code).isEqualTo(1);
        assertThat(err().lines())
                .singleElement()
                .asString()
                .contains("houselist nightly: failed: IllegalStateException: the disk is full at ('a***@example.org')")
                .contains("run it again");
    }

    @Test
    void a_file_that_cannot_be_written_is_told_by_its_path() {
        Seams full = new Seams(
                () -> night(),
                () -> history(),
                () -> new Merges(Clock.systemUTC()),
                NightPatrons::new,
                (patrons, seed, to) -> {
                    throw new FileSystemException("/srv/ref/sends.csv", null, "No space left on device");
                });

        assertThat(new CommandLineInterface(around(Map.of()), full).run("generate", "--patrons", "5", "--out", "ref"))
                .isEqualTo(1);
        assertThat(err().strip())
                .isEqualTo("houselist generate: failed: /srv/ref/sends.csv: No space left on device;"
                        + " check the path, the permissions and the disk");
    }

    @Test
    void a_night_says_how_far_it_is_and_quiet_is_silent() {
        assertThat(run("nightly")).isZero();
        assertThat(out()).isEqualTo("1 row was turned away\n");
        assertThat(err()).isEqualTo("load patrons: 1,200 rows\nsettle\n");

        out.reset();
        err.reset();
        assertThat(run("nightly", "--quiet")).isZero();
        assertThat(out() + err()).isEmpty();
    }

    @Test
    void runs_are_listed_and_shown_for_people_and_for_machines() {
        assertThat(run("runs", "list")).isZero();
        assertThat(out()).contains("2026-11-20-1", "published");
        out.reset();
        assertThat(run("runs", "show", "2026-11-20-1")).isZero();
        assertThat(out()).contains("outcome  published", "shoe_size").contains("""
                step           read  written  turned away  seconds
                load patrons  1,200    1,199            1      0.3
                total                                   1      0.3
                """);
        out.reset();
        assertThat(run("runs", "list", "--json")).isZero();
        assertThat(out()).startsWith("[").contains("\"runId\" : \"2026-11-20-1\"", "\"date\" : \"2026-11-20\"");
        out.reset();
        assertThat(run("runs", "show", "2026-11-20-1", "--json")).isZero();
        assertThat(out()).startsWith("{").contains("\"step\" : \"load patrons\"");
    }

    @Test
    void a_command_that_finds_the_database_in_use_says_so_and_ends_with_4() {
        RunHistory inUse = new RunHistory() {
            @Override
            public List<RunRecord> list(Settings settings) {
                throw new DatabaseInUse("jdbc:h2:/srv/houselist");
            }

            @Override
            public Optional<RunRecord> find(Settings settings, String runId) {
                return Optional.empty();
            }
        };
        Seams seams = new Seams(
                () -> night(),
                () -> inUse,
                () -> new Merges(Clock.systemUTC()),
                NightPatrons::new,
                (patrons, seed, to) -> {});

        assertThat(new CommandLineInterface(around(Map.of()), seams).run("runs", "list"))
                .isEqualTo(4);
        assertThat(err()).startsWith("jdbc:h2:/srv/houselist: another program has this database open");
    }

    @Test
    void the_generator_gets_its_figures_and_a_folder_below_the_working_directory() {
        assertThat(run("generate", "--patrons", "1000", "--seed", "-7", "--out", "ref"))
                .isZero();
        assertThat(generated).containsExactly("1000 -7 " + folder.resolve("ref"));
    }

    @Test
    void nothing_is_generated_over_what_is_there_unless_asked() throws Exception {
        Files.createDirectories(folder.resolve("ref/night-1"));
        Files.writeString(folder.resolve("ref/settings.yaml"), "# mine");

        assertThat(run("generate", "--patrons", "0", "--out", "ref")).isEqualTo(2);
        assertThat(err().lines())
                .hasSize(2)
                .anyMatch(
                        line -> line.equals(
                                "--out: found \"ref\", in which there is"
                                        + " settings.yaml, night-1, expected a folder without generated nights; take another, or say --overwrite"));
        assertThat(generated).isEmpty();

        assertThat(run("generate", "--patrons", "5", "--out", "ref", "--overwrite"))
                .isZero();
        assertThat(generated).containsExactly("5 1 " + folder.resolve("ref"));
    }

    @Test
    void other_things_in_the_folder_are_in_nobodys_way_but_a_file_is() throws Exception {
        Files.writeString(folder.resolve("notes.txt"), "mine");
        assertThat(run("generate", "--patrons", "5", "--out", ".")).isZero();
        assertThat(run("generate", "--patrons", "5", "--out", "notes.txt", "--overwrite"))
                .isEqualTo(2);
        assertThat(err()).contains("notes.txt is no folder");
    }

    private int run(String... args) {
        return run(Map.of(), args);
    }

    private int run(Map<String, String> environment, String... args) {
        Seams seams = new Seams(
                () -> night(),
                () -> history(),
                () -> new Merges(Clock.systemUTC()),
                NightPatrons::new,
                (patrons, seed, to) -> generated.add(patrons + " " + seed + " " + to));
        return new CommandLineInterface(around(environment), seams).run(args);
    }

    private Surroundings around(Map<String, String> environment) {
        return new Surroundings(
                environment,
                folder,
                ZoneId.of("America/New_York"),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                false);
    }

    private NightRunner night() {
        return new NightRunner() {
            @Override
            public ExitCode run(NightRequest request, Screen screen) {
                requests.add(request);
                work(screen);
                return outcome;
            }

            @Override
            public ExitCode check(NightRequest request, Screen screen) {
                screen.say("looked at " + request.settings().inbox());
                return outcome;
            }
        };
    }

    private static void work(Screen screen) {
        screen.progress().step("load patrons");
        screen.progress().rows("load patrons", 1_000);
        screen.progress().rows("load patrons", 200);
        screen.progress().done("load patrons");
        screen.progress().step("settle");
        screen.progress().done("settle");
        screen.say("1 row was turned away");
    }

    private static RunHistory history() {
        return new RunHistory() {
            @Override
            public List<RunRecord> list(Settings settings) {
                return List.of(A_NIGHT);
            }

            @Override
            public Optional<RunRecord> find(Settings settings, String runId) {
                return Optional.of(A_NIGHT).filter(run -> run.runId().equals(runId));
            }
        };
    }

    private String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private String err() {
        return err.toString(StandardCharsets.UTF_8);
    }
}
