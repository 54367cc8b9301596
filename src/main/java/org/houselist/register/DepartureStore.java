package org.houselist.register;

import org.houselist.batch.Batch;
import org.houselist.batch.Change;
import org.houselist.batch.Database;
import org.houselist.batch.Undo;

/** Owns the table departed_address. */
final class DepartureStore {
    private final Database database;
    private final Undo undo;
    private final int run;

    DepartureStore(Database database, int run) {
        this.database = database;
        this.undo = database.undo("departed_address", "address_no");
        this.run = run;
    }

    void rollBack() {
        undo.rollBack(run);
    }

    /** Sees an address that ever left. */
    interface Visitor {
        /** {@code backRun}: the run in which it came back, or 0. */
        void departed(int addressNo, int backRun);
    }

    void each(Visitor visitor) {
        database.scan(
                "select address_no, back_run from departed_address",
                row -> visitor.departed(row.getInt(1), row.getInt(2)));
    }

    /** Writes; to be closed. */
    Writer writer() {
        return new Writer();
    }

    /** Batches of inserts and changes. */
    final class Writer implements AutoCloseable {
        private final Batch insert = database.batch(
                "insert into departed_address (address_no, back_run, since_run, changed_run) values (?, 0, ?, ?)");
        private final Change change = database.change(
                undo, run, "update departed_address set back_run = ?, changed_run = ? where address_no = ?");

        /** The address leaves for the first time. */
        void leaves(int addressNo) {
            insert.set(addressNo).set(run).set(run).add();
        }

        /** It leaves again. */
        void leavesAgain(int addressNo) {
            change.of(addressNo).set(0).set(run).set(addressNo).add();
        }

        /** It is back. */
        void comesBack(int addressNo) {
            change.of(addressNo).set(run).set(run).set(addressNo).add();
        }

        @Override
        public void close() {
            insert.close();
            change.close();
        }
    }
}
