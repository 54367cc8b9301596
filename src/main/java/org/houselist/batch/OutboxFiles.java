package org.houselist.batch;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;

/**
 * The files that a run writes for the outbox, in its staging folder. What was written stands in the table outbox_file, so
 * that a resumed run knows the files of the steps that it does not repeat.
 */
public final class OutboxFiles {
    private final Database database;
    private final Night night;

    public OutboxFiles(Database database, Night night) {
        this.database = database;
        this.night = night;
    }

    /** Writes the rows of a file. */
    @FunctionalInterface
    public interface Rows {
        void writeTo(CsvOutput file) throws Exception;
    }

    /** A file of the run. */
    public record Listed(String name, String sha256, long rows) {}

    /** Removes the files that a killed try of the step left. */
    public void clear(String step) throws IOException {
        for (String name : database.jdbc()
                .queryForList(
                        "select name from outbox_file where run_no = ? and step = ?",
                        String.class,
                        night.runNo(),
                        step)) {
            Files.deleteIfExists(night.staging().resolve(name));
        }
        database.jdbc().update("delete from outbox_file where run_no = ? and step = ?", night.runNo(), step);
    }

    /** Writes one file whole; gives the number of its rows. */
    public long write(String step, String name, List<String> header, GuardedColumns guarded, Rows rows)
            throws Exception {
        CsvOutput.Written written = written(name, header, guarded, rows);
        note(step, name, written.sha256(), written.rows());
        return written.rows();
    }

    private CsvOutput.Written written(String name, List<String> header, GuardedColumns guarded, Rows rows)
            throws Exception {
        try (CsvOutput file = CsvOutput.create(night.staging(), name, header, guarded)) {
            rows.writeTo(file);
            return file.finish();
        }
    }

    /** A file that another thread is writing. */
    @FunctionalInterface
    public interface Begun {
        /** Waits until it is whole; gives the number of its rows. To be called by the thread of the step. */
        long finish() throws Exception;
    }

    /**
     * Begins to write a file on another thread, beside what the step does meanwhile. The rows must come from what does not
     * change until it is finished.
     */
    public Begun begin(
            ExecutorService other, String step, String name, List<String> header, GuardedColumns guarded, Rows rows) {
        Future<CsvOutput.Written> writing = other.submit(() -> written(name, header, guarded, rows));
        return () -> {
            CsvOutput.Written written = result(writing);
            note(
                    step,
                    name,
                    written.sha256(),
                    written.rows()); // in the transaction of the step, which is this thread's
            return written.rows();
        };
    }

    private static CsvOutput.Written result(Future<CsvOutput.Written> writing) throws Exception {
        try {
            return writing.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Exception cause) {
                throw cause;
            }
            throw e;
        }
    }

    /** Writes one file that is no table, e.g. the report, in UTF-8. */
    public void text(String step, String name, String text) throws IOException {
        Files.writeString(night.staging().resolve(name), text);
        note(step, name, Fingerprint.of(text), 0);
    }

    private void note(String step, String name, String sha256, long rows) {
        database.jdbc()
                .update(
                        "insert into outbox_file (run_no, name, step, sha256, row_count) values (?, ?, ?, ?, ?)",
                        night.runNo(),
                        name,
                        step,
                        sha256,
                        rows);
    }

    /** All files of the run so far. */
    public List<Listed> all() {
        return database.jdbc()
                .query(
                        "select name, sha256, row_count from outbox_file where run_no = ?",
                        (row, number) -> new Listed(row.getString(1), row.getString(2), row.getLong(3)),
                        night.runNo());
    }
}
