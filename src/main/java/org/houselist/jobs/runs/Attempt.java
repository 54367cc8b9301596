package org.houselist.jobs.runs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.houselist.batch.Outbox;
import org.houselist.batch.RunStatus;
import org.houselist.batch.RunStore.Run;
import org.houselist.batch.Umask;
import org.houselist.intake.DeliverySource;
import org.houselist.jobs.Infrastructure;
import org.houselist.jobs.JobRun;
import org.houselist.jobs.Launch;
import org.houselist.jobs.NightJob;
import org.houselist.jobs.Version;
import org.houselist.settings.Brakes;
import org.houselist.settings.Settings;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.job.JobExecution;

/**
 * One start of a night or a part, with the lock taken and the database open: finds out what is to be done, does it, and
 * says how it went.
 */
final class Attempt {
    private final NightRequest request;
    private final Settings settings;
    private final Screen screen;
    private final Infrastructure infrastructure;
    private final Clock clock;
    private final Outbox outbox;
    private final RunBook book;
    private final LocalDate date;
    private final Ending ending;

    Attempt(NightRequest request, Screen screen, Infrastructure infrastructure, Clock clock) {
        this.request = request;
        this.settings = request.settings();
        this.screen = screen;
        this.infrastructure = infrastructure;
        this.clock = clock;
        this.outbox = new Outbox(settings.outbox(), Umask.of(settings.umask()));
        this.book = new RunBook(infrastructure.database(), outbox, settings.outbox());
        this.date = dateOf(request, clock);
        this.ending = new Ending(request, screen, infrastructure.database(), clock);
    }

    /** The night's date: as asked for, else as set, else today. */
    static LocalDate dateOf(NightRequest request, Clock clock) {
        if (request.date() != null) {
            return request.date();
        }
        LocalDate set = request.settings().date();
        return set != null
                ? set
                : LocalDate.now(clock.withZone(request.settings().timeZone()));
    }

    ExitCode run() throws Exception {
        Optional<Run> publishing = book.publishing();
        if (publishing.isPresent()) {
            ExitCode finished = finish(publishing.get());
            boolean givenUp = finished != ExitCode.DONE && request.fresh();
            if (!givenUp && (finished != ExitCode.DONE || isThisNight(publishing.get()))) {
                return finished;
            }
        }
        Optional<Run> published = book.published();
        refuseEarlier(published);
        refuseAnother();
        return isNight() ? night(published) : part(published);
    }

    private boolean isNight() {
        return request.job() == NightJob.NIGHTLY;
    }

    /**
     * What a killed run began to show is shown whole, before anything else and whatever the settings say now: readers may
     * have seen it.
     */
    private ExitCode finish(Run publishing) throws Exception {
        if (request.dryRun()) {
            book.countAsShown(publishing);
            return ExitCode.DONE;
        }
        screen.problem(
                "run " + publishing.runId() + ": was ended while it appeared in the outbox; it is finished first");
        return go(resumed(publishing, List.of()));
    }

    private boolean isThisNight(Run run) {
        return isNight()
                && !request.fresh()
                && !request.again()
                && !request.dryRun()
                && run.isNight()
                && run.date().equals(date);
    }

    private void refuseEarlier(Optional<Run> published) {
        published.filter(run -> date.isBefore(run.date())).ifPresent(run -> {
            throw new Refused(
                    ExitCode.REFUSED,
                    List.of("--date: " + date + " is before the newest published night, " + run.date()
                            + "; expected that night or a later one. What was published is in the outbox"));
        });
    }

    /** A new or mistyped database must not write over what was published from the right one. */
    private void refuseAnother() {
        book.latestOfAnother().ifPresent(latest -> {
            String found = "outbox: " + settings.outbox() + " shows the night of " + latest
                    + ", which was published from another database than "
                    + settings.database().shownUrl();
            if (date.toString().compareTo(latest) <= 0) {
                throw new Refused(
                        ExitCode.REFUSED,
                        List.of(found + "; expected the one that knows it, or an outbox of its own:"
                                + " see database: and outbox: in the settings, or move the outbox away"));
            }
            screen.problem(found + "; what it exported is exported again, where this one does not know of it");
        });
    }

    private ExitCode night(Optional<Run> published) throws Exception {
        Optional<Run> unfinished = book.unfinished(date).filter(run -> !request.fresh());
        if (unfinished.isPresent() && resumes(unfinished.get())) {
            return resume(unfinished.get());
        }
        refuseInbox();
        published
                .filter(run -> run.date().equals(date) && !run.undone() && !request.again())
                .ifPresent(this::refuseSameInput);
        restore(published);
        makeRoom(published);
        return go(begin(new DeliverySource(settings.inbox(), book.earlierDeliveries(date)), request.release()));
    }

    /** A held night takes delivery anew, unless its brake is released. */
    private boolean resumes(Run run) {
        return run.status() != RunStatus.HELD && run.status() != RunStatus.TAKING
                || !request.release().isEmpty();
    }

    private ExitCode resume(Run run) throws Exception {
        screen.problem("night " + date + ": resumed from the delivery that was set aside as " + run.runId());
        sayWhatDiffers(run);
        book.refuseTorn(run, "take delivery anew with --fresh");
        if (settings.fingerprint().equals(run.settingsFingerprint()) && !request.dryRun()) {
            book.store().become(run.runNo(), RunStatus.OPEN);
            return go(resumed(run, request.release()));
        }
        if (!request.dryRun()) {
            screen.problem("settings: changed since that try; its delivery is loaded again from the beginning");
        }
        Path delivery = book.delivery(run);
        Optional<Run> published = book.published();
        makeRoom(published);
        return go(begin(new DeliverySource(delivery, book.earlierDeliveries(date)), request.release()));
    }

    private void sayWhatDiffers(Run run) throws IOException {
        InboxLook look = new InboxLook(settings, settings.inbox());
        if (!look.problems().isEmpty()) {
            screen.problem(
                    "inbox: " + settings.inbox() + " is not as it was when delivery was taken; it is not read now");
            return;
        }
        Map<String, String> taken = book.taken(run);
        Map<String, String> now = look.hashes();
        for (Map.Entry<String, String> file : new TreeMap<>(now).entrySet()) {
            String name = file.getKey();
            if (!file.getValue().equals(taken.get(name))) {
                screen.problem("inbox: " + name
                        + (taken.containsKey(name) ? " differs from" : " is not among")
                        + " what was set aside, and is not read now; --fresh takes delivery anew");
            }
        }
        taken.keySet().stream()
                .filter(name -> !now.containsKey(name) && !name.contains("/"))
                .forEach(name -> screen.problem("inbox: " + name + " is gone; the set-aside bytes are read"));
    }

    private void refuseInbox() {
        List<String> problems = new InboxLook(settings, settings.inbox()).problems();
        if (!problems.isEmpty()) {
            throw new Refused(ExitCode.REFUSED, problems);
        }
    }

    private void refuseSameInput(Run run) {
        try {
            if (new InboxLook(settings, settings.inbox()).fingerprint().equals(run.inputFingerprint())) {
                String changed = settings.fingerprint().equals(run.settingsFingerprint())
                        ? ""
                        : " The settings have changed since.";
                throw new Refused(
                        ExitCode.ALREADY_PUBLISHED,
                        List.of("night " + date + ": already published from the same input as " + run.runId() + "."
                                + changed + " Nothing was done; --again repeats it"));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A published night whose repetition failed is loaded again before a later night begins. */
    private void restore(Optional<Run> published) throws Exception {
        Run run = published.orElse(null);
        if (run == null || !run.undone() || run.date().equals(date)) {
            return;
        }
        screen.problem(
                "night " + run.date() + ": its repetition was never finished; it is restored from its set-aside bytes");
        book.refuseTorn(run, "repeat a night with --again");
        book.giveUpRepetition(run);
        book.takeBack(run);
        DeliverySource source = new DeliverySource(book.delivery(run), book.earlierDeliveries(run.date()));
        JobRun again = begin(run.date(), NightJob.NIGHTLY, source, Brakes.CODES, whyReleased(run));
        if (go(again) != ExitCode.DONE) {
            throw new IllegalStateException("night " + run.date() + " could not be restored; see above");
        }
    }

    /** The restored night says why a steward released its brakes, as the night did. */
    private String whyReleased(Run run) {
        return Objects.requireNonNullElse(BrakeLines.whyReleased(infrastructure.database(), run.runNo()), "restored");
    }

    /** Takes back what was never published, and the night itself where it is repeated. */
    private void makeRoom(Optional<Run> published) {
        book.closeLoose();
        published.filter(run -> run.date().equals(date) && !run.undone()).ifPresent(run -> {
            book.store().undone(run.runNo(), true);
            book.takeBack(run);
        });
        published.filter(run -> run.date().equals(date)).ifPresent(book::takeBack);
    }

    private ExitCode part(Optional<Run> published) throws Exception {
        boolean takesDelivery = request.job().takesDelivery();
        if (takesDelivery) {
            refuseInbox();
        }
        refuseUnfinished();
        restore(published);
        if (takesDelivery || request.fresh()) {
            book.closeLoose();
        } else {
            book.closeParts();
        }
        JobRun run = begin(new DeliverySource(settings.inbox(), List.of()), request.release());
        ExitCode outcome = go(run);
        if (!takesDelivery) {
            book.close(run.runNo());
        }
        return outcome;
    }

    /** The register is half loaded, or as a brake did not want it: no part may work on that. */
    private void refuseUnfinished() {
        book.unfinishedNight().filter(run -> !request.fresh()).ifPresent(run -> {
            boolean held = run.status() == RunStatus.HELD;
            throw new Refused(
                    held ? ExitCode.HELD : ExitCode.FAILED,
                    List.of("night " + run.date() + ": "
                            + (held ? "is held by a brake" : "was begun and is not finished")
                            + "; expected the register as a whole night leaves it: run nightly --date " + run.date()
                            + (held ? " again, or release it" : " again") + ", or give it up with --fresh"));
        });
    }

    private JobRun begin(DeliverySource source, List<String> release) {
        return begin(date, request.job(), source, release, request.because());
    }

    private JobRun begin(
            LocalDate night, NightJob job, DeliverySource source, List<String> release, @Nullable String because) {
        String id = book.nextId(night, job);
        outbox.forget(id);
        int number = book.store()
                .begin(
                        id,
                        night,
                        job.word(),
                        Version.TEXT,
                        settings.fingerprint(),
                        clock.instant().getEpochSecond());
        return new JobRun(number, id, night, job, book.isFirst(night), false, source, release, because);
    }

    private JobRun resumed(Run run, List<String> release) {
        return new JobRun(
                run.runNo(),
                run.runId(),
                run.date(),
                NightJob.of(run.job()),
                book.isFirst(run.date()),
                true,
                new DeliverySource(settings.inbox(), List.of()),
                release,
                request.because());
    }

    private ExitCode go(JobRun run) throws Exception {
        Launch launch = new Launch(run, settings, infrastructure, screen.progress());
        JobExecution execution;
        try (MemoryWatch watch = MemoryWatch.begin(screen::problem)) {
            execution = launch.go();
            launch.waitForTheDisk(); // of a run that failed, too: it is resumed from there
        }
        return ending.of(run, launch, execution);
    }
}
