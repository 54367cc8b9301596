package org.houselist.jobs;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import org.houselist.batch.Database;
import org.houselist.batch.KeptStore;
import org.houselist.batch.Night;
import org.houselist.batch.Outbox;
import org.houselist.batch.OutboxFiles;
import org.houselist.batch.ProgressListener;
import org.houselist.batch.RunStore;
import org.houselist.batch.Steps;
import org.houselist.batch.Umask;
import org.houselist.batch.Undo;
import org.houselist.batch.Warnings;
import org.houselist.books.Books;
import org.houselist.books.KeptBooks;
import org.houselist.eligibility.EligibilitySteps;
import org.houselist.email.Mailboxes;
import org.houselist.intake.DeliverySteps;
import org.houselist.intake.IntakeSteps;
import org.houselist.matching.MatchingSteps;
import org.houselist.preferences.PreferenceSteps;
import org.houselist.publishing.PublishingRequest;
import org.houselist.publishing.PublishingSteps;
import org.houselist.publishing.StepLine;
import org.houselist.register.RegisterSteps;
import org.houselist.settings.Settings;

/** The steps of every capability, made for one run. */
final class Capabilities {
    final Books books;
    final DeliverySteps delivery;
    final IntakeSteps intake;
    final RegisterSteps register;
    final MatchingSteps matching;
    final PreferenceSteps preferences;
    final EligibilitySteps eligibility;
    final PublishingSteps publishing;

    Capabilities(
            JobRun run,
            Settings settings,
            Infrastructure infrastructure,
            ProgressListener progress,
            Supplier<List<StepLine>> stepLines) {
        Database database = infrastructure.database();
        Umask umask = Umask.of(settings.umask());
        Outbox outbox = new Outbox(settings.outbox(), umask);
        Path setAside = outbox.delivery(run.runId());
        Night night = night(run, settings, outbox);
        Steps steps = new Steps(infrastructure.repository(), infrastructure.transactions(), database, progress);
        OutboxFiles files = new OutboxFiles(database, night);
        Warnings warnings = new Warnings(database, run.runNo());
        books = new Books(database, new Mailboxes(settings.mailboxes()), kept(run, night, settings, database));
        delivery =
                new DeliverySteps(night, steps, database, warnings, settings.sources(), umask, run.source(), setAside);
        intake = new IntakeSteps(night, steps, database, books, files, warnings, settings, setAside);
        register = new RegisterSteps(night, steps, database, books, files, warnings);
        matching = new MatchingSteps(night, steps, database, books, files, warnings, settings);
        preferences = new PreferenceSteps(night, steps, database, books, files);
        eligibility = new EligibilitySteps(night, steps, database, books, files, settings, () -> hasPlan(database));
        Runnable afterwards = () -> afterwards(run, settings, database, warnings);
        publishing = new PublishingSteps(
                night, steps, database, books, outbox, files, warnings, settings, request(run), stepLines, afterwards);
    }

    /** What is done once a night is published: it keeps what the next may use, and forgets what nobody needs any more. */
    private void afterwards(JobRun run, Settings settings, Database database, Warnings warnings) {
        if (!books.keep()) {
            warnings.say(
                    PublishingSteps.PUBLISH,
                    "published; but what was read of the register could not be kept in "
                            + KeptStore.folderIn(settings.outbox())
                            + ": the next night reads all of it, and takes longer");
        }
        forget(run, settings, database, warnings);
    }

    /** How the nights before this one are taken back, and what the nights said that leave the outbox. */
    private void forget(JobRun run, Settings settings, Database database, Warnings warnings) {
        Undo.all(database).forEach(undo -> undo.forgetBefore(run.runNo()));
        String oldest = new RunStore(database).oldestKept(settings.keepNights());
        delivery.forgetRowsBefore(oldest);
        warnings.forgetBefore(oldest);
    }

    /** A part that is launched alone reads the tables: the books that a night kept are for the very next run, if that is a night. */
    private static KeptBooks kept(JobRun run, Night night, Settings settings, Database database) {
        return run.isNight()
                ? KeptBooks.of(
                        database, new KeptStore(database, night, settings.fingerprint()), run.runNo(), run.resumed())
                : KeptBooks.none(database);
    }

    private static Night night(JobRun run, Settings settings, Outbox outbox) {
        return new Night(
                run.runNo(),
                run.runId(),
                run.date(),
                settings.timeZone(),
                run.first(),
                settings.outbox(),
                outbox.knows(run.runId()) ? outbox.staging(run.runId()) : outbox.stage(run.runId()),
                run.spool(settings.outbox()));
    }

    private static PublishingRequest request(JobRun run) {
        return new PublishingRequest(
                run.release(), run.because(), run.isNight(), run.job().takesDelivery(), Version.TEXT, run.folder());
    }

    private static boolean hasPlan(Database database) {
        return database.highest("communication", "communication_no") > 0;
    }
}
