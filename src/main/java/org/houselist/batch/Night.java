package org.houselist.batch;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * The night that is being worked on, as every step needs to know it.
 *
 * @param runNo the number that this run stamps on the rows it writes
 * @param runId the run's name for people, {@code <date>-<try>}
 * @param date the night
 * @param zone where calendar days are counted
 * @param first no night of an earlier date was ever published: everything is new
 * @param outbox the outbox folder
 * @param staging where this run's files are written before they are published
 * @param spool scratch space for rows between reading and loading
 */
public record Night(
        int runNo, String runId, LocalDate date, ZoneId zone, boolean first, Path outbox, Path staging, Path spool) {

    /** The first instant of the night's day, in seconds since 1970: what happened "as of tonight" is recorded with it. */
    public long startsAt() {
        return date.atStartOfDay(zone).toEpochSecond();
    }
}
