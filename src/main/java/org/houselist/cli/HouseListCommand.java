package org.houselist.cli;

import java.util.List;
import org.houselist.jobs.runs.ExitCode;
import org.houselist.settings.Problem;

/** One command. First it is asked for all that is wrong with its options and settings; if nothing is, it runs. */
interface HouseListCommand {
    /** All problems; running is safe only where this was asked and is empty. */
    List<Problem> problems();

    /**
     * Does the work.
     *
     * @return how it ended
     * @throws Exception where it fails
     */
    ExitCode run() throws Exception;
}
