package org.houselist.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
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
    void a_full_disk_is_told_by_what_the_system_says() {
        SQLException full = new SQLException("IO Exception", new IOException("No space left on device"));

        assertThat(FailureText.of(full)).startsWith("database: No space left on device; expected");
    }
}
