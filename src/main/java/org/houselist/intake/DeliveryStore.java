package org.houselist.intake;

import com.opencsv.RFC4180Parser;
import com.opencsv.RFC4180ParserBuilder;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.houselist.batch.Database;
import org.houselist.settings.FileKind;
import org.jspecify.annotations.Nullable;

/** Owns the tables delivered_file and rejected_row. */
final class DeliveryStore {
    private final Database database;
    private final int run;
    private final RFC4180Parser csv = new RFC4180ParserBuilder().build();
    private final Map<Integer, String> names = new HashMap<>();

    DeliveryStore(Database database, int run) {
        this.database = database;
        this.run = run;
    }

    /** A delivered file, as the database knows it. */
    record Listed(int fileNo, FileKind kind, String name, String storedAs) {

        /** The file itself, among those that were set aside. */
        InboxFile among(Map<String, InboxFile> setAside) throws IOException {
            InboxFile file = setAside.get(name);
            if (file == null) {
                throw new IOException(name + ": not among the files that were set aside; expected it in " + storedAs
                        + ". Give the try up with --fresh");
            }
            return file;
        }
    }

    /** Forgets all files: delivery is taken anew. */
    void forget() {
        names.clear();
        database.jdbc().update("delete from delivered_file where run_no = ?", run);
        database.jdbc().update("delete from rejected_row where run_no = ?", run);
    }

    void add(int fileNo, InboxFile file, String name, String storedAs, org.houselist.batch.DeliveredFile bytes) {
        database.jdbc()
                .update(
                        """
                        insert into delivered_file (run_no, file_no, kind, name, stored_as, sha256, bytes, modified_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?)""",
                        run,
                        fileNo,
                        file.kind().word(),
                        name,
                        storedAs,
                        bytes.sha256(),
                        bytes.bytes(),
                        bytes.modified().getEpochSecond());
    }

    /** Whether the delivery is complete: whatever is in the inbox now, these are the night's files. */
    boolean isTaken() {
        Integer taken = database.jdbc()
                .queryForObject(
                        "select count(*) from run where run_no = ? and input_fingerprint is not null",
                        Integer.class,
                        run);
        return taken != null && taken > 0;
    }

    /** How many files the delivery has. */
    int files() {
        Integer files = database.jdbc()
                .queryForObject("select count(*) from delivered_file where run_no = ?", Integer.class, run);
        return files == null ? 0 : files;
    }

    /** The files of a kind, in the order of reading. */
    List<Listed> files(FileKind kind) {
        return database.jdbc()
                .query(
                        """
                        select file_no, name, stored_as
                          from delivered_file
                         where run_no = ?
                           and kind = ?
                         order by file_no""",
                        (row, number) -> new Listed(row.getInt(1), kind, row.getString(2), row.getString(3)),
                        run,
                        kind.word());
    }

    /** Forgets the rows that were turned away on nights before a date: they hold people's data. */
    void forgetRowsBefore(String date) {
        database.jdbc()
                .update("delete from rejected_row where run_no in (select run_no from run where night_on < ?)", date);
    }

    /** Undoes what a killed try of a step wrote about its files. */
    void clear(String step) {
        database.jdbc().update("delete from rejected_row where run_no = ? and step = ?", run, step);
    }

    /** Notes how reading a file went. */
    void read(int fileNo, List<String> header, long rowsRead, boolean sentBack) {
        database.jdbc().update("""
                        update delivered_file
                           set header = ?, rows_read = ?, is_rejects = ?
                         where run_no = ?
                           and file_no = ?""", line(header.toArray(String[]::new)), rowsRead, sentBack, run, fileNo);
    }

    /** Notes what became of the rows of a file; the turned-away ones are counted from their table. */
    void count(int fileNo, long admitted, long unchanged) {
        database.jdbc().update("""
                        update delivered_file
                           set admitted = ?, unchanged = ?,
                               turned_away = (select count(*)
                                                from rejected_row r
                                               where r.run_no = delivered_file.run_no
                                                 and r.file_no = delivered_file.file_no)
                         where run_no = ?
                           and file_no = ?""", admitted, unchanged, run, fileNo);
    }

    /** Keeps a row that was turned away; {@code fields} null where it cannot be split, then it stands in {@code detail}. */
    void reject(
            int fileNo, long line, String reason, @Nullable String detail, String @Nullable [] fields, String step) {
        database.jdbc().update("""
                        insert into rejected_row (run_no, file_no, line, reject_reason, reject_detail, fields, step)
                        values (?, ?, ?, ?, ?, ?, ?)""", run, fileNo, line, reason, detail, fields == null ? null : line(fields), step);
    }

    /** Where a row stands, for the rejects of a file: the line, and the file where it is another one. */
    String place(int fileNo, long line, int seenFrom) {
        return fileNo == seenFrom
                ? "line " + line
                : "line " + line + " of " + names.computeIfAbsent(fileNo, this::name);
    }

    private String name(int fileNo) {
        return String.valueOf(database.jdbc()
                .queryForObject(
                        "select name from delivered_file where run_no = ? and file_no = ?", String.class, run, fileNo));
    }

    /** The lines of a file that a step turned away without having its fields at hand. */
    List<Long> linesWithoutFields(int fileNo, String reason) {
        return new ArrayList<>(database.jdbc().queryForList("""
                        select line
                          from rejected_row
                         where run_no = ?
                           and file_no = ?
                           and reject_reason = ?
                           and fields is null""", Long.class, run, fileNo, reason));
    }

    void fields(int fileNo, long line, String reason, String[] fields) {
        database.jdbc().update("""
                        update rejected_row
                           set fields = ?
                         where run_no = ?
                           and file_no = ?
                           and line = ?
                           and reject_reason = ?""", line(fields), run, fileNo, line, reason);
    }

    /** Whether a row of the kind was turned away without a key that can be read. */
    void unreadableKey(FileKind kind) {
        database.jdbc()
                .update(
                        "update delivered_file set unreadable_key = true where run_no = ? and kind = ?",
                        run,
                        kind.word());
    }

    /** Whether what is absent from tonight's extract of a kind has gone: the kind was delivered whole. */
    boolean absenceCounts(FileKind kind) {
        Integer whole = database.jdbc().queryForObject("""
                        select count(*)
                          from delivered_file
                         where run_no = ?
                           and kind = ?
                           and not is_rejects""", Integer.class, run, kind.word());
        Integer unreadable = database.jdbc().queryForObject("""
                        select count(*)
                          from delivered_file
                         where run_no = ?
                           and kind = ?
                           and unreadable_key""", Integer.class, run, kind.word());
        return whole != null && whole > 0 && unreadable != null && unreadable == 0;
    }

    private String line(String[] fields) {
        return csv.parseToLine(fields, false);
    }
}
