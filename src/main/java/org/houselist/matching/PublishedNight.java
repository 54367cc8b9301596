package org.houselist.matching;

import java.time.LocalDate;

/**
 * The last published night of an earlier date: what "since" refers to.
 *
 * @param runNo 0 where none was published
 */
record PublishedNight(int runNo, LocalDate date) {
    /** Nothing was ever published. */
    static final PublishedNight NONE = new PublishedNight(0, LocalDate.MIN);

    /**
     * Whether a row was closed since. A person decides between nights and without a run; of a rejection only the day is
     * known, and one of the published night's own day may have come after it.
     */
    boolean isBeforeClosing(StoredRow stored) {
        LocalDate decidedOn = stored.row().decidedOn();
        boolean rejectedSince =
                stored.row().status() == QueueStatus.REJECTED && decidedOn != null && !decidedOn.isBefore(date);
        return stored.row().status().isClosed() && (stored.changedRun() > runNo || rejectedSince);
    }
}
