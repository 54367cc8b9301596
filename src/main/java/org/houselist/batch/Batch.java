package org.houselist.batch;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import org.jspecify.annotations.Nullable;

/** One statement for many rows, a thousand at a time. Values are set in the order of the question marks. */
public final class Batch implements AutoCloseable {
    private static final int ROWS = 1_000;

    private final PreparedStatement statement;
    private final Runnable release;
    private int column;
    private int waiting;
    private long rows;

    Batch(Connection connection, String sql, Runnable release) {
        this.release = release;
        try {
            this.statement = connection.prepareStatement(sql);
        } catch (SQLException e) {
            release.run();
            throw failed(e);
        }
    }

    public Batch set(int value) {
        try {
            statement.setInt(++column, value);
            return this;
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    public Batch set(long value) {
        try {
            statement.setLong(++column, value);
            return this;
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    public Batch set(boolean value) {
        try {
            statement.setBoolean(++column, value);
            return this;
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    public Batch set(@Nullable String value) {
        try {
            statement.setString(++column, value);
            return this;
        } catch (SQLException e) {
            throw failed(e);
        }
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
        try {
            statement.setNull(++column, type);
            return this;
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    /** Ends the row. */
    public void add() {
        try {
            statement.addBatch();
            column = 0;
            rows++;
            if (++waiting == ROWS) {
                flush();
            }
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    /** Runs what waits: for a statement that must follow these rows. */
    public void flush() {
        try {
            if (waiting > 0) {
                statement.executeBatch();
                waiting = 0;
            }
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    /** How many rows were added so far. */
    public long rows() {
        return rows;
    }

    @Override
    public void close() {
        try {
            flush();
            statement.close();
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
