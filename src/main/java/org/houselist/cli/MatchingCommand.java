package org.houselist.cli;

import java.util.List;
import org.houselist.settings.Problem;
import picocli.CommandLine.Command;

@Command(
        name = "matching",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "(explain-blocking | train | evaluate)",
        description = "How duplicates are found: what is compared, what agreement is worth, how well it works.",
        footer = {"", "Example: houselist matching explain-blocking --input patrons.csv"})
final class MatchingCommand implements HouseListCommand {
    @Override
    public List<Problem> problems() {
        return List.of(Problem.at(
                "matching",
                "no command after it",
                "explain-blocking, train or evaluate",
                "see houselist matching --help"));
    }

    @Override
    public int run() {
        throw new IllegalStateException("\"matching\" alone is a problem");
    }
}
