package org.houselist.cli;

import java.io.PrintStream;
import java.util.Locale;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.houselist.batch.ProgressListener;
import org.jspecify.annotations.Nullable;

/** How far a job is: a bar where a person watches, a line for each step that has ended where not. */
final class Progress implements ProgressListener {
    private final PrintStream err;
    private final boolean terminal;
    private @Nullable ProgressBar bar;
    private @Nullable String step;
    private long rows;

    Progress(PrintStream err, boolean terminal) {
        this.err = err;
        this.terminal = terminal;
    }

    @Override
    public synchronized void step(String name) {
        done();
        step = name;
        rows = 0;
        if (terminal) {
            bar = new ProgressBarBuilder()
                    .setTaskName(name)
                    .setInitialMax(-1)
                    .setUnit(" rows", 1)
                    .setStyle(ProgressBarStyle.ASCII)
                    .hideEta()
                    .setConsumer(new ConsoleProgressBarConsumer(err, 100))
                    .setUpdateIntervalMillis(200)
                    .clearDisplayOnFinish()
                    .build();
        }
    }

    @Override
    public synchronized void rows(long more) {
        rows += more;
        if (bar != null) {
            bar.stepBy(more);
        }
    }

    @Override
    public synchronized void done() {
        if (bar != null) {
            bar.close();
            bar = null;
        }
        if (step != null && !terminal) {
            err.println(step + (rows == 0 ? "" : String.format(Locale.ROOT, ": %,d rows", rows)));
        }
        step = null;
    }
}
