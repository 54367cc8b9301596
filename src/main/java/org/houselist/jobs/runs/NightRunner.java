package org.houselist.jobs.runs;

/**
 * Runs a night or a part of it, in this process, to its end. Whatever goes wrong is told to the screen and shows in the
 * outcome.
 */
public interface NightRunner {
    /**
     * Does what is asked for.
     *
     * @return how it ended; the process exits with its code
     */
    ExitCode run(NightRequest request, Screen screen);

    /**
     * Only reads settings and inbox, and shows what a night would make of them: opens no database and writes nothing.
     *
     * @return {@link ExitCode#DONE} or {@link ExitCode#REFUSED}, but for failures
     */
    ExitCode check(NightRequest request, Screen screen);
}
