package org.houselist.preferences;

import java.util.HashMap;
import java.util.Map;
import org.houselist.batch.Batch;
import org.houselist.batch.Change;
import org.houselist.batch.Database;
import org.houselist.batch.Undo;

/** Owns the table address_change. */
final class AddressChangeStore {
    /** A patron whose primary e-mail changed. */
    record Moved(int oldAddress, int newAddress, String on) {}

    private final Database database;
    private final int run;
    private final Undo undo;

    AddressChangeStore(Database database, int run) {
        this.database = database;
        this.run = run;
        this.undo = database.undo("address_change", "patron_no");
    }

    void rollBack() {
        undo.rollBack(run);
    }

    /** By patron number. */
    Map<Integer, Moved> all() {
        Map<Integer, Moved> all = new HashMap<>();
        database.scan(
                "select patron_no, old_address_no, new_address_no, changed_on from address_change",
                row -> all.put(row.getInt(1), new Moved(row.getInt(2), row.getInt(3), row.getString(4))));
        return all;
    }

    /** Makes the table say this instead of what it said. */
    void become(Map<Integer, Moved> known, Map<Integer, Moved> now) {
        try (Batch insert = database.batch("""
                        insert into address_change (old_address_no, new_address_no, changed_on, changed_run, patron_no,
                               since_run)
                        values (?, ?, ?, ?, ?, ?)""");
                Change change = database.change(undo, run, """
                        update address_change
                           set old_address_no = ?, new_address_no = ?, changed_on = ?, changed_run = ?
                         where patron_no = ?""");
                Change delete = database.change(undo, run, "delete from address_change where patron_no = ?")) {
            now.forEach((patron, moved) -> {
                if (!known.containsKey(patron)) {
                    values(insert, moved).set(patron).set(run).add();
                } else if (!moved.equals(known.get(patron))) {
                    values(change.of(patron), moved).set(patron).add();
                }
            });
            known.keySet().stream()
                    .filter(patron -> !now.containsKey(patron))
                    .forEach(patron -> delete.of(patron).set(patron).add());
        }
    }

    private Batch values(Batch batch, Moved moved) {
        return batch.set(moved.oldAddress())
                .set(moved.newAddress())
                .set(moved.on())
                .set(run);
    }
}
