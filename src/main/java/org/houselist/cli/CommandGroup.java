package org.houselist.cli;

import java.util.List;
import org.houselist.jobs.runs.ExitCode;
import org.houselist.settings.Problem;

/** The first word of a command that has a second: by itself it is a problem. */
abstract class CommandGroup implements HouseListCommand {
    private final String name;
    private final String below;

    /** {@code below}: the commands that may follow, for people. */
    CommandGroup(String name, String below) {
        this.name = name;
        this.below = below;
    }

    @Override
    public final List<Problem> problems() {
        return List.of(Problem.at(name, "no command after it", below, "see houselist " + name + " --help"));
    }

    @Override
    public final ExitCode run() {
        throw new IllegalStateException("\"" + name + "\" alone is a problem");
    }
}
