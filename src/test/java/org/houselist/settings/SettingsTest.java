package org.houselist.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {
    private static final ZoneId MACHINE = ZoneId.of("Europe/Vienna");
    private static final Overrides NO_OPTIONS = Overrides.options(null, null, null, null);

    @TempDir
    Path folder;

    @Test
    void without_a_config_file_everything_has_its_default() {
        Settings settings = loader(Map.of()).load(null, NO_OPTIONS);

        assertThat(settings.timeZone()).isEqualTo(MACHINE);
        assertThat(settings.date()).isNull();
        assertThat(settings.inbox()).isEqualTo(folder.resolve("inbox"));
        assertThat(settings.outbox()).isEqualTo(folder.resolve("var/outbox"));
        assertThat(settings.database().url()).isEqualTo("jdbc:h2:" + folder.resolve("var/houselist"));
        assertThat(settings.frequency().days()).isEqualTo(3);
        assertThat(settings.brakes().shrunkInput().percent()).isEqualTo(80);
    }

    @Test
    void an_empty_config_file_changes_nothing() throws IOException {
        assertThat(load("# nothing yet\n")).isEqualTo(loader(Map.of()).load(null, NO_OPTIONS));
        assertThat(load("frequency:\nqueue:\n  listLow:\n")).isEqualTo(load(""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ~", " null", " Null", " NULL"})
    void a_key_without_a_value_has_its_default_however_nothing_is_written(String nothing) throws IOException {
        String every = Files.readString(Path.of("jobs/nightly.yaml"))
                .lines()
                .filter(line -> line.matches("[a-zA-Z]+:.*"))
                .map(line -> line.replaceFirst(":.*", ":" + nothing))
                .collect(Collectors.joining("\n"));
        String within = """
                        database: {url:NOTHING, user:NOTHING, password:NOTHING}
                        addresses: {placeholders:NOTHING}
                        sharedMailboxes: {roles:NOTHING, domains:NOTHING, clashingNames:NOTHING}
                        placeholders: {names:NOTHING, streets:NOTHING}
                        organisation: {name:NOTHING, domains:NOTHING, streets:NOTHING}
                        frequency: {days:NOTHING, weekly: {enabled:NOTHING, days:NOTHING, limit:NOTHING}}
                        queue: {listLow:NOTHING}
                        matching: {model:NOTHING}
                        brakes: {MISSING_INPUT: {enabled:NOTHING, required:NOTHING}, SHRUNK_INPUT: {percent:NOTHING}}
                        """.replace("NOTHING", nothing);

        assertThat(every.lines()).hasSameSizeAs(Settings.class.getRecordComponents());
        assertThat(load(every)).isEqualTo(load(""));
        assertThat(load(within)).isEqualTo(load(""));
        assertThat(load("sources: [{kind: sends, files: a, encoding:X, delimiter:X, set:X, columns:X, values:X}]"
                        .replace("X", nothing)))
                .isEqualTo(load("sources: [{kind: sends, files: a}]"));
    }

    @Test
    void what_is_nothing_without_quotes_is_a_word_in_quotes() throws IOException {
        assertThat(load("protectedGroups: ['~', 'Null', \"null\"]").protectedGroups())
                .containsExactly("~", "Null", "null");
        assertThat(load("queue: {listLow: True}").queue().listLow()).isTrue();
        assertThat(load("queue: {listLow: FALSE}").queue().listLow()).isFalse();
    }

    @Test
    void all_problems_are_told_at_once_each_with_its_line_and_key() throws IOException {
        List<Problem> problems = problems("""
                timeZone: America/New_Yrok
                umask: 77
                keepNights: 0
                frequncy:
                  days: 3
                frequency:
                  days: "three"
                  weekly: {enabled: yes, day: 7}
                database:
                  url: jdbc:h2:mem:gone
                  password: ${NOT_SET_ANYWHERE}
                sources:
                  - kind: subscriber
                    files: "a.csv"
                  - kind: subscribers
                    files: "ac-*.csv"
                    encoding: windows-1525
                    set: {list: "{2}", Status: subscribed}
                    columns: {email: Email, frist_name: First}
                    values: {status: {Active: subcribed}}
                brakes:
                  MISSING_INPUT: {required: [patrons, audience]}
                  STALE_IMPUT: {enabled: true}
                """);

        assertThat(problems)
                .extracting(Problem::where)
                .containsExactly(
                        "nightly.yaml, line 1, timeZone",
                        "nightly.yaml, line 2, umask",
                        "nightly.yaml, line 3, keepNights",
                        "nightly.yaml, line 4, frequncy",
                        "nightly.yaml, line 7, frequency.days",
                        "nightly.yaml, line 8, frequency.weekly.enabled",
                        "nightly.yaml, line 8, frequency.weekly.day",
                        "nightly.yaml, line 10, database.url",
                        "nightly.yaml, line 11, database.password",
                        "nightly.yaml, line 13, sources[0].kind",
                        "nightly.yaml, line 17, sources[1].encoding",
                        "nightly.yaml, line 18, sources[1].set.Status",
                        "nightly.yaml, line 18, sources[1].set",
                        "nightly.yaml, line 19, sources[1].columns.frist_name",
                        "nightly.yaml, line 20, sources[1].values.status.Active",
                        "nightly.yaml, line 22, brakes.MISSING_INPUT.required[1]",
                        "nightly.yaml, line 23, brakes.STALE_IMPUT");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
                    frequncy: {days: 3}                        | frequncy: found an unknown key, expected one of          | did you mean "frequency"?
                    frequency: {Days: 3}                       | frequency.Days: found an unknown key, expected one of    | did you mean "days"?
                    timeZone: America/New_Yrok                 | timeZone: found "America/New_Yrok", expected a time zone | did you mean "America/New_York"?
                    umask: 77                                  | umask: found 77, expected text                           | put it in quotes
                    umask: "777"                               | umask: found "777", expected three octal digits          | write it
                    keepNights: 0                              | keepNights: found 0, expected at least 1                 | write a larger number
                    keepNights: "30"                           | keepNights: found "30", expected a whole number          | without quotes
                    sources: [{kind: sends, files: a, delimiter: "::"}] | sources[0].delimiter: found "::", expected one of | remove it or write one that is known
                    sources: [{kind: subscribers, files: a, set: {status: abonniert}}] | sources[0].set.status: found "abonniert", expected one of subscribed | remove it or write
                    protectedGroups: board                     | protectedGroups: found "board", expected a list          | write [ ] around it
                    protectedGroups: [null]                    | protectedGroups[0]: found nothing, expected text         | in quotes where it is a word
                    queue: {listLow: "true"}                   | queue.listLow: found "true", expected true or false      | without quotes
                    queue: {listLow: yes}                      | queue.listLow: found "yes", expected true or false       | one of the two
                    sharedMailboxes: {roles: [~]}              | sharedMailboxes.roles[0]: found nothing, expected text   | remove the entry
                    sources: [~]                               | sources[0]: found nothing, expected keys and values      | remove the entry
                    brakes: {MISSING_INPUT: {required: [NULL]}} | brakes.MISSING_INPUT.required[0]: found nothing         | remove
                    sources: [{kind: ~, files: a.csv}]         | sources[0].kind: found no such key, expected one         | add "kind: …"
                    sources: [{kind: sends, files: a, set: {category: ~}}]       | sources[0].set.category: found nothing, expected a value  | remove the key
                    sources: [{kind: sends, files: a, columns: {email: null}}]   | sources[0].columns.email: found nothing, expected a value | remove the key
                    sources: [{kind: sends, files: a, values: {outcome: {1: }}}] | sources[0].values.outcome.1: found nothing                | remove the key
                    sources: [{kind: sends, files: a, values: {outcome: }}]      | sources[0].values.outcome: found nothing                  | remove the key
                    date: 2026-02-30                           | date: found "2026-02-30", expected a date                | write one that exists
                    date: 20.11.2026                           | date: found "20.11.2026", expected a date as YYYY-MM-DD  | write it in that form
                    queue: true                                | queue: found true, expected keys and values              | indented
                    inbox: [a, b]                              | inbox: found a list, expected text                       | write one value
                    sources: [{files: a.csv}]                  | sources[0].kind: found no such key, expected one         | add "kind: …"
                    sources: [{kind: sends, files: in/a.csv}]  | sources[0].files: found "in/a.csv", expected a file name | write it
                    inbox: "a": b                              | found text that is not YAML                              | mind indentation
                    database: {password: [hunter2]}            | database.password: found something else, expected text   | write one value
                    """)
    void a_problem_says_what_was_found_what_was_expected_and_what_to_do(String yaml, String told, String todo)
            throws IOException {
        assertThat(problems(yaml))
                .singleElement()
                .satisfies(problem -> assertThat(problem.line())
                        .contains(told)
                        .contains(todo)
                        .doesNotContain("hunter2")
                        .doesNotContain("\n"));
    }

    @Test
    void the_outbox_is_not_the_inbox() throws IOException {
        assertThat(problems("inbox: files\noutbox: ./files/\n"))
                .singleElement()
                .satisfies(problem -> assertThat(problem.line())
                        .startsWith("outbox: found ")
                        .contains("files, which is the inbox, expected a folder of its own;"));
    }

    @Test
    void a_key_that_occurs_twice_is_a_problem_and_not_a_choice() throws IOException {
        assertThat(problems("keepNights: 3\nkeepNights: 5\n"))
                .extracting(Problem::line)
                .containsExactly("nightly.yaml, line 2, keepNights: found the key a second time (first in line 1),"
                        + " expected each key once; remove one of them");
    }

    @Test
    void a_config_file_that_is_not_there_is_told_by_its_option() {
        SettingsRefused refused = catchThrowableOfType(
                SettingsRefused.class, () -> loader(Map.of()).load("missing.yaml", NO_OPTIONS));
        assertThat(refused.problems())
                .extracting(Problem::line)
                .containsExactly("--config: found missing.yaml, which does not exist, expected a file; check the path");
    }

    @Test
    void an_option_beats_the_environment_which_beats_the_file_which_beats_the_default() throws IOException {
        Files.writeString(folder.resolve("nightly.yaml"), "outbox: from-file\ninbox: from-file\ndate: 2026-01-01\n");
        Map<String, String> environment =
                Map.of("HOUSELIST_OUTBOX", "from-environment", "HOUSELIST_INBOX", "from-environment");

        Settings settings =
                loader(environment).load("nightly.yaml", Overrides.options("2026-11-21", "from-option", null, null));

        assertThat(settings.inbox()).isEqualTo(folder.resolve("from-option"));
        assertThat(settings.outbox()).isEqualTo(folder.resolve("from-environment"));
        assertThat(settings.date()).isEqualTo(LocalDate.of(2026, 11, 21));
        assertThat(load("outbox: from-file\n").outbox()).isEqualTo(folder.resolve("from-file"));
        assertThat(load("").outbox()).isEqualTo(folder.resolve("var/outbox"));
    }

    @Test
    void the_database_of_the_environment_brings_its_user_and_a_password_that_is_never_printed() throws IOException {
        Files.writeString(folder.resolve("nightly.yaml"), "database: {user: '${WHO}', password: '${SECRET}'}\n");
        Settings file = loader(Map.of("WHO", "ann", "SECRET", "hunter2")).load("nightly.yaml", NO_OPTIONS);
        Settings environment = loader(Map.of(
                        "SECRET", "hunter2",
                        "HOUSELIST_DATABASE", "jdbc:postgresql://bob:hunter3@db/houselist?password=hunter4&ssl=true",
                        "HOUSELIST_DATABASE_USER", "bob",
                        "HOUSELIST_DATABASE_PASSWORD", "hunter5"))
                .load("nightly.yaml", NO_OPTIONS);

        assertThat(file.database().user()).isEqualTo("ann");
        assertThat(file.database().password()).isEqualTo("hunter2");
        assertThat(environment.database().user()).isEqualTo("bob");
        assertThat(environment.database().password()).isEqualTo("hunter5");
        assertThat(file + " " + environment).doesNotContain("hunter");
        assertThat(environment.database().shownUrl()).isEqualTo("jdbc:postgresql://***db/houselist?***&ssl=true");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
                    jdbc:h2:./var/house                       | -                             | -
                    jdbc:h2:file:/srv/house;CACHE_SIZE=9;;    | -                             | -
                    jdbc:h2:~/house                           | -                             | -
                    jdbc:h2:./house;MODE=Regular;FILE_LOCK=FS | -                             | -
                    jdbc:h2:C:/srv/house                      | -                             | -
                    jdbc:h2:./a;INIT=set a 1\\;set b 2        | -                             | -
                    jdbc:postgresql://db:5432/house?ssl=true  | -                             | -
                    jdbc:postgresql://one,two:5433/house      | -                             | -
                    jdbc:postgresql://[::1]:5432/house        | -                             | -
                    jdbc:postgresql:house                     | -                             | -
                    jdbc:postgresql://?service=house          | -                             | -
                    ''                                        | found ""                      | name a file
                    jdbc:mysql:                               | found "jdbc:mysql:"           | name a file
                    ./var/house                               | found "./var/house"           | name a file
                    jdbc:h2:mem:                              | found "jdbc:h2:mem:"          | must outlive the night
                    jdbc:h2:nioMemFS:house                    | found "jdbc:h2:nioMemFS:house" | must outlive the night
                    jdbc:h2:tcp://db/house                    | found "jdbc:h2:tcp://db/house" | must outlive the night
                    jdbc:h2:                                  | which names no file           | after the folder
                    jdbc:h2:./var/                            | which names no file           | after the folder
                    jdbc:h2:.                                 | which names no file           | after the folder
                    jdbc:h2:~                                 | which names no file           | after the folder
                    jdbc:h2:;CACHE_SIZE=9                     | which names no file           | after the folder
                    jdbc:h2:./house.mv.db                     | which ends with .mv.db        | leave that out
                    jdbc:h2:/tmp/a;b                          | where "b" is no setting of H2 | NAME=VALUE
                    jdbc:h2:./a;CACHE_SIZE=9;mode=PostgreSQL  | where mode=PostgreSQL changes | leave that setting out
                    jdbc:h2:./a;DATABASE_TO_LOWER=TRUE        | where DATABASE_TO_LOWER=TRUE  | leave that setting out
                    jdbc:h2:./a;IGNORECASE=TRUE               | where IGNORECASE=TRUE         | leave that setting out
                    jdbc:h2:./a;ACCESS_MODE_DATA=r            | where ACCESS_MODE_DATA=r      | leave that setting out
                    jdbc:h2:./a;AUTO_SERVER=TRUE              | where AUTO_SERVER=TRUE        | leave that setting out
                    jdbc:h2:./a.csv/house                     | a.csv is no folder            | correct the path
                    jdbc:h2:./a.csv/deep/house                | a.csv is no folder            | correct the path
                    jdbc:postgresql:                          | found "jdbc:postgresql:"      | name a file
                    jdbc:postgresql://db:port/house           | found "jdbc:postgresql://db:port/house" | name a file
                    """)
    void a_database_is_an_h2_file_or_postgresql(String url, @Nullable String told, @Nullable String todo)
            throws IOException {
        Files.writeString(folder.resolve("a.csv"), "a,b\n");
        Files.writeString(folder.resolve("nightly.yaml"), "database: {url: '" + url + "'}\n");
        SettingsRefused option = catchThrowableOfType(
                SettingsRefused.class, () -> loader(Map.of()).load(null, Overrides.options(null, null, null, url)));
        if (told == null) {
            assertThat(option).isNull();
            assertThat(loader(Map.of()).load("nightly.yaml", NO_OPTIONS)).isNotNull();
            return;
        }
        assertThat(option.problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.line())
                        .startsWith("--database: found ")
                        .contains(told)
                        .contains("expected jdbc:h2:FILE or jdbc:postgresql://HOST/NAME; ")
                        .contains(todo));
    }

    @Test
    void h2_has_its_own_default_user_and_postgresql_leaves_it_to_the_driver() {
        assertThat(loader(Map.of()).load(null, NO_OPTIONS).database().user()).isEqualTo("sa");
        assertThat(loader(Map.of())
                        .load(null, Overrides.options(null, null, null, "jdbc:postgresql://db/houselist"))
                        .database()
                        .user())
                .isEmpty();
    }

    @Test
    void paths_in_a_projects_jobs_folder_start_at_the_project_and_elsewhere_at_the_files_folder() throws IOException {
        Path jobs = Files.createDirectories(folder.resolve("project/jobs"));
        Files.writeString(jobs.resolve("nightly.yaml"), "inbox: in\ndatabase: {url: 'jdbc:h2:./db;CACHE_SIZE=10'}\n");
        assertThat(loader(Map.of())
                        .load("project/jobs/nightly.yaml", NO_OPTIONS)
                        .inbox())
                .as("a folder that is only called jobs")
                .isEqualTo(jobs.resolve("in"));

        Files.createFile(folder.resolve("project/pom.xml"));
        Settings project = loader(Map.of()).load("project/jobs/nightly.yaml", NO_OPTIONS);
        assertThat(project.inbox()).isEqualTo(folder.resolve("project/in"));
        assertThat(project.outbox()).isEqualTo(folder.resolve("project/var/outbox"));
        assertThat(project.database().url()).isEqualTo("jdbc:h2:" + folder.resolve("project/db") + ";CACHE_SIZE=10");

        Settings option = loader(Map.of())
                .load("project/jobs/nightly.yaml", Overrides.options(null, "in", null, "jdbc:h2:./here"));
        assertThat(option.inbox()).isEqualTo(folder.resolve("in"));
        assertThat(option.database().url()).isEqualTo("jdbc:h2:" + folder.resolve("here"));
    }

    @Test
    void the_fingerprint_changes_with_what_can_change_the_outbox_and_with_nothing_else() throws IOException {
        String plain = load("").fingerprint();
        assertThat(load("inbox: x\noutbox: y\nkeepNights: 3\numask: '027'\ndatabase: {user: ann, password: b}\n")
                        .fingerprint())
                .isEqualTo(plain);
        assertThat(load("date: 2026-11-20\n").fingerprint()).isEqualTo(plain);
        assertThat(load("frequency: {days: 3}\n").fingerprint())
                .as("the default, said")
                .isEqualTo(plain);
        assertThat(List.of(
                        load("frequency: {days: 4}\n").fingerprint(),
                        load("timeZone: Asia/Tokyo\n").fingerprint(),
                        load("queue: {listLow: true}\n").fingerprint(),
                        load("sources: [{kind: sends, files: a.csv}]\n").fingerprint(),
                        load("sources: [{kind: sends, files: a.csv, set: {category: x}}]\n")
                                .fingerprint()))
                .doesNotContain(plain)
                .doesNotHaveDuplicates();
    }

    @Test
    void values_below_set_columns_and_values_are_text_as_typed() throws IOException {
        Source source = load("""
                        sources:
                          - kind: subscribers
                            files: "*.csv"
                            set: {list: 0012}
                            columns: {status: 1}
                            values: {status: {1: subscribed, No: unsubscribed, true: pending}}
                        """).sources().get(0);
        assertThat(source.set()).containsEntry("list", "0012");
        assertThat(source.columns()).containsEntry("status", "1");
        assertThat(source.values().get("status")).containsOnlyKeys("1", "No", "true");
    }

    private Settings load(String yaml) throws IOException {
        Files.writeString(folder.resolve("nightly.yaml"), yaml);
        return loader(Map.of()).load("nightly.yaml", NO_OPTIONS);
    }

    private List<Problem> problems(String yaml) throws IOException {
        Files.writeString(folder.resolve("nightly.yaml"), yaml);
        return catchThrowableOfType(
                        SettingsRefused.class, () -> loader(Map.of()).load("nightly.yaml", NO_OPTIONS))
                .problems();
    }

    private SettingsLoader loader(Map<String, String> environment) {
        return new SettingsLoader(environment, folder, MACHINE);
    }
}
