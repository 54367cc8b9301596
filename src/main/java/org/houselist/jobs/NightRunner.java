package org.houselist.jobs;

/** Runs a night or a part of it, in this process, to its end. */
public interface NightRunner {
    /**
     * Does what is asked for. Whatever goes wrong is told to the screen and shows in the outcome.
     *
     * @return how it ended; the process exits with its code
     */
    NightOutcome run(NightRequest request, Screen screen);
}
