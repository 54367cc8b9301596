package org.houselist.cli;

import picocli.CommandLine.Command;

@Command(
        name = "matching",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "(explain-blocking | train | evaluate)",
        description = "How duplicates are found: what is compared, what agreement is worth, how well it works.",
        footer = {"", "Example: houselist matching explain-blocking --input patrons.csv"})
final class MatchingCommand extends CommandGroup {
    MatchingCommand() {
        super("matching", "explain-blocking, train or evaluate");
    }
}
