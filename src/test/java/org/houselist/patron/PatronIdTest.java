package org.houselist.patron;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PatronIdTest {

    /** Each before the next. */
    private static final List<String> ORDER = List.of(
            "0",
            "00009",
            "9",
            "0012",
            "12",
            "100",
            "99999999999999999999",
            "100000000000000000000",
            "-5",
            "1a",
            "9 b",
            "C-10",
            "C-9",
            "a",
            "é",
            "\uffee",
            "\ud83c\udfad");

    @Test
    void numbers_compare_as_numbers_and_come_before_all_others() {
        List<PatronId> ids = new ArrayList<>(ORDER.stream().map(PatronId::new).toList());
        Collections.shuffle(ids, new Random(1));
        Collections.sort(ids);
        assertThat(ids).extracting(PatronId::text).containsExactlyElementsOf(ORDER);
    }

    @Test
    void two_spellings_of_a_number_are_two_ids() {
        assertThat(new PatronId("0012")).isNotEqualTo(new PatronId("12"));
        assertThat(new PatronId("0012").compareTo(new PatronId("12"))).isNegative();
    }

    @Test
    void a_blank_id_is_refused() {
        assertThatThrownBy(() -> new PatronId(" ")).hasMessageContaining("patron id is blank");
    }
}
