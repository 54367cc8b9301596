package org.houselist.matching;

import java.util.Locale;

/** Where a row of the merge queue stands. */
public enum QueueStatus {
    /** Waits for a decision. */
    PENDING,
    /** The same person: to be merged in the CRM. */
    APPROVED,
    /** Not the same person: remembered for ever. */
    REJECTED,
    /** The CRM has made one record of the two. */
    MERGED,
    /** The CRM tried and reported an error. */
    FAILED,
    /** The evidence is gone, or another row took its place. */
    LAPSED;

    /** Whether nothing is under way: neither a decision nor a merge is waited for. */
    public boolean isClosed() {
        return this != PENDING && this != APPROVED;
    }

    /** The word as files have it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
