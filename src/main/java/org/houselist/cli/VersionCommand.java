package org.houselist.cli;

import java.util.List;
import org.houselist.jobs.runs.ExitCode;
import org.houselist.settings.Problem;
import picocli.CommandLine.Command;

@Command(
        name = "version",
        mixinStandardHelpOptions = true,
        description = "Prints the version.",
        footer = {"", "Example: houselist version"})
final class VersionCommand implements HouseListCommand {
    private final Surroundings around;

    VersionCommand(Surroundings around) {
        this.around = around;
    }

    @Override
    public List<Problem> problems() {
        return List.of();
    }

    @Override
    public ExitCode run() {
        around.out().println(VersionLine.text());
        return ExitCode.DONE;
    }
}
