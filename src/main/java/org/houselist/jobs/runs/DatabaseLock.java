package org.houselist.jobs.runs;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import org.houselist.batch.DatabaseInUse;
import org.houselist.batch.Lock;
import org.houselist.settings.Database;
import org.jspecify.annotations.Nullable;

/**
 * One run's lock on a PostgreSQL database and schema: two outboxes may name one database. It is an advisory lock
 * (PostgreSQL's documentation, 13.3.5) of a session that does nothing else, so the server frees it when the process ends,
 * however it ends. H2 itself lets only one process open its file.
 */
final class DatabaseLock implements AutoCloseable {
    /** "HoLi": sets our locks apart from those of others in the database. */
    private static final int OURS = 0x486f4c69;

    private static final int LONGEST_NAME = 63;

    private final @Nullable Connection session;

    private DatabaseLock(@Nullable Connection session) {
        this.session = session;
    }

    /**
     * Takes the lock, or says who has it.
     *
     * @throws DatabaseInUse if another run has it
     */
    static DatabaseLock take(Database settings, String job) throws SQLException {
        if (settings.embedded()) {
            return new DatabaseLock(null);
        }
        Connection session = DriverManager.getConnection(settings.url(), login(settings));
        try {
            session.setAutoCommit(true);
            if (!locked(session)) {
                throw held(session, settings);
            }
            name(session, "House List " + Lock.thisProcess(job));
            return new DatabaseLock(session);
        } catch (SQLException | RuntimeException e) {
            session.close();
            throw e;
        }
    }

    private static Properties login(Database settings) {
        Properties login = new Properties();
        if (!settings.user().isEmpty()) {
            login.setProperty("user", settings.user());
        }
        if (!settings.password().isEmpty()) {
            login.setProperty("password", settings.password());
        }
        login.setProperty("tcpKeepAlive", "true");
        return login;
    }

    private static boolean locked(Connection session) throws SQLException {
        try (PreparedStatement query =
                session.prepareStatement("select pg_try_advisory_lock(?, hashtext(current_schema()::text))")) {
            query.setInt(1, OURS);
            try (ResultSet row = query.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }

    /** What others read in pg_stat_activity; the server keeps no more than 63 bytes. */
    private static void name(Connection session, String who) throws SQLException {
        try (PreparedStatement naming = session.prepareStatement("select set_config('application_name', ?, false)")) {
            naming.setString(1, who.length() > LONGEST_NAME ? who.substring(0, LONGEST_NAME) : who);
            naming.execute();
        }
    }

    private static DatabaseInUse held(Connection session, Database settings) throws SQLException {
        try (PreparedStatement query = session.prepareStatement("""
                select a.application_name, to_char(a.backend_start, 'YYYY-MM-DD"T"HH24:MI:SSOF')
                  from pg_locks l
                  join pg_stat_activity a on a.pid = l.pid
                 where l.locktype = 'advisory'
                   and l.granted
                   and l.database = (select oid from pg_database where datname = current_database())
                   and l.classid::bigint = ?
                   and l.objid = hashtext(current_schema()::text)::oid""")) {
            query.setLong(1, OURS);
            try (ResultSet row = query.executeQuery()) {
                return row.next()
                        ? new DatabaseInUse(settings.shownUrl(), row.getString(1), row.getString(2))
                        : new DatabaseInUse(settings.shownUrl(), "another run", "just now");
            }
        }
    }

    /** Frees the lock, and ends the session: the server notices the end of one only a while later. */
    @Override
    public void close() {
        if (session != null) {
            try (Statement statement = session.createStatement()) {
                statement.execute("select pg_advisory_unlock_all()");
                session.close();
            } catch (SQLException e) {
                // the session has ended already, and the lock with it
            }
        }
    }
}
