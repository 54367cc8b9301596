package org.houselist.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.houselist.batch.Lock;
import org.houselist.batch.Umask;
import org.houselist.jobs.runs.Merges;
import org.houselist.jobs.runs.NightPatrons;
import org.houselist.jobs.runs.Nights;
import org.houselist.jobs.runs.Runs;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** People at the merge queue of the first sample night. */
class MergesCommandTest {
    private static final String ANN = "M-QEX7MJA1VNPX";
    private static final String BOB = "M-5M8XQE9XGYK2";
    private static final String CASTLES = "M-B0KH7N0MX6Q6";

    @TempDir
    Path folder;

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    @BeforeEach
    void the_first_night() {
        assertThat(run(
                        "",
                        "nightly",
                        "--inbox",
                        Path.of("sample-data/in").toAbsolutePath().toString(),
                        "--quiet"))
                .isZero();
    }

    @Test
    void before_an_approval_both_records_and_the_consent_note_are_shown_and_a_person_is_asked() {
        assertThat(run("y\nn\n", "merges", "approve", ANN, CASTLES, "--by", "Dana"))
                .isZero();
        assertThat(said())
                .containsSubsequence(
                        "consent   the merge loses nothing",
                        "keep 1001",
                        "keep 1001, delete 1002? y/N",
                        "consent   merge_id has no_email; keep_id has not",
                        CASTLES + ": left as it is",
                        ANN + ": approved: keep 1001, delete 1002");

        assertThat(run("", "merges", "list", "--json", "--status", "approved")).isZero();
        assertThat(said())
                .contains("\"candidateId\" : \"" + ANN, "\"decidedBy\" : \"Dana\"")
                .doesNotContain(CASTLES);
    }

    @Test
    void what_somebody_decided_is_listed_at_once_and_shown_with_its_history() {
        run("", "merges", "reject", BOB, "--by", "Dana", "--because", "father and son");
        run("", "merges", "assign", ANN, "--to", "Eli");

        run("", "merges", "list");
        assertThat(said())
                .containsPattern(BOB + "  rejected")
                .containsPattern(ANN + ".*Eli")
                .doesNotContain(CASTLES);
        run("", "merges", "list", "--staff", "eli", "--confidence", "high");
        assertThat(said()).contains(ANN).doesNotContain(BOB);
        run("", "merges", "list", "--group", "Board");
        assertThat(said()).contains("1028 Sam Stone").doesNotContain(ANN);
        run("", "merges", "show", BOB);
        assertThat(said()).contains("reject by Dana: father and son (command; on high 97: same mailbox");
    }

    @Test
    void a_decision_is_dated_by_the_clock_whatever_day_ages_are_counted_to() {
        run("", "merges", "reject", ANN, "--date", "2020-02-02");
        run("", "merges", "list", "--json", "--status", "rejected");
        assertThat(said()).contains("\"decidedOn\" : \"2").doesNotContain("2020-02-02");
    }

    @Test
    void a_sheet_comes_back_as_a_spreadsheet_saves_it_and_may_come_twice() throws Exception {
        assertThat(run("", "merges", "export", "--out", "sheet.csv", "--confidence", "high"))
                .isZero();
        Path sheet = folder.resolve("sheet.csv");
        List<String> lines = new ArrayList<>();
        for (String line : Files.readAllLines(sheet)) {
            String decided = line.startsWith(BOB) ? line.replaceFirst(",,,,", ",no,Zoë,,") : line;
            lines.add(decided.startsWith(ANN) ? decided.replaceFirst(",,,,", ",yes,,,") : decided);
        }
        Files.write(sheet, lines, Charset.forName("windows-1252"));

        assertThat(run("", "merges", "import", "sheet.csv", "--by", "Dana"))
                .as(said())
                .isZero();
        assertThat(said()).contains("2 decided, 0 unchanged, 2 left blank, 0 not used", "Windows-1252");
        assertThat(run("", "merges", "import", "sheet.csv")).isZero();
        assertThat(said()).contains("0 decided, 2 unchanged");
        run("", "merges", "show", BOB);
        assertThat(said()).contains("reject by Zoë (import sheet.csv, line");
        assertThat(run("", "merges", "export", "--out", "sheet.csv")).isEqualTo(2);
        assertThat(said()).contains("may hold decisions");
    }

    @Test
    void while_a_night_runs_nothing_is_decided() throws Exception {
        Path lock = folder.resolve("outbox/.houselist/lock");
        try (Lock held = Lock.take(lock, "nightly, process 1", Clock.systemUTC().instant(), Umask.of("077"))) {
            assertThat(run("", "merges", "reject", ANN)).isEqualTo(4);
        }
        assertThat(said()).contains("only one run may work at a time");
    }

    private int run(String answers, String... args) {
        said.reset();
        PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);
        Surroundings around = new Surroundings(
                Map.of(),
                folder,
                ZoneId.of("America/New_York"),
                out,
                out,
                false,
                new BufferedReader(new StringReader(answers)),
                !answers.isEmpty());
        Seams seams = new Seams(
                () -> new Nights(Clock.systemUTC()),
                Runs::new,
                () -> new Merges(Clock.systemUTC()),
                NightPatrons::new,
                (patrons, seed, to) -> {});
        List<String> all = new ArrayList<>(List.of(args));
        all.addAll(List.of(
                "--config", Path.of("jobs/nightly.yaml").toAbsolutePath().toString()));
        all.addAll(List.of("--outbox", "outbox", "--database", "jdbc:h2:./houselist"));
        return new CommandLineInterface(around, seams).run(all.toArray(String[]::new));
    }

    private String said() {
        return said.toString(StandardCharsets.UTF_8);
    }
}
