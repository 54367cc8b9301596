package org.houselist.cli;

import java.util.List;
import org.houselist.settings.Problem;
import picocli.CommandLine.Mixin;

/** A night, a part of it, or a look at it: they differ in the job that they name. */
abstract class NightCommand implements HouseListCommand {
    private final String job;
    private final Surroundings around;
    private final Seams seams;

    @Mixin
    private final NightOptions options = new NightOptions();

    NightCommand(String job, Surroundings around, Seams seams) {
        this.job = job;
        this.around = around;
        this.seams = seams;
    }

    @Override
    public List<Problem> problems() {
        return options.problems(around);
    }

    @Override
    public int run() {
        TerminalScreen screen = new TerminalScreen(around, options.quiet());
        return seams.nights().get().run(options.request(job), screen).code();
    }
}
