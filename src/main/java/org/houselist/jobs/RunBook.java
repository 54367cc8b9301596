package org.houselist.jobs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.houselist.batch.Database;
import org.houselist.batch.RunStore;
import org.houselist.batch.RunStore.Run;
import org.houselist.batch.Undo;

/** What the runs so far mean for the next: which night is the newest, what can be resumed, what must be taken back. */
final class RunBook {
    private final Database database;
    private final RunStore store;
    private final Path deliveries;

    RunBook(Database database, Path outbox) {
        this.database = database;
        this.store = new RunStore(database);
        this.deliveries = outbox.resolve(".houselist").resolve("deliveries");
    }

    RunStore store() {
        return store;
    }

    Optional<Run> published() {
        return store.published();
    }

    /** Whether a night of an earlier date was ever published. */
    boolean isFirst(LocalDate date) {
        return store.all().stream()
                .noneMatch(run -> run.isNight()
                        && run.status().equals("published")
                        && run.date().isBefore(date));
    }

    /** A run that was killed while its night appeared: it is finished before anything else. */
    Optional<Run> publishing() {
        return store.all().stream()
                .filter(run -> run.status().equals("publishing"))
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

    /** Takes back all that was never published, newest first; the runs are closed. */
    void closeLoose() {
        for (Run run : store.all()) {
            if (run.isLoose()) {
                takeBack(run);
                store.become(run.runNo(), "closed");
            }
        }
    }

    /** Takes back what a run wrote. */
    void takeBack(Run run) {
        Undo.all(database).forEach(undo -> undo.takeBack(run.runNo()));
    }

    /**
     * The set-aside deliveries whose append files are read before tonight's: of the unpublished runs of earlier dates since
     * the last published night before {@code date}, oldest first; and those that the night had when it was published.
     */
    List<Path> earlierDeliveries(LocalDate date) {
        Optional<Run> last = store.all().stream()
                .filter(run -> run.isNight()
                        && run.status().equals("published")
                        && run.date().isBefore(date))
                .max(Comparator.comparing(Run::date));
        List<Path> earlier = new ArrayList<>();
        store.all().stream()
                .filter(run -> run.status().equals("closed") && run.inputFingerprint() != null)
                .filter(run -> run.date().isBefore(date))
                .filter(run -> last.map(before -> run.runNo() > before.runNo()).orElse(true))
                .sorted(Comparator.comparing(Run::runNo))
                .map(this::delivery)
                .filter(Files::isDirectory)
                .forEach(earlier::add);
        store.all().stream()
                .filter(run ->
                        run.isNight() && run.date().equals(date) && run.status().equals("published"))
                .forEach(run -> earlier.addAll(folders(delivery(run).resolve("earlier"))));
        return earlier;
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
    String nextId(LocalDate date, String job) {
        String stem = JobRun.NIGHTLY.equals(job) ? date + "-" : date + "-" + job + "-";
        long tries = store.all().stream()
                .filter(run -> run.date().equals(date) && run.job().equals(job))
                .count();
        return stem + (tries + 1);
    }
}
