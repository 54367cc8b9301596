package org.houselist.batch;

/** What a step counts while it works: the figures of the closing table. */
public interface Tally {
    /** So many rows were read. */
    void read(long rows);

    /** So many rows were written, to tables or files. */
    void written(long rows);

    /** So many rows could not be used. */
    void turnedAway(long rows);
}
