package org.houselist.jobs.runs;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.houselist.batch.LocalTimes;
import org.houselist.batch.RunStatus;
import org.houselist.batch.RunStore;
import org.houselist.batch.RunStore.Run;
import org.houselist.batch.Warnings;
import org.houselist.jobs.DatabaseFile;
import org.houselist.jobs.Infrastructure;
import org.houselist.jobs.Launch;
import org.houselist.publishing.StepLine;
import org.houselist.settings.Settings;

/** The runs so far, from the database. */
public final class Runs implements RunHistory {
    @Override
    public List<RunRecord> list(Settings settings) {
        if (DatabaseFile.isMissing(settings.database())) {
            return List.of();
        }
        try (Infrastructure infrastructure = Infrastructure.open(settings.database())) {
            return new RunStore(infrastructure.database())
                    .all().stream()
                            .map(run -> record(run, settings, List.of(), List.of()))
                            .toList();
        } catch (Exception e) {
            throw asRuntime(e);
        }
    }

    @Override
    public Optional<RunRecord> find(Settings settings, String runId) {
        if (DatabaseFile.isMissing(settings.database())) {
            return Optional.empty();
        }
        try (Infrastructure infrastructure = Infrastructure.open(settings.database())) {
            return new RunStore(infrastructure.database())
                    .all().stream()
                            .filter(run -> run.runId().equals(runId))
                            .findFirst()
                            .map(run -> record(
                                    run,
                                    settings,
                                    Launch.steps(infrastructure, run.job(), run.runId()),
                                    notes(run, infrastructure)));
        } catch (Exception e) {
            throw asRuntime(e);
        }
    }

    private static List<String> notes(Run run, Infrastructure infrastructure) {
        List<String> notes = new ArrayList<>();
        if (run.message() != null) {
            run.message().lines().forEach(notes::add);
        }
        notes.addAll(BrakeLines.of(infrastructure.database(), run.runNo()));
        notes.addAll(new Warnings(infrastructure.database(), run.runNo()).all());
        return notes;
    }

    private static RunRecord record(Run run, Settings settings, List<StepLine> steps, List<String> notes) {
        LocalTimes times = new LocalTimes(settings.timeZone());
        return new RunRecord(
                run.runId(),
                run.date(),
                run.job(),
                outcome(run),
                times.text(run.startedAt()),
                times.text(run.endedAt()),
                steps,
                notes);
    }

    private static String outcome(Run run) {
        return run.status() == RunStatus.OPEN && Integer.valueOf(1).equals(run.exitCode())
                ? "failed"
                : run.status().word();
    }

    private static RuntimeException asRuntime(Exception e) {
        return e instanceof RuntimeException runtime ? runtime : new IllegalStateException(e.getMessage(), e);
    }
}
