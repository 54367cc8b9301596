package org.houselist.jobs.runs;

import static org.assertj.core.api.Assertions.assertThat;

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
}
