package org.houselist.batch;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ComposedKeyTest {
    @Test
    void what_a_database_holds_since_its_first_night_is_still_understood() {
        assertThat(ComposedKey.of(3, 17)).isEqualTo(300_000_017L);
        assertThat(ComposedKey.of(99_999_999, 99_999_999)).isEqualTo(9_999_999_999_999_999L);
        assertThat(ComposedKey.first(300_000_017L)).isEqualTo(3);
        assertThat(ComposedKey.second(300_000_017L)).isEqualTo(17);
    }

    @Test
    void all_keys_of_one_number_lie_beside_each_other() {
        assertThat(ComposedKey.of(3, 17)).isBetween(ComposedKey.least(3), ComposedKey.greatest(3));
        assertThat(ComposedKey.greatest(3) + 1).isEqualTo(ComposedKey.least(4));
    }
}
