package org.houselist.cli;

import java.util.List;
import org.houselist.jobs.NightJob;
import org.houselist.jobs.runs.ExitCode;
import org.houselist.jobs.runs.NightRequest;
import org.houselist.jobs.runs.NightRunner;
import org.houselist.settings.Problem;
import picocli.CommandLine.Mixin;

/** A night, a part of it, or a look at it. */
abstract class NightCommand implements HouseListCommand {
    private final NightJob job;
    private final Surroundings around;
    private final Seams seams;

    @Mixin
    private final NightOptions options = new NightOptions();

    NightCommand(NightJob job, Surroundings around, Seams seams) {
        this.job = job;
        this.around = around;
        this.seams = seams;
    }

    @Override
    public List<Problem> problems() {
        return options.problems(around);
    }

    @Override
    public ExitCode run() {
        TerminalScreen screen = new TerminalScreen(around, options.quiet());
        return run(seams.nights().get(), options.request(job), screen);
    }

    ExitCode run(NightRunner nights, NightRequest request, TerminalScreen screen) {
        return nights.run(request, screen);
    }
}
