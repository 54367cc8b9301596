package org.houselist.jobs.runs;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.houselist.batch.Lock;
import org.houselist.batch.Outbox;
import org.houselist.batch.Umask;
import org.houselist.settings.Settings;

/** The lock that a run, or whoever decides on the merge queue, takes on the outbox. */
final class OutboxLock {
    private OutboxLock() {}

    /** Whether there ever was a run, and so a lock to take. */
    static boolean exists(Settings settings) {
        return Files.exists(file(settings, Umask.of(settings.umask())));
    }

    /**
     * Takes it.
     *
     * @param command who is told to whoever comes meanwhile
     * @throws org.houselist.batch.LockHeld where another run has it
     */
    static Lock take(Settings settings, String command, Clock clock) {
        Umask umask = Umask.of(settings.umask());
        return Lock.take(file(settings, umask), Lock.thisProcess(command), clock.instant(), umask);
    }

    private static Path file(Settings settings, Umask umask) {
        return new Outbox(settings.outbox(), umask).lockFile();
    }
}
