package org.houselist.cli;

import org.houselist.jobs.NightJob;
import picocli.CommandLine.Command;

@Command(
        name = "eligibility",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "One part of the night: decides again who may be mailed; writes to <outbox>/<date>-eligibility/.",
            "Use it after a rule of the settings changed, or after houselist intake has read a new plan."
        },
        footer = {"", "Example: houselist eligibility --config jobs/nightly.yaml --date 2026-11-20"})
final class EligibilityCommand extends NightCommand {
    EligibilityCommand(Surroundings around, Seams seams) {
        super(NightJob.ELIGIBILITY, around, seams);
    }
}
