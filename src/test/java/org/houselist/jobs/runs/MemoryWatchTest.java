package org.houselist.jobs.runs;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class MemoryWatchTest {
    private final List<String> said = new ArrayList<>();
    private long up;
    private long collecting;
    private final MemoryWatch watch = new MemoryWatch(() -> up, () -> collecting, said::add);

    private void pass(int seconds, int ofThemCollecting) {
        up += seconds * 1000L;
        collecting += ofThemCollecting * 1000L;
        watch.look();
    }

    @Test
    void a_night_with_room_enough_hears_nothing() {
        pass(10, 0);
        pass(10, 2);
        pass(10, 4);
        assertThat(said).isEmpty();
    }

    @Test
    void a_night_that_crawls_is_told_why_and_what_to_do_once() {
        pass(10, 1);
        pass(10, 9);
        pass(10, 10);
        assertThat(said)
                .singleElement()
                .asString()
                .startsWith("memory: Java spends 90 % of the time looking for room in ")
                .contains("expected less than a tenth")
                .endsWith("start it again with HOUSELIST_JAVA_OPTS=-Xmx2g or more");
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
