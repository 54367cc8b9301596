package org.houselist.register;

import java.util.HashMap;
import java.util.Map;
import org.houselist.batch.Batch;
import org.houselist.batch.Change;
import org.houselist.batch.Database;
import org.houselist.batch.Undo;

/** Owns the table merged_patron. */
final class MergeStore {
    private final Database database;
    private final Undo undo;
    private final int run;

    MergeStore(Database database, int run) {
        this.database = database;
        this.undo = database.undo("merged_patron", "patron_no");
        this.run = run;
    }

    void rollBack() {
        undo.rollBack(run);
    }

    /** Makes the table say this: patron number to the number it was merged into. */
    void become(Map<Integer, Integer> merged) {
        Map<Integer, Integer> known = new HashMap<>();
        database.scan("select patron_no, into_no from merged_patron", row -> known.put(row.getInt(1), row.getInt(2)));
        try (Batch insert = database.batch(
                        "insert into merged_patron (patron_no, into_no, since_run, changed_run) values (?, ?, ?, ?)");
                Change change = database.change(
                        undo, run, "update merged_patron set into_no = ?, changed_run = ? where patron_no = ?");
                Change delete = database.change(undo, run, "delete from merged_patron where patron_no = ?")) {
            merged.forEach((patron, into) -> {
                if (!known.containsKey(patron)) {
                    insert.set(patron).set(into).set(run).set(run).add();
                } else if (!into.equals(known.get(patron))) {
                    change.of(patron).set(into).set(run).set(patron).add();
                }
            });
            known.keySet().stream()
                    .filter(patron -> !merged.containsKey(patron))
                    .forEach(patron -> delete.of(patron).set(patron).add());
        }
    }
}
