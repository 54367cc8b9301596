package org.houselist.jobs;

import java.nio.file.Path;
import java.time.Clock;
import org.houselist.batch.Lock;
import org.houselist.batch.Outbox;
import org.houselist.batch.Umask;
import org.houselist.matching.desk.QueueDesk;
import org.houselist.settings.Settings;
import org.springframework.transaction.support.TransactionTemplate;

/** Opens the merge queue for people: to look at it, or, with the lock that a night takes, to decide. */
public final class Merges {
    private final Clock clock;

    /** {@code clock}: says when something is decided. */
    public Merges(Clock clock) {
        this.clock = clock;
    }

    /** What somebody does at the desk. */
    @FunctionalInterface
    public interface Work<T> {
        /** Does it. */
        T at(QueueDesk desk) throws Exception;
    }

    /**
     * Looks, and changes nothing.
     *
     * @param nothing the answer where no night has made a database yet
     * @throws org.houselist.batch.DatabaseInUse where another program has the H2 file
     */
    public <T> T look(Settings settings, Work<T> work, T nothing) throws Exception {
        if (DatabaseFile.isMissing(settings.database())) {
            return nothing;
        }
        try (Infrastructure infrastructure = Infrastructure.open(settings.database())) {
            return work.at(new QueueDesk(infrastructure.database(), settings, clock));
        }
    }

    /**
     * Decides, in one transaction that is on the disk when this returns, while no night runs.
     *
     * @param nothing the answer where no night has made a database yet
     * @throws org.houselist.batch.LockHeld where a run has the lock
     * @throws org.houselist.batch.DatabaseInUse where another program, or a run with another outbox, has the database
     */
    public <T> T decide(Settings settings, String command, Work<T> work, T nothing) throws Exception {
        if (DatabaseFile.isMissing(settings.database())) {
            return nothing;
        }
        Umask umask = Umask.of(settings.umask());
        Path lockFile = new Outbox(settings.outbox(), umask).lockFile();
        try (Lock lock = Lock.take(lockFile, Lock.thisProcess(command), clock.instant(), umask);
                DatabaseLock databaseLock = DatabaseLock.take(settings.database(), command);
                Infrastructure infrastructure = Infrastructure.open(settings.database())) {
            QueueDesk desk = new QueueDesk(infrastructure.database(), settings, clock);
            T done = inOneTransaction(infrastructure, desk, work);
            infrastructure.database().sync();
            return done;
        }
    }

    private static <T> T inOneTransaction(Infrastructure infrastructure, QueueDesk desk, Work<T> work) {
        return new TransactionTemplate(infrastructure.transactions()).execute(status -> {
            try {
                return work.at(desk);
            } catch (RuntimeException e) {
                throw e;
            } catch (Exception e) {
                throw new IllegalStateException(e.getMessage(), e);
            }
        });
    }
}
