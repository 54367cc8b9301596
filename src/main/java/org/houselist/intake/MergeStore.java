package org.houselist.intake;

import java.util.HashSet;
import java.util.Set;
import org.houselist.batch.Batch;
import org.houselist.batch.Database;
import org.houselist.batch.Hash;
import org.houselist.batch.Undo;

/** Owns the table crm_merge. */
final class MergeStore {
    private final Database database;
    private final int run;
    private final Undo undo;

    MergeStore(Database database, int run) {
        this.database = database;
        this.run = run;
        this.undo = database.undo("crm_merge", "crm_merge_no");
    }

    void rollBack() {
        undo.rollBack(run);
    }

    Writer writer() {
        return new Writer();
    }

    /** Adds reports that were not seen before. */
    final class Writer implements AutoCloseable {
        private final Set<Long> known =
                new HashSet<>(database.jdbc().queryForList("select row_hash from crm_merge", Long.class));
        private int number = database.highest("crm_merge", "crm_merge_no");
        private final Batch insert = database.batch("""
                insert into crm_merge (crm_merge_no, kept_id, deleted_id, merged_at, done, error_text, row_hash, since_run)
                values (?, ?, ?, ?, ?, ?, ?, ?)""");

        /** Whether the report is new. */
        boolean add(MergeRow row) {
            long hash = Hash.of(row.toString());
            if (!known.add(hash)) {
                return false;
            }
            insert.set(++number)
                    .set(row.keptId())
                    .set(row.deletedId())
                    .setTime(row.mergedAt())
                    .set(row.done())
                    .set(row.errorText())
                    .set(hash)
                    .set(run)
                    .add();
            return true;
        }

        @Override
        public void close() {
            insert.close();
        }
    }
}
