package org.houselist.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Map;
import org.houselist.cli.CommandLineInterface;
import org.houselist.cli.Seams;
import org.houselist.cli.Surroundings;
import org.houselist.jobs.runs.Merges;
import org.houselist.jobs.runs.NightPatrons;
import org.houselist.jobs.runs.Nights;
import org.houselist.jobs.runs.Runs;

/** The two nights of sample-data, run in this process as jobs/nightly runs them. */
final class SampleNights {
    static final String FIRST = "2026-11-20";
    static final String SECOND = "2026-11-21";

    private final Path folder;
    private final String database;

    /** @param folder gets the outbox */
    SampleNights(Path folder, String database) {
        this.folder = folder;
        this.database = database;
    }

    static String h2(Path folder) {
        return "jdbc:h2:" + folder.resolve("houselist");
    }

    /** Gives what the night printed. */
    String first() {
        return night(FIRST, "in");
    }

    String second() {
        return night(SECOND, "in-2");
    }

    Path outbox() {
        return folder.resolve("outbox");
    }

    /** The command line, as it prints in this process. */
    static String said(String... args) {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        int exit = run(said, args);
        assertThat(exit).as(said.toString(StandardCharsets.UTF_8)).isZero();
        return said.toString(StandardCharsets.UTF_8);
    }

    private String night(String date, String inbox) {
        return said(
                "nightly",
                "--config",
                "jobs/nightly.yaml",
                "--date",
                date,
                "--inbox",
                Path.of("sample-data", inbox).toString(),
                "--outbox",
                outbox().toString(),
                "--database",
                database);
    }

    private static int run(ByteArrayOutputStream said, String... args) {
        PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);
        PrintStream progress = new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
        Surroundings around =
                new Surroundings(Map.of(), Path.of("").toAbsolutePath(), ZoneId.of("UTC"), out, progress, false);
        Seams seams = new Seams(
                () -> new Nights(Clock.systemUTC()),
                Runs::new,
                () -> new Merges(Clock.systemUTC()),
                NightPatrons::new,
                (patrons, seed, folder) -> {});
        return new CommandLineInterface(around, seams).run(args);
    }
}
