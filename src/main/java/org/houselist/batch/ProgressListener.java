package org.houselist.batch;

/** Is told how far a job is. */
public interface ProgressListener {
    /** A step begins; the one before it has ended. */
    void step(String name);

    /**
     * The step goes on.
     *
     * @param done rows so far in this step
     */
    void rows(long done);

    /** The last step has ended, well or not. */
    void done();
}
