package org.houselist.books;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;
import org.houselist.batch.Database;
import org.houselist.batch.RealPostgres;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** A database of a version that had one row a send, and what becomes of it. */
class PackedSendsTest {
    private static final String SENDS = """
            select send_id || ' ' || campaign_no || ' ' || sent_at || ' ' || outcome || ' ' || coalesce(event_at, -9) || ' '
                   || case when service then 'service' else 'other' end || ' ' || since_run
              from send
             order by send_id""";

    @TempDir
    Path folder;

    private DataSource source(String product) {
        if (product.equals("PostgreSQL")) {
            return RealPostgres.empty();
        }
        JdbcDataSource h2 = new JdbcDataSource();
        h2.setUrl("jdbc:h2:" + folder.resolve("houselist"));
        h2.setUser("sa");
        return h2;
    }

    /** Up to a version, without the views of today. */
    private static void migrate(DataSource source, String version) {
        Flyway.configure()
                .dataSource(source)
                .target(version)
                .repeatableSqlMigrationPrefix("none")
                .load()
                .migrate();
    }

    /** Run 2 raised the outcome of Ann's first send and added a third; Bob's send is from before 1970; Cy has only an event. */
    private static JdbcTemplate old(DataSource source) {
        migrate(source, "3");
        JdbcTemplate jdbc = new JdbcTemplate(source);
        jdbc.execute("create view send_shown as select send_id from send");
        jdbc.execute("create view orphan_shown as select sends from send_summary");
        jdbc.update("insert into send values (1000001, 7, 1000, 3, 1500, false, 1)");
        jdbc.update("insert into send values (1000002, 300, 1795000000, 1, null, true, 1)");
        jdbc.update("insert into send values (1000003, 8, 3000, 6, 2999, false, 2)");
        jdbc.update("insert into send values (2000001, 7, -86400, 8, -1, false, 1)");
        jdbc.update("insert into send_before values (2, 1000001, 7, 1000, 2, null, false, 1)");
        String summary = " values (?, 3, 1795000000, 20000, 5, 3000, 8, 3000, 1000, 1500, null, 1, 2)";
        jdbc.update("insert into send_summary" + summary, 1);
        jdbc.update("insert into send_summary" + summary.replace("3, 1795000000", "1, -86400"), 2);
        jdbc.update("insert into send_summary" + summary.replace("3, 1795000000", "0, null"), 3);
        jdbc.update("insert into send_summary_before" + summary.replace("(?, 3", "(2, ?, 2"), 1);
        return jdbc;
    }

    @ParameterizedTest
    @ValueSource(strings = {"H2", "PostgreSQL"})
    void every_send_stands_as_it_stood(String product) {
        DataSource source = source(product);
        JdbcTemplate jdbc = old(source);
        List<String> before = jdbc.queryForList(SENDS, String.class);

        Flyway.configure().dataSource(source).load().migrate();

        assertThat(jdbc.queryForList(SENDS, String.class)).isEqualTo(before).hasSize(4);
        assertThat(jdbc.queryForList(
                        "select address_no || ' ' || sends || ' ' || mailed_at || ' ' || changed_run"
                                + " from send_history order by 1",
                        String.class))
                .containsExactly("1 3 3000 2", "2 1 3000 2", "3 0 3000 2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"H2", "PostgreSQL"})
    void the_last_night_can_still_be_taken_back(String product) {
        DataSource source = source(product);
        JdbcTemplate jdbc = old(source);
        Flyway.configure().dataSource(source).load().migrate();

        new Database(source).undo("send_history", "address_no").takeBack(2);

        assertThat(jdbc.queryForList(SENDS, String.class))
                .containsExactly(
                        "1000001 7 1000 2 -9 other 1",
                        "1000002 300 1795000000 1 -9 service 1",
                        "2000001 7 -86400 8 -1 other 1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"H2", "PostgreSQL"})
    void a_start_that_was_killed_in_the_middle_begins_again(String product) {
        DataSource source = source(product);
        JdbcTemplate jdbc = old(source);
        List<String> before = jdbc.queryForList(SENDS, String.class);
        migrate(source, "4");
        jdbc.update("insert into send_history (address_no, sends, packed, mailed_days, since_run, changed_run)"
                + " select 1, 0, cast('' as bytea), 0, 1, 1");

        Flyway.configure().dataSource(source).load().migrate();

        assertThat(jdbc.queryForList(SENDS, String.class)).isEqualTo(before);
    }
}
