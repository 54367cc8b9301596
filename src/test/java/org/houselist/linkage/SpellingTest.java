package org.houselist.linkage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.Collectors;
import org.apache.commons.text.similarity.DamerauLevenshteinDistance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpellingTest {
    @ParameterizedTest
    @CsvSource({
        "anna, anna, 0",
        "anna, ana, 1",
        "anna, annna, 1",
        "anna, anma, 1",
        "anna, nana, 1",
        "smith, msiht, 2",
        "ca, abc, 3",
        "'', anna, 4",
        "müller, muller, 1",
        "müller, mülelr, 1",
    })
    void a_letter_more_or_less_or_another_or_swapped_is_one_slip(String a, String b, int slips) {
        assertThat(Spelling.slips(a, b)).isEqualTo(slips);
        assertThat(Spelling.slips(b, a)).isEqualTo(slips);
    }

    /** The library's table takes swapped letters beyond ASCII for two slips (commons-text 1.15): they are not compared here. */
    @Test
    void it_counts_what_the_table_counts() {
        DamerauLevenshteinDistance table = new DamerauLevenshteinDistance();
        Random random = new Random(7);
        for (int i = 0; i < 20_000; i++) {
            String a = text(random, 70);
            String b = random.nextBoolean() ? text(random, 70) : slip(random, slip(random, a));
            int slips = table.apply(a, b);
            assertThat(Spelling.slips(a, b)).as("%s %s", a, b).isEqualTo(slips);
            assertThat(Spelling.slipsUpTo(a, b, 2)).as("%s %s", a, b).isEqualTo(Math.min(slips, 3));
        }
    }

    /** A text of few different letters, most of them not long, so that many swaps and doubles are among them. */
    private static String text(Random random, int longest) {
        int length = random.nextInt(random.nextInt(longest) + 1);
        return random.ints(length, 0, 5)
                .mapToObj("abcde"::charAt)
                .map(String::valueOf)
                .collect(Collectors.joining());
    }

    private static String slip(Random random, String text) {
        if (text.length() < 2) {
            return text + "x";
        }
        int at = random.nextInt(text.length() - 1);
        return text.substring(0, at) + text.charAt(at + 1) + text.charAt(at) + text.substring(at + 2);
    }
}
