package org.houselist.jobs.runs;

import java.nio.file.Files;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import org.houselist.batch.DatabaseInUse;
import org.houselist.batch.FileProblem;
import org.houselist.batch.Lock;
import org.houselist.batch.LockHeld;
import org.houselist.batch.Umask;
import org.houselist.jobs.DatabaseFile;
import org.houselist.jobs.Infrastructure;
import org.houselist.settings.Settings;
import org.houselist.settings.SettingsRefused;

/** Runs nights and parts: takes the lock, opens the database, makes the attempt, and turns what went wrong into words. */
public final class Nights implements NightRunner {
    private final Clock clock;

    /** {@code clock}: says what is today, and when a run began and ended. */
    public Nights(Clock clock) {
        this.clock = clock;
    }

    @Override
    public ExitCode run(NightRequest request, Screen screen) {
        return told(screen, () -> request.dryRun() ? new DryRun(clock).run(request, screen) : locked(request, screen));
    }

    @Override
    public ExitCode check(NightRequest request, Screen screen) {
        return told(screen, () -> new CheckLook(request.settings(), Attempt.dateOf(request, clock)).show(screen));
    }

    private static ExitCode told(Screen screen, Callable<ExitCode> work) {
        try {
            return work.call();
        } catch (Refused refused) {
            String.valueOf(refused.getMessage()).lines().forEach(screen::problem);
            return refused.outcome();
        } catch (SettingsRefused refused) {
            refused.problems().forEach(problem -> screen.problem(problem.line()));
            return ExitCode.REFUSED;
        } catch (LockHeld | DatabaseInUse held) {
            screen.problem(String.valueOf(held.getMessage()));
            return ExitCode.LOCKED;
        } catch (FileProblem problem) {
            screen.problem(String.valueOf(problem.getMessage()));
            return ExitCode.FAILED;
        } catch (Exception e) {
            screen.problem(FailureText.of(e));
            return ExitCode.FAILED;
        }
    }

    private ExitCode locked(NightRequest request, Screen screen) throws Exception {
        refuseBeforeAnythingIsMade(request);
        try (Lock lock = OutboxLock.take(request.settings(), request.job().word(), clock)) {
            return attempt(request, screen);
        }
    }

    /** A wrong inbox is told before a folder or a database is made; what can be resumed needs no inbox. */
    private static void refuseBeforeAnythingIsMade(NightRequest request) {
        boolean nothingThere = !Files.exists(request.settings().outbox().resolve(".houselist"));
        if (nothingThere && request.job().takesDelivery()) {
            List<String> problems =
                    new InboxLook(request.settings(), request.settings().inbox()).problems();
            if (!problems.isEmpty()) {
                throw new Refused(ExitCode.REFUSED, problems);
            }
        }
    }

    ExitCode attempt(NightRequest request, Screen screen) throws Exception {
        Settings settings = request.settings();
        boolean isNew = DatabaseFile.isMissing(settings.database());
        try (DatabaseLock lock =
                        DatabaseLock.take(settings.database(), request.job().word());
                Infrastructure infrastructure = Infrastructure.open(settings.database())) {
            if (isNew) {
                DatabaseFile.keepPrivate(settings.database(), Umask.of(settings.umask()));
            }
            return new Attempt(request, screen, infrastructure, clock).run();
        }
    }
}
