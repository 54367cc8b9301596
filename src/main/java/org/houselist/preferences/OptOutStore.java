package org.houselist.preferences;

import org.houselist.batch.Batch;
import org.houselist.batch.Change;
import org.houselist.batch.Database;
import org.houselist.batch.Undo;
import org.jspecify.annotations.Nullable;

/** Owns the tables opt_out and preference_request. */
final class OptOutStore {
    private final Database database;
    private final int run;
    private final Undo optOuts;
    private final Undo requests;

    OptOutStore(Database database, int run) {
        this.database = database;
        this.run = run;
        this.optOuts = database.undo("opt_out", "opt_out_id");
        this.requests = database.undo("preference_request", "preference_request_id");
    }

    void rollBack() {
        optOuts.rollBack(run);
        requests.rollBack(run);
    }

    Writer writer() {
        return new Writer();
    }

    /** Batches for one night. */
    final class Writer implements AutoCloseable {
        private final Batch insert = database.batch("""
                insert into opt_out (opt_out_id, status, opted_out_at, ours, lifted_at, changed_run, since_run)
                values (?, ?, ?, ?, ?, ?, ?)""");
        private final Change change = database.change(optOuts, run, """
                update opt_out
                   set status = ?, opted_out_at = ?, ours = ?, lifted_at = ?, changed_run = ?
                 where opt_out_id = ?""");
        private final Batch request = database.batch("""
                insert into preference_request (preference_request_id, requested_on, because, patron_no, since_run,
                       changed_run)
                values (?, ?, ?, ?, ?, ?)""");

        private final Change withdrawal =
                database.change(requests, run, "delete from preference_request where preference_request_id = ?");

        void write(long id, @Nullable OptOut before, OptOut after) {
            if (before == null) {
                values(insert.set(id), after).set(run).add();
            } else if (!before.equals(after)) {
                values(change.of(id), after).set(id).add();
            }
        }

        private Batch values(Batch batch, OptOut optOut) {
            return batch.set(optOut.status().code())
                    .set(optOut.at())
                    .set(optOut.ours())
                    .setTime(optOut.liftedAt())
                    .set(run);
        }

        void requested(long id, String on, String because, int patronNo) {
            request.set(id).set(on).set(because).set(patronNo).set(run).set(run).add();
        }

        /** Nobody refuses any more what we asked for: a later opt-out is the patron's own. */
        void withdrawn(long id) {
            withdrawal.of(id).set(id).add();
        }

        long rows() {
            return insert.rows() + change.rows() + request.rows() + withdrawal.rows();
        }

        @Override
        public void close() {
            insert.close();
            change.close();
            request.close();
            withdrawal.close();
        }
    }
}
