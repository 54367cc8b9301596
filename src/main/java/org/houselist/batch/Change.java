package org.houselist.batch;

/**
 * An update or delete for many rows, each of which is first remembered for {@link Undo}. Each row at most once a run. Both
 * statements go in batches of the same length, the remembering always first.
 */
public final class Change implements AutoCloseable {
    private static final int ROWS = 200;

    private final int run;
    private final Batch remember;
    private final Batch change;

    Change(Database database, Undo undo, int run, String sql) {
        this.run = run;
        this.remember = database.batch(undo.rememberSql());
        this.change = database.batch(sql);
    }

    /** Remembers the row of a key, and gives the statement, whose values are then to be set and added. */
    public Batch of(long key) {
        flushSome();
        remember.set(run).set(key).add();
        return change;
    }

    /** As {@link #of(long)}, for a key that is text. */
    public Batch of(String key) {
        flushSome();
        remember.set(run).set(key).add();
        return change;
    }

    /** Often enough that the pages that were read to remember rows are still at hand when these are changed. */
    private void flushSome() {
        if (change.rows() % ROWS == 0) {
            remember.flush();
            change.flush();
        }
    }

    /** How many rows were changed so far. */
    public long rows() {
        return change.rows();
    }

    @Override
    public void close() {
        remember.close();
        change.close();
    }
}
