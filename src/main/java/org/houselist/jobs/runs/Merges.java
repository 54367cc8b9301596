package org.houselist.jobs.runs;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.houselist.batch.Lock;
import org.houselist.batch.RunStore;
import org.houselist.jobs.DatabaseFile;
import org.houselist.jobs.Infrastructure;
import org.houselist.matching.desk.QueueDesk;
import org.houselist.settings.Problem;
import org.houselist.settings.Settings;
import org.houselist.settings.SettingsRefused;
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
     * @return what was found; empty where no night has run yet
     * @throws org.houselist.batch.DatabaseInUse where another program has the H2 file, or a run the server's database
     */
    public <T> Optional<T> look(Settings settings, Work<T> work) throws Exception {
        if (DatabaseFile.isMissing(settings.database())) {
            return Optional.empty();
        }
        DatabaseLock.take(settings.database(), "merges").close(); // while a night runs there is no queue to look at
        try (Infrastructure infrastructure = Infrastructure.open(settings.database())) {
            return hasRun(infrastructure)
                    ? Optional.of(work.at(new QueueDesk(infrastructure.database(), settings, clock)))
                    : Optional.empty();
        }
    }

    /**
     * Decides, in one transaction that is on the disk when this returns, while no night runs.
     *
     * @throws SettingsRefused where no night has run yet
     * @throws org.houselist.batch.LockHeld where a run has the lock
     * @throws org.houselist.batch.DatabaseInUse where another program, or a run with another outbox, has the database
     */
    public <T> T decide(Settings settings, String command, Work<T> work) throws Exception {
        if (DatabaseFile.isMissing(settings.database())) {
            throw noNightYet(settings);
        }
        try (Lock lock = OutboxLock.take(settings, command, clock);
                DatabaseLock databaseLock = DatabaseLock.take(settings.database(), command);
                Infrastructure infrastructure = Infrastructure.open(settings.database())) {
            if (!hasRun(infrastructure)) {
                throw noNightYet(settings);
            }
            QueueDesk desk = new QueueDesk(infrastructure.database(), settings, clock);
            T done = inOneTransaction(infrastructure, desk, work);
            infrastructure.database().sync();
            return done;
        }
    }

    /** That there is no queue yet, as a problem of the database that was named. */
    public static SettingsRefused noNightYet(Settings settings) {
        return new SettingsRefused(List.of(Problem.at(
                "database",
                "no night yet in " + settings.database().shownUrl(),
                "one that has run there",
                "run houselist nightly first, or name the database of the nights with --config or --database")));
    }

    private static boolean hasRun(Infrastructure infrastructure) {
        return !new RunStore(infrastructure.database()).all().isEmpty();
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
