package org.houselist.jobs.runs;

import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/** Says when Java has too little memory: a night does not fail then, it crawls, and nobody sees why. */
final class MemoryWatch implements AutoCloseable {
    private static final int SECONDS = 10;
    private static final double TOO_MUCH = 0.5;
    private static final long MIB = 1L << 20;

    private final LongSupplier uptime;
    private final LongSupplier collecting;
    private final Consumer<String> problem;
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(MemoryWatch::daemon);
    private long lastUptime;
    private long lastCollecting;
    private boolean said;

    /**
     * @param uptime of this process, in milliseconds
     * @param collecting how much of it went into looking for free memory while everything else waited
     * @param problem takes what is to be said
     */
    MemoryWatch(LongSupplier uptime, LongSupplier collecting, Consumer<String> problem) {
        this.uptime = uptime;
        this.collecting = collecting;
        this.problem = problem;
        this.lastUptime = uptime.getAsLong();
        this.lastCollecting = collecting.getAsLong();
    }

    /** Looks every ten seconds, until it is closed. */
    static MemoryWatch begin(Consumer<String> problem) {
        MemoryWatch watch = new MemoryWatch(
                ManagementFactory.getRuntimeMXBean()::getUptime,
                () -> ManagementFactory.getGarbageCollectorMXBeans().stream()
                        .mapToLong(GarbageCollectorMXBean::getCollectionTime)
                        .sum(),
                problem);
        watch.clock.scheduleAtFixedRate(watch::look, SECONDS, SECONDS, TimeUnit.SECONDS);
        return watch;
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "memory-watch");
        thread.setDaemon(true);
        return thread;
    }

    /** Looks at the time since it looked last; says it once. */
    void look() {
        long up = uptime.getAsLong();
        long spent = collecting.getAsLong();
        double share = (double) (spent - lastCollecting) / Math.max(1, up - lastUptime);
        lastUptime = up;
        lastCollecting = spent;
        if (share > TOO_MUCH && !said) {
            said = true;
            problem.accept(
                    "memory: Java spends %.0f %% of the time looking for room in %,d MiB; expected less than a tenth: "
                                    .formatted(100 * share, Runtime.getRuntime().maxMemory() / MIB)
                            + "the night goes on, and may take very long; stop it, and " + FailureText.MORE_MEMORY);
        }
    }

    @Override
    public void close() {
        clock.shutdownNow();
    }
}
