package org.houselist.jobs.runs;

import java.io.Serial;
import java.util.List;

/** The run cannot be started as asked: nothing was done. A line for each problem. */
final class Refused extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final ExitCode outcome;

    Refused(ExitCode outcome, List<String> problems) {
        super(String.join("\n", problems));
        this.outcome = outcome;
    }

    ExitCode outcome() {
        return outcome;
    }
}
