package org.houselist.cli;

import org.houselist.jobs.NightJob;
import picocli.CommandLine.Command;

@Command(
        name = "intake",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {"One part of the night: loads what is delivered. Publishes to <outbox>/<date>-intake/ only."},
        footer = {"", "Example: houselist intake --config jobs/nightly.yaml"})
final class IntakeCommand extends NightCommand {
    IntakeCommand(Surroundings around, Seams seams) {
        super(NightJob.INTAKE, around, seams);
    }
}
