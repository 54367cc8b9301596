package org.houselist.cli;

import org.houselist.jobs.NightJob;
import org.houselist.jobs.runs.ExitCode;
import org.houselist.jobs.runs.NightRequest;
import org.houselist.jobs.runs.NightRunner;
import picocli.CommandLine.Command;

@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {"Reads and previews settings and input. Opens no database and writes nothing."},
        footer = {"", "Example: houselist check --config jobs/nightly.yaml --inbox /srv/delivery"})
final class CheckCommand extends NightCommand {
    CheckCommand(Surroundings around, Seams seams) {
        super(NightJob.NIGHTLY, around, seams);
    }

    @Override
    ExitCode run(NightRunner nights, NightRequest request, TerminalScreen screen) {
        return nights.check(request, screen);
    }
}
