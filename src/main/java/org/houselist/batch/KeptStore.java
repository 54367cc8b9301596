package org.houselist.batch;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Owns the table kept, and the files {@code .houselist/kept/<name>} of the outbox: what a night made of the tables and the next
 * need not make again. A file is believed only by the settings and the program that made it, and only where the tables, which
 * have its token, are as they were.
 */
public final class KeptStore {
    private final Database database;
    private final int run;
    private final Path folder;
    private final String rules;

    /** {@code settings}: those that what is kept depends on, as a text. */
    public KeptStore(Database database, Night night, String settings) {
        this.database = database;
        this.run = night.runNo();
        this.folder = folderIn(night.outbox());
        this.rules = settings + " " + Program.build();
    }

    /** Where the files of an outbox lie. */
    public static Path folderIn(Path outbox) {
        return outbox.resolve(".houselist").resolve("kept");
    }

    /**
     * What an earlier run kept.
     *
     * @param run that did; what was changed in the tables later is not in it
     */
    public record Kept(int run, KeptFile.In content) {}

    private record Row(int run, String token) {}

    /** What an earlier run kept under a name; null where nothing is, or it cannot be believed. */
    public @Nullable Kept last(String name) {
        List<Row> rows = database.jdbc()
                .query(
                        "select changed_run, token from kept where name = ? and rules = ? and changed_run <> ?",
                        (row, i) -> new Row(row.getInt(1), row.getString(2)),
                        name,
                        rules,
                        run);
        KeptFile.In content =
                rows.isEmpty() ? null : KeptFile.open(file(name), rows.get(0).token());
        return content == null ? null : new Kept(rows.get(0).run(), content);
    }

    /** Writes a file, which nobody believes yet; gives its token, blank where the disk does not take it: the next night makes all anew. */
    public String write(String name, KeptFile.Content content) {
        try {
            return KeptFile.write(file(name), content);
        } catch (IOException | FileProblem notTaken) {
            return "";
        }
    }

    /** From now on the file with this token is believed: the tables are as it says. */
    public void believe(String name, String token) {
        database.jdbc().update("""
                        insert into kept_before
                        select cast(? as integer), t.*
                          from kept t
                         where name = ?
                           and changed_run <> ?""", run, name, run);
        int updated = database.jdbc()
                .update(
                        "update kept set token = ?, rules = ?, changed_run = ? where name = ?",
                        token,
                        rules,
                        run,
                        name);
        if (updated == 0) {
            database.jdbc()
                    .update(
                            "insert into kept (name, token, rules, since_run, changed_run) values (?, ?, ?, ?, ?)",
                            name,
                            token,
                            rules,
                            run,
                            run);
        }
    }

    private Path file(String name) {
        return folder.resolve(name);
    }
}
