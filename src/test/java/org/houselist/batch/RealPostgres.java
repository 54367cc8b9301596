package org.houselist.batch;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** For tests: a real PostgreSQL, started once for all of them. */
public final class RealPostgres {
    private RealPostgres() {}

    private static final class Started {
        private static final EmbeddedPostgres SERVER = start();
        private static final DataSource SOURCE = SERVER.getPostgresDatabase();

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.builder().start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Its database, without a table. */
    public static DataSource empty() {
        new JdbcTemplate(Started.SOURCE).execute("drop schema public cascade; create schema public");
        return Started.SOURCE;
    }

    /** The URL of its database, without a table. */
    public static String emptyUrl() {
        empty();
        return "jdbc:postgresql://localhost:" + Started.SERVER.getPort() + "/postgres?user=postgres";
    }
}
