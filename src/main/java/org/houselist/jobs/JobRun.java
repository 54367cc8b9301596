package org.houselist.jobs;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.houselist.intake.DeliverySource;
import org.jspecify.annotations.Nullable;

/**
 * One run of a job, with all that its steps need to be told.
 *
 * @param first no night of an earlier date was ever published
 * @param source where the delivery is taken from
 * @param release brakes that a steward releases
 */
record JobRun(
        int runNo,
        String runId,
        LocalDate date,
        String job,
        boolean first,
        DeliverySource source,
        List<String> release,
        @Nullable String because) {
    static final String NIGHTLY = "nightly";
    static final String INTAKE = "intake";

    boolean isNight() {
        return job.equals(NIGHTLY);
    }

    /** The folder of the outbox in which it appears. */
    String folder() {
        return folder(date, job);
    }

    static String folder(LocalDate date, String job) {
        return job.equals(NIGHTLY) ? date.toString() : date + "-" + job;
    }

    Path spool(Path outbox) {
        return outbox.resolve(".houselist").resolve("spool").resolve(runId);
    }
}
