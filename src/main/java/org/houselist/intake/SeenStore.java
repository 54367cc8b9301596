package org.houselist.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.houselist.batch.Database;
import org.houselist.batch.FileProblem;
import org.houselist.batch.LongList;
import org.houselist.batch.Program;
import org.houselist.batch.SeenFile;
import org.houselist.batch.SeenRows;
import org.houselist.batch.TextNumbers;
import org.houselist.settings.FileKind;
import org.jspecify.annotations.Nullable;

/**
 * Owns the table seen, and the files {@code .houselist/seen/<kind>} of the outbox: what is remembered of the last full extract
 * of patrons and of subscribers, so that a row that stands in tonight's as it stood there is not read again.
 */
final class SeenStore {
    private static final int MOST_AGAIN = 200_000;

    private final Database database;
    private final int run;
    private final Path folder;
    private final Path spool;
    private final String rules;

    /**
     * @param folder of the files
     * @param spool where a run writes down what it reads
     * @param settings by which rows are read, as a text
     */
    SeenStore(Database database, int run, Path folder, Path spool, String settings) {
        this.database = database;
        this.run = run;
        this.folder = folder;
        this.spool = spool;
        this.rules = settings + " " + Program.build();
    }

    /** What is remembered of the extract before tonight's; null where nothing is, or the tables are not as it left them. */
    @Nullable
    SeenFile last(FileKind kind) {
        return open(kind, """
                select token
                  from seen_before
                 where kind = ?
                   and before_run = ?
                union all
                select token
                  from seen
                 where kind = ?
                   and changed_run <> ?""", kind.word(), run, kind.word(), run);
    }

    private @Nullable SeenFile open(FileKind kind, String query, Object... values) {
        List<String> tokens = database.jdbc().queryForList(query, String.class, values);
        return tokens.isEmpty() || tokens.get(0).isEmpty() ? null : SeenFile.open(file(kind), tokens.get(0));
    }

    /** The numbers of the keys of a kind, as far as a file tells them that belongs to the tables as they are; else null. */
    @Nullable
    TextNumbers numbers(FileKind kind) {
        SeenFile file = open(kind, "select token from seen where kind = ?", kind.word());
        return file == null ? null : file.numbers();
    }

    /** For reading an extract. */
    SeenRows rows(FileKind kind) throws IOException {
        return new SeenRows(last(kind), rules, spooled(kind, ".rows"));
    }

    /** Writes down the numbers of all keys, when an extract is read. */
    void numbers(FileKind kind, TextNumbers numbers) throws IOException {
        numbers.write(spooled(kind, ".numbers"));
    }

    /** From now on the table of a kind is not as any file says. */
    void forget(FileKind kind) {
        database.jdbc().update("""
                        insert into seen_before
                        select cast(? as integer), t.*
                          from seen t
                         where kind = ?
                           and changed_run <> ?""", run, kind.word(), run);
        become(kind, "");
    }

    /** The table of a kind is as tonight's extract left it. */
    void remember(FileKind kind, LongList voids) {
        try {
            if (voids.size() > MOST_AGAIN) {
                return; // hardly a full extract: reading it all is as good
            }
            become(kind, SeenFile.write(file(kind), spooled(kind, ".rows"), voids, spooled(kind, ".numbers")));
        } catch (IOException | FileProblem notTaken) {
            become(kind, ""); // the next night reads every row
        }
    }

    private void become(FileKind kind, String token) {
        int updated = database.jdbc()
                .update("update seen set token = ?, changed_run = ? where kind = ?", token, run, kind.word());
        if (updated == 0) {
            database.jdbc()
                    .update(
                            "insert into seen (kind, token, since_run, changed_run) values (?, ?, ?, ?)",
                            kind.word(),
                            token,
                            run,
                            run);
        }
    }

    private Path file(FileKind kind) {
        return folder.resolve(kind.word());
    }

    private Path spooled(FileKind kind, String ending) throws IOException {
        Files.createDirectories(spool);
        return spool.resolve(kind.word() + ending);
    }
}
