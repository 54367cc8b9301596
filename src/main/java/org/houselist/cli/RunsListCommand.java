package org.houselist.cli;

import java.util.List;
import org.houselist.jobs.runs.ExitCode;
import org.houselist.jobs.runs.RunRecord;
import org.houselist.settings.Problem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "list",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Lists the runs, the newest first.",
        footer = {"", "Example: houselist runs list --config jobs/nightly.yaml --json"})
final class RunsListCommand implements HouseListCommand {
    private static final String FORM = "%-20s  %-10s  %-11s  %-17s  %-25s  %s";

    private final Surroundings around;
    private final Seams seams;

    @Mixin
    private final HistoryOptions options = new HistoryOptions();

    RunsListCommand(Surroundings around, Seams seams) {
        this.around = around;
        this.seams = seams;
    }

    @Override
    public List<Problem> problems() {
        return options.problems(around);
    }

    @Override
    public ExitCode run() {
        List<RunRecord> runs = seams.history().get().list(options.settings());
        if (options.json()) {
            around.out().println(Json.of(runs));
            return ExitCode.DONE;
        }
        if (runs.isEmpty()) {
            around.out()
                    .println("no run yet in " + options.settings().database().shownUrl());
            return ExitCode.DONE;
        }
        line("run", "date", "job", "outcome", "started", "ended");
        runs.forEach(run ->
                line(run.runId(), run.date().toString(), run.job(), run.outcome(), run.startedAt(), run.endedAt()));
        return ExitCode.DONE;
    }

    private void line(Object... cells) {
        around.out().println(FORM.formatted(cells).stripTrailing());
    }
}
