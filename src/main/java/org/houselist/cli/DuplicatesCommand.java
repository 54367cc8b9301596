package org.houselist.cli;

import org.houselist.jobs.NightJob;
import picocli.CommandLine.Command;

@Command(
        name = "duplicates",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {"One part of the night: looks for duplicates again; writes to <outbox>/<date>-duplicates/."},
        footer = {"", "Example: houselist duplicates --config jobs/nightly.yaml"})
final class DuplicatesCommand extends NightCommand {
    DuplicatesCommand(Surroundings around, Seams seams) {
        super(NightJob.DUPLICATES, around, seams);
    }
}
