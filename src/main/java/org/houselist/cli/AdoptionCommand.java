package org.houselist.cli;

import org.houselist.jobs.NightJob;
import picocli.CommandLine.Command;

@Command(
        name = "adoption",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {"One part of the night: gives orphans to their patrons; writes to <outbox>/<date>-adoption/."},
        footer = {"", "Example: houselist adoption --config jobs/nightly.yaml"})
final class AdoptionCommand extends NightCommand {
    AdoptionCommand(Surroundings around, Seams seams) {
        super(NightJob.ADOPTION, around, seams);
    }
}
