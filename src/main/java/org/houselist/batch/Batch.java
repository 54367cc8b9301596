package org.houselist.batch;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One statement for many rows, a thousand at a time. Values are set in the order of the question marks.
 *
 * <p>An insert goes to H2 as one of many rows, which costs it a third less a row than a JDBC batch; PostgreSQL's driver does
 * the same by itself (reWriteBatchedInserts).
 */
public final class Batch implements AutoCloseable {
    private static final int ROWS = 1_000;
    private static final int ROWS_AT_ONCE = 50;
    private static final int MOST_VALUES = 2_000;
    private static final Pattern INSERT = Pattern.compile("(?is)\\s*insert into .*\\bvalues\\s*(\\([^()]*\\))\\s*");

    private final Connection connection;
    private final String sql;
    private final @Nullable String row; // of an insert that takes several at once
    private final Values values;
    private final int rowsAtOnce;
    private @Nullable PreparedStatement single; // most parts of a later night change nothing or little
    private @Nullable PreparedStatement several;
    private final Runnable release;
    private int waiting;
    private long rows;

    Batch(Connection connection, boolean isH2, String sql, Runnable release) {
        this.connection = connection;
        this.sql = sql;
        this.release = release;
        Matcher insert = INSERT.matcher(sql);
        this.row = isH2 && insert.matches() ? insert.group(1) : null;
        int columns = (int) sql.chars().filter(c -> c == '?').count();
        this.rowsAtOnce = Math.min(ROWS_AT_ONCE, MOST_VALUES / Math.max(1, columns));
        this.values = new Values(columns);
    }

    public Batch set(int value) {
        values.add(Types.INTEGER, value);
        return this;
    }

    public Batch set(long value) {
        values.add(Types.BIGINT, value);
        return this;
    }

    public Batch set(boolean value) {
        values.add(Types.BOOLEAN, value ? 1 : 0);
        return this;
    }

    public Batch set(@Nullable String value) {
        values.add(value);
        return this;
    }

    public Batch set(byte[] value) {
        values.add(value);
        return this;
    }

    public Batch set(@Nullable Boolean value) {
        return value == null ? setNull(Types.BOOLEAN) : set(value.booleanValue());
    }

    /** A time in seconds; {@link Times#UNKNOWN} becomes null. */
    public Batch setTime(long epochSecond) {
        return epochSecond == Times.UNKNOWN ? setNull(Types.BIGINT) : set(epochSecond);
    }

    /** A number, or null for 0. */
    public Batch setNumberOrNull(int number) {
        return number == 0 ? setNull(Types.INTEGER) : set(number);
    }

    private Batch setNull(int type) {
        values.addNull(type);
        return this;
    }

    /** Ends the row. */
    public void add() {
        values.endRow();
        rows++;
        if (++waiting == ROWS) {
            flush();
        }
    }

    /** Runs what waits: for a statement that must follow these rows. */
    public void flush() {
        try {
            flushSingly(row == null ? 0 : flushSeveral(row));
            values.clear();
            waiting = 0;
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    /** Gives the first row that is left. */
    private int flushSeveral(String one) throws SQLException {
        int first = 0;
        for (; first + rowsAtOnce <= waiting; first += rowsAtOnce) {
            if (several == null) {
                several = connection.prepareStatement(sql.stripTrailing() + (", " + one).repeat(rowsAtOnce - 1));
            }
            values.bind(several, first, rowsAtOnce);
            several.executeUpdate();
        }
        return first;
    }

    private void flushSingly(int first) throws SQLException {
        if (first == waiting) {
            return;
        }
        if (single == null) {
            single = connection.prepareStatement(sql);
        }
        for (int i = first; i < waiting; i++) {
            values.bind(single, i, 1);
            single.addBatch();
        }
        single.executeBatch();
    }

    /** How many rows were added so far. */
    public long rows() {
        return rows;
    }

    @Override
    public void close() {
        try {
            flush();
            if (single != null) {
                single.close();
            }
            if (several != null) {
                several.close();
            }
        } catch (SQLException e) {
            throw failed(e);
        } finally {
            release.run();
        }
    }

    private static IllegalStateException failed(SQLException e) {
        SQLException cause = e.getNextException() == null ? e : e.getNextException();
        return new IllegalStateException("the database refuses a row: " + cause.getMessage(), e);
    }
}
