package org.houselist.cli;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.houselist.jobs.runs.ExitCode;
import org.houselist.jobs.runs.RunRecord;
import org.houselist.publishing.ReportTable;
import org.houselist.settings.Problem;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
        name = "show",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Shows one run: how it ended, its steps, its warnings.",
        footer = {"", "Example: houselist runs show 2026-11-20-1 --config jobs/nightly.yaml"})
final class RunsShowCommand implements HouseListCommand {
    private final Surroundings around;
    private final Seams seams;

    @Mixin
    private final HistoryOptions options = new HistoryOptions();

    @Parameters(arity = "0..1", paramLabel = "RUN", description = "The run's id, from houselist runs list.")
    private @Nullable String runId;

    RunsShowCommand(Surroundings around, Seams seams) {
        this.around = around;
        this.seams = seams;
    }

    @Override
    public List<Problem> problems() {
        List<Problem> problems = new ArrayList<>(options.problems(around));
        if (runId == null) {
            problems.add(Problem.at("RUN", "nothing", "a run's id", "take one from houselist runs list"));
        }
        return problems;
    }

    @Override
    public ExitCode run() {
        String id = String.valueOf(runId);
        Optional<RunRecord> run = seams.history().get().find(options.settings(), id);
        if (run.isEmpty()) {
            Problem unknown =
                    Problem.at("RUN", "\"" + id + "\"", "a run that was", "take one from houselist runs list");
            around.err().println(unknown.line());
            return ExitCode.REFUSED;
        }
        if (options.json()) {
            around.out().println(Json.of(run.get()));
        } else {
            show(run.get(), around.out());
        }
        return ExitCode.DONE;
    }

    private static void show(RunRecord run, PrintStream out) {
        out.println("run      " + run.runId());
        out.println("date     " + run.date());
        out.println("job      " + run.job());
        out.println("outcome  " + run.outcome());
        out.println("started  " + run.startedAt());
        out.println("ended    " + (run.endedAt().isBlank() ? "it did not" : run.endedAt()));
        if (!run.steps().isEmpty()) {
            out.println();
            ReportTable.closing(run.steps()).lines().forEach(out::println);
        }
        if (!run.notes().isEmpty()) {
            out.println();
            run.notes().forEach(out::println);
        }
    }
}
