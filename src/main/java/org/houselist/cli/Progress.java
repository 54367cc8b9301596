package org.houselist.cli;

import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.houselist.batch.ProgressListener;
import org.jspecify.annotations.Nullable;

/**
 * How far a job is: a bar where a person watches, a line for each step that has ended where not. Steps that run side by side
 * share the bar: it names them all, and counts the rows of all.
 */
final class Progress implements ProgressListener {
    private final PrintStream err;
    private final boolean terminal;
    private final Map<String, Long> rowsOf = new LinkedHashMap<>();
    private @Nullable ProgressBar bar;

    Progress(PrintStream err, boolean terminal) {
        this.err = err;
        this.terminal = terminal;
    }

    @Override
    public synchronized void step(String name) {
        rowsOf.put(name, 0L);
        show();
    }

    @Override
    public synchronized void rows(String name, long more) {
        rowsOf.merge(name, more, Long::sum);
        if (bar != null) {
            bar.stepBy(more);
        }
    }

    @Override
    public synchronized void done(String name) {
        Long rows = rowsOf.remove(name);
        if (rows != null && !terminal) {
            err.println(name + (rows == 0 ? "" : String.format(Locale.ROOT, ": %,d rows", rows)));
        }
        show();
    }

    private void show() {
        if (bar != null) {
            bar.close();
            bar = null;
        }
        if (terminal && !rowsOf.isEmpty()) {
            bar = new ProgressBarBuilder()
                    .setTaskName(String.join(", ", rowsOf.keySet()))
                    .setInitialMax(-1)
                    .setUnit(" rows", 1)
                    .setStyle(ProgressBarStyle.ASCII)
                    .hideEta()
                    .setConsumer(new ConsoleProgressBarConsumer(err, 100))
                    .setUpdateIntervalMillis(200)
                    .clearDisplayOnFinish()
                    .build();
            bar.stepBy(rowsOf.values().stream().mapToLong(Long::longValue).sum());
        }
    }
}
