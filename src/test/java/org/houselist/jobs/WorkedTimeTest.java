package org.houselist.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;

/** What the total of the closing table counts. */
class WorkedTimeTest {
    private static final LocalDateTime NIGHT = LocalDateTime.of(2026, 11, 20, 2, 0);

    private final WorkedTime time = new WorkedTime();

    @Test
    void steps_one_after_the_other_count_in_full() {
        assertThat(add(0, 10)).isEqualTo(10);
        assertThat(add(10, 15)).isEqualTo(5);
    }

    @Test
    void what_two_steps_needed_side_by_side_counts_once() {
        add(0, 10);

        assertThat(add(5, 12)).isEqualTo(2);
        assertThat(add(2, 4)).isZero();
    }

    @Test
    void a_step_beside_two_short_ones_counts_before_between_and_after_them() {
        add(10, 20);
        add(30, 40);

        assertThat(add(5, 50)).isEqualTo(5 + 10 + 10);
    }

    @Test
    void the_pause_between_a_kill_and_the_next_try_does_not_count() {
        assertThat(add(0, 10) + add(1000, 1010)).isEqualTo(20);
    }

    private long add(long from, long to) {
        Duration added = time.add(NIGHT.plusSeconds(from), NIGHT.plusSeconds(to));
        return added.toSeconds();
    }
}
