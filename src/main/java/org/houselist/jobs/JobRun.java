package org.houselist.jobs;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.houselist.intake.DeliverySource;
import org.jspecify.annotations.Nullable;

/**
 * One run of a job, with all that its steps need to be told.
 *
 * @param runNo the number that it stamps on the rows it writes
 * @param runId its name for people, {@code <date>-<try>}, of a part {@code <date>-<job>-<try>}
 * @param date the night
 * @param first no night of an earlier date was ever published
 * @param resumed it was begun by an earlier start, which did a part of it
 * @param source where the delivery is taken from
 * @param release codes of the brakes that a steward releases
 * @param because why they are released; null where none is
 */
public record JobRun(
        int runNo,
        String runId,
        LocalDate date,
        NightJob job,
        boolean first,
        boolean resumed,
        DeliverySource source,
        List<String> release,
        @Nullable String because) {

    public JobRun {
        release = List.copyOf(release);
    }

    boolean isNight() {
        return job == NightJob.NIGHTLY;
    }

    /** The folder of the outbox in which it appears. */
    public String folder() {
        return job.folder(date);
    }

    Path spool(Path outbox) {
        return outbox.resolve(".houselist").resolve("spool").resolve(runId);
    }
}
