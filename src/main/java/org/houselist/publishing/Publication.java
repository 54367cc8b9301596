package org.houselist.publishing;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.houselist.batch.Database;
import org.houselist.batch.FileProblem;
import org.houselist.batch.Night;
import org.houselist.batch.Outbox;
import org.houselist.batch.OutboxFiles;
import org.houselist.batch.RunStatus;
import org.houselist.batch.RunStore;
import org.houselist.batch.Tally;
import org.houselist.batch.Warnings;
import org.houselist.books.Books;
import org.houselist.settings.Settings;
import org.jspecify.annotations.Nullable;

/**
 * The publication of a run, in parts that are each committed before the next begins: what the folders show is never ahead
 * of what the database, on its disk, knows. A killed run goes on where its status says it was.
 */
final class Publication {
    private final String step;
    private final Night night;
    private final Database database;
    private final Books books;
    private final Outbox outbox;
    private final OutboxFiles files;
    private final Warnings warnings;
    private final Settings settings;
    private final PublishingRequest request;
    private final Supplier<List<StepLine>> stepLines;
    private final Runnable afterwards;
    private final RunStore runs;
    private @Nullable ForPeople counted;

    Publication(
            String step,
            Night night,
            Database database,
            Books books,
            Outbox outbox,
            OutboxFiles files,
            Warnings warnings,
            Settings settings,
            PublishingRequest request,
            Supplier<List<StepLine>> stepLines,
            Runnable afterwards) {
        this.step = step;
        this.night = night;
        this.database = database;
        this.books = books;
        this.outbox = outbox;
        this.files = files;
        this.warnings = warnings;
        this.settings = settings;
        this.request = request;
        this.stepLines = stepLines;
        this.afterwards = afterwards;
        this.runs = new RunStore(database);
    }

    /** A part; one transaction each. */
    enum Part {
        /** The manifest and the report. */
        WRITE,
        /** Rights set, on the disk, and the run noted as publishing. */
        SEAL,
        /** The night appears. */
        SHOW,
        /** What a killed run began to show is compared with what was sealed, and shown. */
        FINISH,
        /** The run is noted as published. */
        NOTE,
        /** What nobody needs any more is removed. */
        TIDY
    }

    /** What is still to be done. */
    List<Part> partsLeft() {
        return switch (runs.status(night.runNo())) {
            case PUBLISHED, DONE -> List.of(Part.TIDY);
            case PUBLISHING -> List.of(Part.FINISH, Part.NOTE, Part.TIDY);
            case TAKING, OPEN, HELD, SUPERSEDED, CLOSED, ABANDONED ->
                List.of(Part.WRITE, Part.SEAL, Part.SHOW, Part.NOTE, Part.TIDY);
        };
    }

    void run(Part part, Tally tally) throws IOException {
        switch (part) {
            case WRITE -> write(tally);
            case SEAL -> seal();
            case SHOW -> show();
            case FINISH -> finish();
            case NOTE -> note();
            case TIDY -> tidy();
        }
    }

    /** What the run leaves for people to do: counted once, for the report and the screen; but a warning may come late. */
    ForPeople needsAPerson() throws IOException {
        ForPeople known = counted;
        counted = known == null ? count() : known;
        return counted.with(warnings.all());
    }

    private ForPeople count() throws IOException {
        TaskStore tasks = new TaskStore(database, night.runNo());
        TaskFile written = new TaskFile(List.of(night.staging(), night.outbox().resolve(request.folder())));
        return new ForPeople(
                tasks.rejects(),
                written.drift(),
                tasks.newCandidates(),
                tasks.mergeRequests(),
                written.incomplete(),
                tasks.newStubs(books.patrons()),
                List.of());
    }

    private void write(Tally tally) throws IOException {
        files.clear(step);
        Map<String, OutboxFiles.Listed> written = new LinkedHashMap<>();
        files.all().forEach(file -> written.put(file.name(), file));
        List<Audience> audiences = new AudienceStore(database, night).all();
        if (request.isNight()) {
            NightFiles.refuseMissing(written.keySet(), audiences);
        }
        files.text(step, Manifest.NAME, manifest(List.copyOf(written.values())).json());
        files.text(
                step,
                Manifest.REPORT,
                ReportText.of(
                        ReportText.title(night.date(), night.runId()), stepLines.get(), audiences, needsAPerson()));
        tally.read(written.size());
        tally.written(written.size() + 2L);
    }

    private Manifest manifest(List<OutboxFiles.Listed> written) {
        return new Manifest(
                night.runId(),
                night.date(),
                request.version(),
                settings.fingerprint(),
                new InputStore(database, night.runNo()).all(),
                written.stream()
                        .map(file -> new Manifest.Output(file.name(), file.sha256(), file.rows()))
                        .toList(),
                new BrakeStore(database, night.runNo()).all());
    }

    private void seal() {
        outbox.seal(night.runId(), hashes());
        runs.become(night.runNo(), RunStatus.PUBLISHING);
    }

    private void show() {
        database.sync();
        outbox.publish(night.runId(), request.folder(), request.isNight());
    }

    private void finish() {
        database.sync();
        outbox.finishPublishing(night.runId(), request.folder(), request.isNight(), hashes());
    }

    private void note() {
        if (request.isNight()) {
            runs.supersedeFormer(night.runNo(), night.date());
        }
        runs.become(night.runNo(), request.isNight() ? RunStatus.PUBLISHED : RunStatus.DONE);
    }

    /** A folder that cannot be removed does not undo a publication: it is said, and tried again tomorrow. */
    private void tidy() {
        database.sync();
        warnings.clear(step);
        if (request.isNight()) {
            afterwards.run();
        }
        try {
            outbox.removeScratch(night.runId());
            removeOld();
        } catch (FileProblem problem) {
            warnings.say(step, "published; but what is old was not removed: " + problem.getMessage());
        }
    }

    private void removeOld() {
        if (request.isNight()) {
            outbox.removeOld(settings.keepNights(), runs.needed(night.runNo()));
        }
    }

    private Map<String, String> hashes() {
        return files.all().stream().collect(Collectors.toMap(OutboxFiles.Listed::name, OutboxFiles.Listed::sha256));
    }
}
