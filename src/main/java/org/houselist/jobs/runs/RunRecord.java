package org.houselist.jobs.runs;

import java.time.LocalDate;
import java.util.List;
import org.houselist.publishing.StepLine;

/**
 * One run that was.
 *
 * @param date the night's date
 * @param job nightly or one of its parts
 * @param outcome published, failed, held, …
 * @param startedAt time with zone
 * @param endedAt time with zone; blank while it runs, or where it was killed
 * @param steps in order; may be empty in a list
 * @param notes warnings, brakes and releases, a sentence each
 */
public record RunRecord(
        String runId,
        LocalDate date,
        String job,
        String outcome,
        String startedAt,
        String endedAt,
        List<StepLine> steps,
        List<String> notes) {
    public RunRecord {
        steps = List.copyOf(steps);
        notes = List.copyOf(notes);
    }
}
