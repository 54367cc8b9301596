package org.houselist.cli;

import org.houselist.jobs.NightJob;
import picocli.CommandLine.Command;

@Command(
        name = "nightly",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {"Reads what was delivered, decides, and publishes the night as a whole."},
        footer = {
            "",
            "Example: houselist nightly --config jobs/nightly.yaml --quiet",
            "",
            "Held by a brake? Look at the figures, then:",
            "         houselist nightly --config jobs/nightly.yaml --release SHRUNK_INPUT --because \"list cleaned\""
        })
final class NightlyCommand extends NightCommand {
    NightlyCommand(Surroundings around, Seams seams) {
        super(NightJob.NIGHTLY, around, seams);
    }
}
