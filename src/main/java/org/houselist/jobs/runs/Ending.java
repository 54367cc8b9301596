package org.houselist.jobs.runs;

import java.io.IOException;
import java.time.Clock;
import java.util.List;
import org.houselist.batch.Database;
import org.houselist.batch.RunStatus;
import org.houselist.batch.RunStore;
import org.houselist.batch.Warnings;
import org.houselist.jobs.JobRun;
import org.houselist.jobs.Launch;
import org.houselist.publishing.BrakeHeld;
import org.houselist.publishing.ReportTable;
import org.houselist.publishing.ReportText;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobInterruptedException;

/** How a run ended: keeps it, and tells it to whoever started the run. */
final class Ending {
    private final NightRequest request;
    private final Screen screen;
    private final Database database;
    private final RunStore runs;
    private final Clock clock;

    Ending(NightRequest request, Screen screen, Database database, Clock clock) {
        this.request = request;
        this.screen = screen;
        this.database = database;
        this.runs = new RunStore(database);
        this.clock = clock;
    }

    /** Says what came of a launch; a dry run shows what the brakes saw as well. */
    ExitCode of(JobRun run, Launch launch, JobExecution execution) throws IOException {
        ExitCode outcome =
                execution.getStatus() == BatchStatus.COMPLETED ? done(run, launch) : failedOrHeld(run, execution);
        if (request.dryRun()) {
            sayBrakes(run);
        }
        return outcome;
    }

    /** The closing table, then what needs a person. */
    private ExitCode done(JobRun run, Launch launch) throws IOException {
        keep(run, ExitCode.DONE, null);
        ReportTable.closing(launch.steps()).lines().forEach(screen::say);
        ReportText.tasks(launch.needsAPerson()).lines().forEach(screen::say);
        if (!request.dryRun()) {
            screen.say("Published " + run.runId() + ": "
                    + request.settings().outbox().resolve(run.folder()));
        }
        return ExitCode.DONE;
    }

    private ExitCode failedOrHeld(JobRun run, JobExecution execution) {
        Throwable why = why(execution);
        for (Throwable cause = why; cause != null; cause = cause.getCause()) {
            if (cause instanceof BrakeHeld held) {
                return held(run, held);
            }
        }
        String message = FailureText.of(why);
        keep(run, ExitCode.FAILED, message);
        message.lines().forEach(screen::problem);
        screen.problem("night " + run.date() + ": " + failed(run));
        return ExitCode.FAILED;
    }

    private String failed(JobRun run) {
        if (request.dryRun()) {
            return "failed, nothing is published; this was a dry run, which leaves nothing to resume";
        }
        return switch (runs.status(run.runNo())) {
            case PUBLISHED, DONE ->
                "is published, and failed while it was tidied up: correct what is said above; "
                        + "the next run tidies up";
            case PUBLISHING ->
                "failed while its files were being shown, which may be there already; run it again to finish it";
            default -> "failed, nothing is published; run it again to resume";
        };
    }

    /** The last failure. That a step was interrupted says only that the one before it could not be recorded. */
    private static Throwable why(JobExecution execution) {
        return execution.getAllFailureExceptions().stream()
                .reduce((first, last) -> last instanceof JobInterruptedException ? first : last)
                .orElse(new IllegalStateException("the job ended as " + execution.getStatus()));
    }

    private ExitCode held(JobRun run, BrakeHeld held) {
        runs.become(run.runNo(), RunStatus.HELD);
        keep(run, ExitCode.HELD, held.getMessage());
        String.valueOf(held.getMessage()).lines().forEach(screen::problem);
        // there is no report of a held night, and a file with a wrong name may be why
        new Warnings(database, run.runNo()).all().forEach(said -> screen.problem("warning: " + said));
        return ExitCode.HELD;
    }

    private void keep(JobRun run, ExitCode outcome, @Nullable String message) {
        runs.ended(run.runNo(), outcome.code(), message, clock.instant().getEpochSecond());
    }

    private void sayBrakes(JobRun run) {
        List<String> brakes = BrakeLines.of(database, run.runNo());
        if (!brakes.isEmpty()) {
            screen.say("Brakes:");
            brakes.forEach(brake -> screen.say("  " + brake));
        }
    }
}
