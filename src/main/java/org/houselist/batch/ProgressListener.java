package org.houselist.batch;

/** Hears how far a run is: the progress bar on a terminal, or nothing. */
public interface ProgressListener {
    /** A listener that does nothing. */
    ProgressListener SILENT = new ProgressListener() {
        @Override
        public void step(String name) {}

        @Override
        public void rows(long more) {}

        @Override
        public void done() {}
    };

    /** A step begins. */
    void step(String name);

    /** So many more rows of the step are read. */
    void rows(long more);

    /** The step has ended. */
    void done();
}
