package org.houselist.register;

import java.util.BitSet;
import java.util.SortedMap;
import java.util.TreeMap;
import org.houselist.batch.Batch;
import org.houselist.batch.Change;
import org.houselist.batch.Database;
import org.houselist.batch.Undo;

/** Owns the table held_response. */
final class HeldResponseStore {
    private final Database database;
    private final Undo undo;
    private final int run;

    HeldResponseStore(Database database, int run) {
        this.database = database;
        this.undo = database.undo("held_response", "held_response_id");
        this.run = run;
    }

    void rollBack() {
        undo.rollBack(run);
    }

    /** The sends by (address, patron). */
    SortedMap<Long, BitSet> load() {
        SortedMap<Long, BitSet> held = new TreeMap<>();
        database.scan(
                "select held_response_id, sends from held_response",
                row -> held.put(row.getLong(1), BitSet.valueOf(row.getBytes(2))));
        return held;
    }

    /** Makes the table say {@code after} where it says {@code before}. */
    void become(SortedMap<Long, BitSet> before, SortedMap<Long, BitSet> after) {
        try (Batch insert = database.batch(
                        "insert into held_response (held_response_id, sends, since_run, changed_run) values (?, ?, ?, ?)");
                Change change = database.change(
                        undo, run, "update held_response set sends = ?, changed_run = ? where held_response_id = ?");
                Change delete = database.change(undo, run, "delete from held_response where held_response_id = ?")) {
            after.forEach((id, sends) -> {
                if (!before.containsKey(id)) {
                    insert.set(id).set(sends.toByteArray()).set(run).set(run).add();
                } else if (!sends.equals(before.get(id))) {
                    change.of(id).set(sends.toByteArray()).set(run).set(id).add();
                }
            });
            before.keySet().stream()
                    .filter(id -> !after.containsKey(id))
                    .forEach(id -> delete.of(id).set(id).add());
        }
    }
}
