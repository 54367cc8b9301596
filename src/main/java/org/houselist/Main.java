package org.houselist;

import java.time.Clock;
import org.houselist.cli.CommandLineInterface;
import org.houselist.cli.Seams;
import org.houselist.cli.Surroundings;
import org.houselist.generator.Generator;
import org.houselist.jobs.runs.Merges;
import org.houselist.jobs.runs.NightPatrons;
import org.houselist.jobs.runs.Nights;
import org.houselist.jobs.runs.Runs;

/** Starts the command line. */
public final class Main {
    private Main() {}

    /** Exits with the command's code. */
    public static void main(String[] args) {
        System.exit(new CommandLineInterface(Surroundings.ofTheProcess(), seams()).run(args));
    }

    /** Nothing in here loads a class before a command needs it. */
    private static Seams seams() {
        return new Seams(
                () -> new Nights(Clock.systemUTC()),
                Runs::new,
                () -> new Merges(Clock.systemUTC()),
                NightPatrons::new,
                (patrons, seed, out) -> new Generator(patrons, seed).write(out));
    }
}
