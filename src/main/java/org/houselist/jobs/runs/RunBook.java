package org.houselist.jobs.runs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.houselist.batch.Database;
import org.houselist.batch.Outbox;
import org.houselist.batch.RunStatus;
import org.houselist.batch.RunStore;
import org.houselist.batch.RunStore.Run;
import org.houselist.batch.SetAside;
import org.houselist.batch.Umask;
import org.houselist.batch.Undo;
import org.houselist.jobs.NightJob;

/** What the runs so far mean for the next: which night is the newest, what can be resumed, what must be taken back. */
final class RunBook {
    private final Database database;
    private final RunStore store;
    private final Outbox outbox;
    private final Path deliveries;

    RunBook(Database database, Outbox outbox, Path folder) {
        this.database = database;
        this.outbox = outbox;
        this.store = new RunStore(database);
        this.deliveries = folder.resolve(".houselist").resolve("deliveries");
    }

    RunStore store() {
        return store;
    }

    Optional<Run> published() {
        return store.published();
    }

    /** Whether a night of an earlier date was ever published. */
    boolean isFirst(LocalDate date) {
        return store.publishedBefore(date).isEmpty();
    }

    /** A run that was killed while its night appeared: it is finished before anything else. */
    Optional<Run> publishing() {
        return store.all().stream()
                .filter(run -> run.status() == RunStatus.PUBLISHING)
                .findFirst();
    }

    /** The newest try of a night, where its delivery is complete and it is not published. */
    Optional<Run> unfinished(LocalDate date) {
        return store.all().stream()
                .filter(run -> run.isNight() && run.date().equals(date))
                .findFirst()
                .filter(run -> run.isLoose() && run.inputFingerprint() != null && Files.isDirectory(delivery(run)));
    }

    Path delivery(Run run) {
        return deliveries.resolve(run.runId());
    }

    /**
     * Refuses to read what a run set aside where it is not what was taken: the machine went down before it was on the disk, or
     * somebody changed it.
     *
     * @param wayOut what to do where the bytes cannot be put back
     */
    void refuseTorn(Run run, String wayOut) {
        Map<Path, String> copies = new TreeMap<>(); // the members of a zip have one
        taken(run).forEach((name, sha256) -> copies.put(copy(run, name), sha256));
        SetAside reader = new SetAside(Umask.of("077"));
        copies.forEach((copy, sha256) -> {
            String found = Files.isRegularFile(copy) ? "has other bytes" : "is gone";
            if (!Files.isRegularFile(copy) || !reader.look(copy).sha256().equals(sha256)) {
                throw new Refused(
                        ExitCode.FAILED,
                        List.of(copy + ": " + found + ", expected what was taken for " + run.runId() + " (SHA-256 "
                                + sha256 + "): put it back, or " + wayOut));
            }
        });
    }

    /** The SHA-256 of what a run took delivery of, by name. */
    Map<String, String> taken(Run run) {
        Map<String, String> taken = new TreeMap<>();
        database.jdbc()
                .query(
                        "select name, sha256 from delivered_file where run_no = ?",
                        row -> {
                            taken.put(row.getString(1), row.getString(2));
                        },
                        run.runNo());
        return taken;
    }

    /** Where a file of a delivery lies; of a member of a zip the zip. */
    private Path copy(Run run, String name) {
        String file = name.contains("!") ? name.substring(0, name.indexOf('!')) : name;
        Path earlier = delivery(run).resolve("earlier");
        return Stream.of(
                        earlier.resolve(name),
                        earlier.resolve(file),
                        delivery(run).resolve(name))
                .filter(Files::isRegularFile)
                .findFirst()
                .orElse(delivery(run).resolve(file));
    }

    /** Takes back all that was never published, newest first; the runs are closed. */
    void closeLoose() {
        for (Run run : store.all()) {
            if (run.isLoose()) {
                close(run.runNo());
            }
        }
    }

    /**
     * Takes back a repetition of a published night that was never finished, with all else that was never published. What
     * it took delivery of waits for a later night, which reads its append files.
     */
    void giveUpRepetition(Run published) {
        List<Run> repetitions = store.all().stream()
                .filter(run -> run.isLoose() && run.isNight() && run.date().equals(published.date()))
                .filter(run -> run.inputFingerprint() != null)
                .filter(run -> !Objects.equals(run.inputFingerprint(), published.inputFingerprint()))
                .toList();
        closeLoose();
        repetitions.forEach(run -> store.become(run.runNo(), RunStatus.ABANDONED));
    }

    /** Takes back the parts, except an intake that was completed: the other parts work on what it loaded. */
    void closeParts() {
        for (Run run : store.all()) {
            boolean loaded = NightJob.of(run.job()) == NightJob.INTAKE && run.status() == RunStatus.DONE;
            if (run.isLoose() && !run.isNight() && !loaded) {
                close(run.runNo());
            }
        }
    }

    /** Takes back what a run wrote, and closes it. */
    void close(int runNo) {
        Undo.all(database).forEach(undo -> undo.takeBack(runNo));
        store.become(runNo, RunStatus.CLOSED);
    }

    /** A night that was begun, and neither published nor given up. */
    Optional<Run> unfinishedNight() {
        return store.all().stream()
                .filter(run -> run.isNight()
                        && run.isLoose()
                        && run.status() != RunStatus.TAKING) // of which nothing is in the tables
                .findFirst();
    }

    /** In a copy of the database: what is about to be shown counts as shown. */
    void countAsShown(Run run) {
        if (run.isNight()) {
            store.supersedeFormer(run.runNo(), run.date());
        }
        store.become(run.runNo(), run.isNight() ? RunStatus.PUBLISHED : RunStatus.DONE);
    }

    /** Takes back what a run wrote. */
    void takeBack(Run run) {
        Undo.all(database).forEach(undo -> undo.takeBack(run.runNo()));
    }

    /**
     * The set-aside deliveries whose append files are read before tonight's, oldest first: of runs that were closed
     * unpublished and that no night has read since; and those that the night had when it was published.
     */
    List<Path> earlierDeliveries(LocalDate date) {
        Map<String, Path> earlier = new LinkedHashMap<>();
        List<Run> oldestFirst = new ArrayList<>(store.all());
        Collections.reverse(oldestFirst);
        for (Run run : oldestFirst) {
            if (isUnread(run, date) && Files.isDirectory(delivery(run))) {
                refuseTorn(run, "remove the folder to do without what it brought");
                earlier.put(run.runId(), delivery(run));
            }
            if (run.status() == RunStatus.PUBLISHED
                    && run.isNight()
                    && run.date().equals(date)) {
                folders(delivery(run).resolve("earlier"))
                        .forEach(folder -> earlier.put(String.valueOf(folder.getFileName()), folder));
            }
        }
        return List.copyOf(earlier.values());
    }

    /** An intake was launched to load what the night has to read, even a night of its own date. */
    private boolean isUnread(Run run, LocalDate date) {
        boolean before = run.date().isBefore(date)
                || NightJob.of(run.job()) == NightJob.INTAKE && run.date().equals(date);
        return before
                && List.of(RunStatus.CLOSED, RunStatus.ABANDONED).contains(run.status())
                && run.inputFingerprint() != null
                && store.all().stream()
                        .noneMatch(night -> night.isNight()
                                && List.of(RunStatus.PUBLISHED, RunStatus.SUPERSEDED)
                                        .contains(night.status())
                                && night.date().isBefore(date)
                                && hasRead(night, run));
    }

    /** A night that was restored takes the place of its abandoned repetition, and has not read what came with that. */
    private static boolean hasRead(Run night, Run run) {
        boolean sameDate = night.date().equals(run.date()) && run.status() == RunStatus.CLOSED;
        return night.runNo() > run.runNo() && (sameDate || night.date().isAfter(run.date()));
    }

    private static List<Path> folders(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var paths = Files.list(folder)) {
            return paths.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The next free run id of a date and job: {@code 2026-11-20-1}, {@code 2026-11-20-eligibility-1}. */
    String nextId(LocalDate date, NightJob job) {
        String stem = job.folder(date) + "-";
        Set<String> ids = ids();
        int number = 1;
        while (ids.contains(stem + number) || outbox.knows(stem + number)) { // either may be older than the other
            number++;
        }
        return stem + number;
    }

    private Set<String> ids() {
        return store.all().stream().map(Run::runId).collect(Collectors.toSet());
    }

    /** The newest night in the outbox, where this database has not published it; it has been published from another one. */
    Optional<String> latestOfAnother() {
        return outbox.latest()
                .filter(night -> outbox.runOf(night).filter(ids()::contains).isEmpty());
    }
}
