package org.houselist.publishing;

import java.util.List;
import org.houselist.batch.Database;

/** Reads what was delivered to a run, and what became of its rows. */
final class InputStore {
    private final Database database;
    private final int run;

    InputStore(Database database, int run) {
        this.database = database;
        this.run = run;
    }

    /**
     * The delivered files, for the manifest.
     *
     * @throws IllegalStateException where the counts of a file do not balance: a row was lost
     */
    List<Manifest.Input> all() {
        return database.jdbc()
                .query(
                        """
                        select name, kind, sha256, bytes, rows_read, admitted, unchanged, turned_away
                          from delivered_file
                         where run_no = ?""",
                        (row, number) -> new Manifest.Input(
                                row.getString(1),
                                row.getString(2),
                                row.getString(3),
                                row.getLong(4),
                                row.getLong(5),
                                row.getLong(6),
                                row.getLong(7),
                                row.getLong(8)),
                        run);
    }
}
