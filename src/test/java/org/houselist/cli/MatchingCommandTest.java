package org.houselist.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.houselist.batch.RealPostgres;
import org.houselist.jobs.runs.NightPatrons;
import org.houselist.jobs.runs.Nights;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The matching commands on CSV files of people, and on the patrons of a night. */
class MatchingCommandTest {
    private static final String FEBRL =
            "first_name=given_name,last_name=surname,birth_date=date_of_birth,street=street_number+address_1,city=suburb,postal_code=postcode";

    @TempDir
    Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @ParameterizedTest
    @CsvSource({
        "fake_1000/fake_1000.csv,  unique_id, 'last_name=surname,birth_date=dob', fake_1000/truth_pairs_fake_1000.csv, 0.93, 0.99, 0.965",
        "febrl/dataset1.csv,       rec_id,    '',                                 febrl/truth_pairs_1.csv,             0.998, 0.99, 0.998",
        "febrl/dataset2.csv,       rec_id,    '',                                 febrl/truth_pairs_2.csv,             0.998, 0.99, 0.998"
    })
    void the_delivered_model_finds_the_duplicates_of_the_corpora(
            String file, String id, String columns, String truth, double f1, double precision, double grouped) {
        String corpora = System.getProperty("corpora", "");
        assumeThat(corpora)
                .as("set -Dcorpora=../shared/data to measure on the corpora")
                .isNotEmpty();
        Path linkage = Path.of(corpora).toAbsolutePath().resolve("linkage");

        assertThat(evaluate(
                        "--input",
                        linkage.resolve(file).toString(),
                        "--id",
                        id,
                        "--columns",
                        columns.isEmpty() ? FEBRL : columns,
                        "--truth",
                        linkage.resolve(truth).toString(),
                        "--json"))
                .as(err.toString(StandardCharsets.UTF_8))
                .isZero();
        JsonNode json = JsonMapper.builder().build().readTree(out.toString(StandardCharsets.UTF_8));
        assertThat(json.get("f1").asDouble()).isGreaterThanOrEqualTo(f1);
        assertThat(json.get("precision").asDouble()).isGreaterThanOrEqualTo(precision);
        assertThat(json.get("grouped").get("f1").asDouble()).isGreaterThanOrEqualTo(grouped);
    }

    @Test
    void two_files_are_compared_across_only() throws IOException {
        Files.writeString(
                folder.resolve("a.csv"), "id,given,dob,who\n1,Ann Marie,19081209,x\n2,Ann Marie,1908-12-09,x\n");
        Files.writeString(folder.resolve("b.csv"), "id,given,dob,who\n1,Ann Marie,1908-12-09,x\n");

        assertThat(evaluate(
                        "--input",
                        "a.csv",
                        "--input",
                        "b.csv",
                        "--id",
                        "id",
                        "--columns",
                        "first_name=given,birth_date=dob",
                        "--truth-column",
                        "who",
                        "--json"))
                .isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("\"pairsCompared\" : 2", "\"recallCeiling\" : 1.0");
    }

    @ParameterizedTest
    @CsvSource({
        "--columns first_nam=given,              first_name",
        "--columns first_name=gven,              given",
        "--id key,                               --id",
        "--truth-column cluster,                 --truth-column",
        "--truth nowhere.csv,                    --truth"
    })
    void what_is_not_there_is_told_with_what_is(String options, String told) throws IOException {
        Files.writeString(folder.resolve("a.csv"), "id,given,who\n1,Ann,x\n");
        String given = "--input a.csv " + (options.contains("--id") ? "" : "--id id ") + options
                + (options.contains("--truth") ? "" : " --truth-column who");

        assertThat(evaluate(given.split(" ", -1))).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains(told);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = ';', textBlock = """
            either order, repeated;       l,r|1,2|2,1|2,2;   1
            without a header;             2,1;               1
            one pair follows from others; l,r|1,2|2,3;       2
            """)
    void true_pairs_are_read_as_they_come(String why, String lines, int pairs) throws IOException {
        Files.writeString(folder.resolve("a.csv"), "id,given\n1,Ann\n2,Ann\n3,Bob\n");
        Files.writeString(folder.resolve("truth.csv"), lines.replace('|', '\n') + "\n");

        assertThat(matching("evaluate", "--input a.csv --id id --columns first_name=given --truth truth.csv --json"))
                .isZero();
        JsonNode json = JsonMapper.builder().build().readTree(out.toString(StandardCharsets.UTF_8));
        assertThat(json.get("recallCeiling").asDouble()).isEqualTo(1.0 / pairs);
        assertThat(err.toString(StandardCharsets.UTF_8).contains("1 further pairs follow"))
                .isEqualTo(pairs == 2);
    }

    @Test
    void of_two_inputs_true_pairs_within_one_do_not_count() throws IOException {
        Files.writeString(folder.resolve("a.csv"), "id,given\na1,Ann\na2,Ann\n");
        Files.writeString(folder.resolve("b.csv"), "id,given\nb1,Ann\n");
        Files.writeString(folder.resolve("truth.csv"), "l,r\na1,a2\nb1,a1\na2,b1\n");

        assertThat(matching(
                        "evaluate",
                        "--input a.csv --input2 b.csv --id id --columns first_name=given --truth truth.csv --json"))
                .isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("\"recallCeiling\" : 1.0");
    }

    @ParameterizedTest
    @CsvSource({"empty.csv, a.csv", "a.csv, empty.csv"})
    void an_empty_file_is_refused_by_its_name(String input, String truth) throws IOException {
        Files.writeString(folder.resolve("a.csv"), "id,given\n1,Ann\n2,Ann\n");
        Files.writeString(folder.resolve("empty.csv"), "");

        assertThat(matching(
                        "evaluate",
                        "--input " + input + " --id id --columns first_name=given --truth " + truth + " --json"))
                .isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("empty.csv").doesNotContain("java");
    }

    @Test
    void a_pair_is_counted_once_by_the_first_rule_that_brings_it_together() throws IOException {
        Files.writeString(
                folder.resolve("a.csv"),
                "id,given,email,phone\n1,Ann,ann@example.org,212-555-0199\n2,Ann,ann@example.org,212-555-0199\n");

        assertThat(matching("explain-blocking", "--input a.csv --id id --columns first_name=given --json"))
                .isZero();
        JsonNode json = JsonMapper.builder().build().readTree(out.toString(StandardCharsets.UTF_8));
        assertThat(json.get("pairs").asInt()).isEqualTo(1);
        assertThat(json.get("rules").get("mailbox").asInt()).isEqualTo(1);
        assertThat(json.get("rules").get("phone").asInt()).isZero();
    }

    @Test
    void a_trained_model_is_read_back_and_no_file_is_written_over() throws IOException {
        Files.writeString(folder.resolve("a.csv"), "id,given,who\n1,Ann,x\n2,Ann,x\n3,Bob,y\n");
        String people = "--input a.csv --id id --columns first_name=given ";

        assertThat(matching("train", people + "--out ours.model.yaml")).isZero();
        assertThat(folder.resolve("ours.model.yaml")).content().contains("model: \"ours\"");
        assertThat(matching("evaluate", people + "--truth-column who --model ours.model.yaml"))
                .isZero();
        assertThat(matching("train", people + "--out ours.model.yaml")).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("--out", "ours.model.yaml");
    }

    /** With the settings that are delivered, and on both kinds of database. */
    @ParameterizedTest
    @ValueSource(strings = {"H2", "PostgreSQL"})
    void without_a_file_they_look_at_the_patrons_of_the_night(String kind) {
        String database = kind.equals("H2") ? "jdbc:h2:./houselist" : RealPostgres.emptyUrl();
        String night = " --config " + Path.of("jobs/nightly.yaml").toAbsolutePath() + " --database " + database;
        String inbox = Path.of("sample-data/in").toAbsolutePath().toString();
        assertThat(run(("nightly --quiet --inbox " + inbox + " --outbox outbox" + night).split(" ", -1)))
                .as(err.toString(StandardCharsets.UTF_8))
                .isZero();
        out.reset();

        assertThat(matching("explain-blocking", "--json" + night)).isZero();
        JsonNode json = JsonMapper.builder().build().readTree(out.toString(StandardCharsets.UTF_8));
        assertThat(json.get("database").asString()).startsWith("jdbc:" + kind.toLowerCase(Locale.ROOT));
        assertThat(json.get("records").asInt()).isPositive();
        assertThat(json.get("rules").get("mailbox").asInt()).isPositive();
        int patrons = json.get("records").asInt();

        assertThat(matching("train", "--out ours.model.yaml" + night)).isZero();
        assertThat(folder.resolve("ours.model.yaml")).content().contains("model: \"ours\"");
        assertThat(out.toString(StandardCharsets.UTF_8)).contains(", from " + patrons + " patrons of jdbc:");
        assertThat(matching("explain-blocking", night.strip())).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("patrons of jdbc:", "of " + patrons + " records");
    }

    @ParameterizedTest
    @CsvSource({
        "explain-blocking --database jdbc:h2:./none,                  no database yet",
        "train --database jdbc:h2:./none --out m.yaml,                houselist nightly first",
        "explain-blocking --input a.csv --database jdbc:h2:./none,    leave one of them out",
        "explain-blocking --id rec_id --config jobs/nightly.yaml,     one CSV file",
    })
    void where_there_is_nothing_to_look_at_it_is_said(String options, String told) throws IOException {
        Files.writeString(folder.resolve("a.csv"), "patron_id,first_name\n1,Ann\n");

        assertThat(run(("matching " + options).split(" ", -1))).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains(told);
        assertThat(folder.resolve("none.mv.db")).doesNotExist();
    }

    private int matching(String command, String options) {
        return run(("matching " + command + " " + options).split(" ", -1));
    }

    private int evaluate(String... options) {
        return run(Stream.concat(Stream.of("matching", "evaluate"), Stream.of(options))
                .toArray(String[]::new));
    }

    private int run(String... args) {
        Surroundings around = new Surroundings(
                Map.of(),
                folder,
                ZoneId.of("UTC"),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                false);
        Seams seams = new Seams(
                () -> new Nights(Clock.systemUTC()),
                MatchingCommandTest::notHere,
                MatchingCommandTest::notHere,
                NightPatrons::new,
                (patrons, seed, where) -> {});
        return new CommandLineInterface(around, seams).run(args);
    }

    private static <T> T notHere() {
        throw new IllegalStateException("the matching commands need neither the history nor the queue");
    }
}
