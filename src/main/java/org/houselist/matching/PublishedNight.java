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

    /** Whether a row was closed since: a decision of a person closes it in the night that takes it in. */
    boolean isBeforeClosing(StoredRow stored) {
        return stored.row().status().isClosed() && stored.changedRun() > runNo;
    }
}
