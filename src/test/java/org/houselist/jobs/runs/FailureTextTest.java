package org.houselist.jobs.runs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.nio.file.AccessDeniedException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class FailureTextTest {
    @Test
    void a_database_server_that_does_not_answer_is_named() {
        SQLException refused = new SQLException(
                "Connection to db.example.org:5432 refused.", new ConnectException("Connection refused"));

        assertThat(FailureText.of(new IllegalStateException("no connection", refused)))
                .startsWith(
                        "database: Connection to db.example.org:5432 refused. (ConnectException: Connection refused)");
    }

    @Test
    void a_server_that_nobody_knows_is_told_as_what_it_is() {
        SQLException unknown =
                new SQLException("The connection attempt failed.", new UnknownHostException("db.example.org"));

        assertThat(FailureText.of(unknown))
                .startsWith("database: The connection attempt failed. (UnknownHostException: db.example.org)");
    }

    @Test
    void a_wrong_password_is_not_told_as_a_full_disk() {
        SQLException refused = new SQLException("Wrong user name or password", "28000");

        assertThat(FailureText.of(refused))
                .isEqualTo("database: Wrong user name or password; expected the user and password that the database"
                        + " knows: see database.user in the settings, HOUSELIST_DATABASE_USER and"
                        + " HOUSELIST_DATABASE_PASSWORD");
    }

    @Test
    void a_password_that_was_not_given_is_told_as_one_that_is_wrong() {
        SQLException refused = new SQLException("but no password was provided.", "08004");

        assertThat(FailureText.of(refused))
                .startsWith("database: but no password was provided; expected the user and password");
    }

    @Test
    void a_missing_right_is_told_in_words_and_not_by_the_path_alone() {
        AccessDeniedException denied = new AccessDeniedException("/srv/house.mv.db");

        assertThat(FailureText.of(new SQLException("IO Exception", denied)))
                .isEqualTo("database: /srv/house.mv.db: no permission; expected the right to read and write it:"
                        + " see whose it is, then run again");
        assertThat(FailureText.of(new SQLException("The database is read only", "90097", 90097)))
                .contains("expected the right to read and write it");
    }

    @Test
    void an_error_of_a_database_is_one_line_whatever_it_quotes() {
        assertThat(FailureText.of(new SQLException("Column not found; SQL statement:\nselect x\n  from y")))
                .startsWith("database: Column not found; SQL statement: select x from y; expected");
    }

    @Test
    void a_disk_of_which_the_system_says_no_more_is_told_with_what_to_do() {
        assertThat(FailureText.of(new IllegalStateException(new IOException("No space left on device"))))
                .startsWith("No space left on device; expected disks that can be")
                .contains("outbox")
                .endsWith("then run again");
    }

    @Test
    void a_full_disk_is_told_by_what_the_system_says() {
        SQLException full = new SQLException("IO Exception", new IOException("No space left on device"));

        assertThat(FailureText.of(full)).startsWith("database: No space left on device; expected");
    }

    @Test
    void a_database_that_closed_itself_may_have_lacked_memory() {
        assertThat(FailureText.of(new SQLException("The database has been closed", "90098", 90098)))
                .startsWith(
                        "database: The database has been closed; H2 closes it where the disk or the memory runs out");
    }

    @Test
    void memory_that_ran_out_is_told_with_what_to_do() {
        assertThat(FailureText.of(new IllegalStateException(new OutOfMemoryError("Java heap space"))))
                .startsWith("memory: Java heap space")
                .endsWith("HOUSELIST_JAVA_OPTS=-Xmx2g or more");
    }
}
