package org.houselist.cli;

import java.util.List;
import org.houselist.settings.Problem;
import picocli.CommandLine.Command;

@Command(
        name = "runs",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "(list | show RUN)",
        description = "The nights so far.",
        footer = {"", "Example: houselist runs list --config jobs/nightly.yaml"})
final class RunsCommand implements HouseListCommand {
    @Override
    public List<Problem> problems() {
        return List.of(Problem.at("runs", "no command after it", "list or show RUN", "see houselist runs --help"));
    }

    @Override
    public int run() {
        throw new IllegalStateException("\"runs\" alone is a problem");
    }
}
