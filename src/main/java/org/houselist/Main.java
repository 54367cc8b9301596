package org.houselist;

import org.houselist.cli.CommandLineInterface;
import org.houselist.cli.Seams;
import org.houselist.cli.Surroundings;
import org.houselist.generator.Generator;

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
                () -> {
                    throw new UnsupportedOperationException("the night is not wired yet");
                },
                () -> {
                    throw new UnsupportedOperationException("the history is not wired yet");
                },
                (patrons, seed, out) -> new Generator(patrons, seed).write(out));
    }
}
