package org.houselist.batch;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** One query that is asked again and again with other numbers, of what is committed; to be closed. */
public final class Lookup implements AutoCloseable {
    private final Connection connection;
    private final PreparedStatement query;
    private final List<Lookup> others = new ArrayList<>();

    Lookup(DataSource source, String sql) {
        try {
            connection = source.getConnection();
            query = connection.prepareStatement(sql);
        } catch (SQLException e) {
            throw Database.silent(e);
        }
    }

    private Lookup(Connection connection, String sql) {
        try {
            this.connection = connection;
            query = connection.prepareStatement(sql);
        } catch (SQLException e) {
            throw Database.silent(e);
        }
    }

    /** Another query on the same connection, which ends with this one. */
    public Lookup also(String sql) {
        Lookup other = new Lookup(connection, sql);
        others.add(other);
        return other;
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
            for (Lookup other : others) {
                other.query.close();
            }
        } catch (SQLException e) {
            throw Database.silent(e);
        }
    }
}
