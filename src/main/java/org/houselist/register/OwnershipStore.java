package org.houselist.register;

import org.houselist.batch.Batch;
import org.houselist.batch.Change;
import org.houselist.batch.ComposedKey;
import org.houselist.batch.Database;
import org.houselist.batch.Undo;

/** Owns the table ownership. */
final class OwnershipStore {
    private final Database database;
    private final Undo undo;
    private final int run;

    OwnershipStore(Database database, int run) {
        this.database = database;
        this.undo = database.undo("ownership", "ownership_id");
        this.run = run;
    }

    void rollBack() {
        undo.rollBack(run);
    }

    /** Writes claims; to be closed. */
    Writer writer() {
        return new Writer();
    }

    /** Batches of inserts and changes. */
    final class Writer implements AutoCloseable {
        private final Batch insert = database.batch("""
                insert into ownership (ownership_id, address_no, patron_no, state, by_merge, is_primary, allow_marketing,
                       owner_since_run, ended_at, exported_sends, exported_before, changed_run, since_run)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""");
        private final Change change = database.change(undo, run, """
                update ownership
                   set state = ?, by_merge = ?, is_primary = ?, allow_marketing = ?,
                       owner_since_run = ?, ended_at = ?, exported_sends = ?, exported_before = ?, changed_run = ?
                 where ownership_id = ?""");

        void write(int addressNo, Claim claim) {
            long id = ComposedKey.of(addressNo, claim.patronNo);
            if (claim.known < 0) {
                values(insert.set(id).set(addressNo).set(claim.patronNo), claim)
                        .set(run)
                        .add();
            } else {
                values(change.of(id), claim).set(id).add();
            }
        }

        private Batch values(Batch batch, Claim claim) {
            return batch.set(claim.state)
                    .set(claim.byMerge)
                    .set(claim.primary)
                    .set(claim.allowMarketing)
                    .set(claim.ownerSinceRun)
                    .setTime(claim.endedAt)
                    .set(claim.exported)
                    .set(claim.exportedBefore)
                    .set(run);
        }

        long rows() {
            return insert.rows() + change.rows();
        }

        @Override
        public void close() {
            insert.close();
            change.close();
        }
    }
}
