package org.houselist.batch;

import java.sql.ResultSet;
import java.sql.SQLException;

/** Times as the tables hold them: seconds since 1970-01-01T00:00:00Z, in memory with a value for "unknown". */
public final class Times {
    /** Not known; before every known time. */
    public static final long UNKNOWN = Long.MIN_VALUE;

    private Times() {}

    /** A time column of a row. */
    public static long at(ResultSet row, String column) throws SQLException {
        long value = row.getLong(column);
        return row.wasNull() ? UNKNOWN : value;
    }

    /** A time column of a row. */
    public static long at(ResultSet row, int column) throws SQLException {
        long value = row.getLong(column);
        return row.wasNull() ? UNKNOWN : value;
    }
}
