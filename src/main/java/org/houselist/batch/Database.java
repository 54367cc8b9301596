package org.houselist.batch;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** The database as the stores use it: single statements, batches in the step's transaction, and scans of whole tables. */
public final class Database {
    private static final int FETCH = 10_000;

    private final DataSource source;
    private final JdbcTemplate jdbc;
    private final ThreadLocal<Boolean> repeating = ThreadLocal.withInitial(() -> false);
    private volatile @Nullable String product;

    public Database(DataSource source) {
        this.source = source;
        this.jdbc = new JdbcTemplate(source);
    }

    /**
     * Whether the step that this thread runs was begun before, by a try of the run that was killed or failed. Steps run side
     * by side, each in a thread of its own.
     */
    boolean repeating() {
        return repeating.get();
    }

    void repeating(boolean again) {
        repeating.set(again);
    }

    /**
     * Does something in a transaction of its own, on a connection of its own, which is committed at the end whatever
     * becomes of the step's transaction.
     */
    void alone(Consumer<JdbcTemplate> work) {
        try (Connection connection = source.getConnection()) {
            connection.setAutoCommit(false);
            boolean done = false;
            try {
                work.accept(new JdbcTemplate(new SingleConnectionDataSource(connection, true)));
                connection.commit();
                done = true;
            } finally {
                if (!done) {
                    connection.rollback();
                }
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the database refuses a change: " + e.getMessage(), e);
        }
    }

    /** For single statements, in the step's transaction. */
    public JdbcTemplate jdbc() {
        return jdbc;
    }

    /** Sees one row of a scan. */
    @FunctionalInterface
    public interface RowVisitor {
        void row(ResultSet row) throws SQLException;
    }

    /**
     * Reads what earlier steps and parts have committed, row by row and never as a whole in memory: on a connection of
     * its own, since H2 and PostgreSQL both stream only so.
     */
    public void scan(String sql, RowVisitor visitor, Object... values) {
        try (Connection connection = source.getConnection()) {
            connection.setAutoCommit(false);
            try (PreparedStatement query = connection.prepareStatement(sql)) {
                query.setFetchSize(FETCH);
                for (int i = 0; i < values.length; i++) {
                    query.setObject(i + 1, values[i]);
                }
                visit(query, visitor);
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            throw silent(e);
        }
    }

    private static void visit(PreparedStatement query, RowVisitor visitor) throws SQLException {
        try (ResultSet rows = query.executeQuery()) {
            while (rows.next()) {
                visitor.row(rows);
            }
        }
    }

    /** A query for many lookups; to be closed. */
    public Lookup lookup(String sql) {
        return new Lookup(source, sql);
    }

    static IllegalStateException silent(SQLException e) {
        return new IllegalStateException("the database does not answer a query: " + e.getMessage(), e);
    }

    /** A statement that is run for many rows, in the step's transaction; to be closed, which runs what is left. */
    public Batch batch(String sql) {
        Connection connection = DataSourceUtils.getConnection(source);
        return new Batch(connection, isH2(), sql, () -> DataSourceUtils.releaseConnection(connection, source));
    }

    /** A change of many rows, by a statement whose last value is the key; to be closed. */
    public Change change(Undo undo, int run, String sql) {
        return new Change(this, undo, run, sql);
    }

    /** The undo of a table in this database. */
    public Undo undo(String table, String key) {
        return new Undo(this, table, key);
    }

    /**
     * Hands everything that is committed to the system, and does not wait for the disk: H2 acknowledges a commit before, and a
     * killed process loses it; PostgreSQL does not.
     */
    public void flush() {
        if (isH2()) {
            jdbc.execute("checkpoint");
        }
    }

    /** Brings everything that is committed to the disk, where a failure of power leaves it; PostgreSQL does so by itself. */
    public void sync() {
        if (isH2()) {
            jdbc.execute("checkpoint sync");
        }
    }

    /** Whether it is the built-in one; else it is PostgreSQL. */
    public boolean isH2() {
        if (product == null) {
            product = jdbc.execute(
                    (Connection connection) -> connection.getMetaData().getDatabaseProductName());
        }
        return "H2".equals(product);
    }

    /** The highest number in a table, 0 where it is empty. Table and column are the program's own names. */
    public int highest(String table, String column) {
        Integer highest = jdbc.queryForObject("select max(" + column + ") from " + table, Integer.class);
        return highest == null ? 0 : highest;
    }
}
