package org.houselist.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CodePointsTest {
    @Test
    void text_is_sorted_by_code_point_not_by_utf_16_unit() {
        assertThat(List.of("💃", "\uFFFD", "b", "ab", "a", "B", "").stream().sorted(CodePoints.ORDER))
                .containsExactly("", "B", "a", "ab", "b", "\uFFFD", "💃");
    }
}
