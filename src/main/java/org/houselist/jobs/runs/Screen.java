package org.houselist.jobs.runs;

import org.houselist.batch.ProgressListener;

/** What a night may say to whoever started it. Only the command line prints. */
public interface Screen {
    /** Is told how far the night is. */
    ProgressListener progress();

    /** A line for people, on standard output; not shown when quiet. */
    void say(String line);

    /** Something that is wrong, one line on standard error; always shown. */
    void problem(String line);
}
