package org.houselist.batch;

/** Hears how far a run is: the progress bar on a terminal, or nothing. Steps may run side by side, in several threads. */
public interface ProgressListener {
    /** A listener that does nothing. */
    ProgressListener SILENT = new ProgressListener() {
        @Override
        public void step(String name) {}

        @Override
        public void rows(String name, long more) {}

        @Override
        public void done(String name) {}
    };

    /** A step begins. */
    void step(String name);

    /** So many more rows of the step are read. */
    void rows(String name, long more);

    /** The step has ended. */
    void done(String name);
}
