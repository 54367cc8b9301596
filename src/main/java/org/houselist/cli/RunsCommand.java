package org.houselist.cli;

import picocli.CommandLine.Command;

@Command(
        name = "runs",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "(list | show RUN)",
        description = "The nights so far.",
        footer = {"", "Example: houselist runs list --config jobs/nightly.yaml"})
final class RunsCommand extends CommandGroup {
    RunsCommand() {
        super("runs", "list or show RUN");
    }
}
