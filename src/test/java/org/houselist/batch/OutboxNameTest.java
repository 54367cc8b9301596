package org.houselist.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OutboxNameTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            e-news          | e-news.csv                 | plain
            Gala 2026       | Gala%202026.csv            | a space
            a/b             | a%2Fb.csv                  | no folders
            ..              | ...csv                     | no way up
            Zürich          | Z%C3%BCrich.csv            | UTF-8 bytes, upper-case digits
            50%             | 50%25.csv                  | the sign itself
            '💃'            | %F0%9F%92%83.csv           | beyond U+FFFF
            ''              | %.csv                      | no name at all
            *               | %2A.csv                    | every list
            """)
    void a_list_or_communication_becomes_a_file_name(String name, String file, String why) {
        assertThat(Outbox.fileNameOf(name, ".csv")).as(why).isEqualTo(file);
    }

    @Test
    void a_name_that_just_fits_is_kept_whole() {
        assertThat(Outbox.fileNameOf("a".repeat(251), ".csv")).isEqualTo("a".repeat(251) + ".csv");
    }

    @Test
    void names_too_long_for_a_file_system_are_cut_and_stay_different() {
        String one = Outbox.fileNameOf("ü".repeat(200) + "1", ".csv");
        String other = Outbox.fileNameOf("ü".repeat(200) + "2", ".csv");

        assertThat(Stream.of(one, other))
                .allSatisfy(name ->
                        assertThat(name).hasSizeLessThanOrEqualTo(255).matches("(%[0-9A-F]{2})+~[0-9a-f]{16}\\.csv"));
        assertThat(one).isNotEqualTo(other);
    }
}
