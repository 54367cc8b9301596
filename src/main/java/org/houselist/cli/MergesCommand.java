package org.houselist.cli;

import java.util.List;
import org.houselist.settings.Problem;
import picocli.CommandLine.Command;

@Command(
        name = "merges",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "(list | show | approve | reject | undo | assign | export | import)",
        description = "The merge queue: look at it, and decide.",
        footer = {"", "Example: houselist merges list --config jobs/nightly.yaml --confidence high"})
final class MergesCommand implements HouseListCommand {
    @Override
    public List<Problem> problems() {
        return List.of(Problem.at(
                "merges",
                "no command after it",
                "list, show, approve, reject, undo, assign, export or import",
                "see houselist merges --help"));
    }

    @Override
    public int run() {
        throw new IllegalStateException("\"merges\" alone is a problem");
    }
}
