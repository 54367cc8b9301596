package org.houselist.cli;

import java.util.ArrayList;
import java.util.List;
import org.houselist.jobs.runs.Merges;
import org.houselist.settings.Problem;
import org.houselist.settings.Settings;
import picocli.CommandLine.Mixin;

/** A command on the merge queue. Where a night is at work it ends with 4, and changes nothing. */
abstract class MergesAction implements HouseListCommand {
    private final Surroundings around;
    private final Seams seams;

    @Mixin
    private final MergesOptions options = new MergesOptions();

    MergesAction(Surroundings around, Seams seams) {
        this.around = around;
        this.seams = seams;
    }

    @Override
    public final List<Problem> problems() {
        List<Problem> problems = new ArrayList<>(options.problems(around));
        problems.addAll(ownProblems());
        return problems;
    }

    /** What is wrong with the options and words of this command alone. */
    abstract List<Problem> ownProblems();

    Surroundings around() {
        return around;
    }

    Settings settings() {
        return options.settings();
    }

    Merges merges() {
        return seams.merges().get();
    }

    /** What a look at the queue finds; where no night has run yet, that is the problem. */
    <T> T seen(Merges.Work<T> work) throws Exception {
        return merges().look(settings(), work).orElseThrow(() -> Merges.noNightYet(settings()));
    }

    void say(String line) {
        around.out().println(line);
    }

    void tell(List<Problem> problems) {
        problems.forEach(problem -> around.err().println(problem.line()));
    }
}
