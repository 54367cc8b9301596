package org.houselist.cli;

import org.houselist.batch.ProgressListener;
import org.houselist.jobs.runs.Screen;

/** Results to standard output, progress and problems to standard error. */
final class TerminalScreen implements Screen {
    private final Surroundings around;
    private final boolean quiet;
    private final ProgressListener progress;

    TerminalScreen(Surroundings around, boolean quiet) {
        this.around = around;
        this.quiet = quiet;
        this.progress = quiet ? ProgressListener.SILENT : new Progress(around.err(), around.terminal());
    }

    @Override
    public ProgressListener progress() {
        return progress;
    }

    @Override
    public void say(String line) {
        if (!quiet) {
            around.out().println(line);
        }
    }

    @Override
    public void problem(String line) {
        around.err().println(line);
    }
}
