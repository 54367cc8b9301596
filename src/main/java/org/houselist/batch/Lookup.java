package org.houselist.batch;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;

/** One query that is asked again and again with other numbers, of what is committed; to be closed. */
public final class Lookup implements AutoCloseable {
    private final Connection connection;
    private final PreparedStatement query;

    Lookup(DataSource source, String sql) {
        try {
            connection = source.getConnection();
            query = connection.prepareStatement(sql);
        } catch (SQLException e) {
            throw Database.silent(e);
        }
    }

    /** Asks, and shows each row. */
    public void ask(Database.RowVisitor visitor, long... numbers) {
        try {
            for (int i = 0; i < numbers.length; i++) {
                query.setLong(i + 1, numbers[i]);
            }
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    visitor.row(rows);
                }
            }
        } catch (SQLException e) {
            throw Database.silent(e);
        }
    }

    @Override
    public void close() {
        try (connection;
                query) {
            // both are closed
        } catch (SQLException e) {
            throw Database.silent(e);
        }
    }
}
