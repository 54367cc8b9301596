package org.houselist.cli;

import picocli.CommandLine.Command;

@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {"Reads and previews settings and input. Opens no database and writes nothing."},
        footer = {"", "Example: houselist check --config jobs/nightly.yaml --inbox /srv/delivery"})
final class CheckCommand extends NightCommand {
    CheckCommand(Surroundings around, Seams seams) {
        super("check", around, seams);
    }
}
