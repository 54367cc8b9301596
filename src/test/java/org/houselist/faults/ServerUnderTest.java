package org.houselist.faults;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/** A real PostgreSQL, which can be taken away and given back. */
final class ServerUnderTest implements AutoCloseable {
    private final EmbeddedPostgres server;

    ServerUnderTest() throws IOException {
        server = EmbeddedPostgres.builder()
                .setServerConfig("fsync", "off")
                .setServerConfig("full_page_writes", "off")
                .start();
    }

    /** A house with a database of its own. */
    HouseUnderTest house(Path folder, Path data, String name) throws IOException, SQLException {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + name);
        }
        Files.createDirectories(folder);
        return new HouseUnderTest(folder, data, url(name));
    }

    String url(String name) {
        return "jdbc:postgresql://localhost:" + server.getPort() + "/" + name + "?user=postgres";
    }

    /** Ends every session on a database, and lets no new one in, as a server that is restarted does. */
    void goAway(String name) throws SQLException {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("alter database " + name + " with allow_connections false");
            statement.execute("select pg_terminate_backend(pid) from pg_stat_activity where datname = '" + name + "'");
        }
    }

    void comeBack(String name) throws SQLException {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("alter database " + name + " with allow_connections true");
        }
    }

    /** From now on a table takes no change of the rows for which this holds. */
    void refuse(String name, String table, String when) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url(name));
                Statement statement = connection.createStatement()) {
            statement.execute("create function refuse() returns trigger language plpgsql as"
                    + " 'begin raise exception ''out of disk''; end'");
            statement.execute("create trigger refuse before insert or update on " + table + " for each row when ("
                    + when + ") execute function refuse()");
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
