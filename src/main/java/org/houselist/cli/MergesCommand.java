package org.houselist.cli;

import picocli.CommandLine.Command;

@Command(
        name = "merges",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "(list | show | approve | reject | undo | assign | export | import)",
        description = "The merge queue: look at it, and decide.",
        footer = {"", "Example: houselist merges list --config jobs/nightly.yaml --confidence high"})
final class MergesCommand extends CommandGroup {
    MergesCommand() {
        super("merges", "list, show, approve, reject, undo, assign, export or import");
    }
}
