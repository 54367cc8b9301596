package org.houselist.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DictionaryTest {
    private static final int MANY = 3_000; // so many that what finds them grows

    @TempDir
    Path folder;

    @Test
    void kept_night_after_night_it_is_as_if_it_had_never_been_put_down() throws IOException {
        Random chance = new Random(7);
        Dictionary whole = new Dictionary();
        Dictionary kept = new Dictionary();
        List<String> texts = new ArrayList<>();
        for (int night = 1; night <= 5; night++) {
            for (int i = 0; i < MANY; i++) {
                String text = texts.isEmpty() || chance.nextInt(4) > 0
                        ? text(chance)
                        : texts.get(chance.nextInt(texts.size())); // one that is known, by numbers on both sides
                texts.add(text);
                assertThat(kept.find(text)).isEqualTo(whole.find(text));
                assertThat(kept.add(text)).isEqualTo(whole.add(text));
            }
            compare(kept, whole, texts, chance);
            kept = putDown(kept);
            compare(kept, whole, texts, chance);
        }
        assertThat(kept.find("nobody has this")).isZero();
    }

    private static void compare(Dictionary kept, Dictionary whole, List<String> texts, Random chance) {
        assertThat(kept.size()).isEqualTo(whole.size());
        assertThat(kept.highest()).isEqualTo(whole.highest());
        byte[] copied = new byte[1000];
        for (int number = 1; number <= whole.highest(); number++) {
            int other = 1 + chance.nextInt(whole.highest());
            assertThat(kept.text(number)).isEqualTo(whole.text(number));
            assertThat(kept.length(number)).isEqualTo(whole.length(number));
            assertThat(kept.eightBytes(number, 8)).isEqualTo(whole.eightBytes(number, 8));
            assertThat(kept.eightBytes(number, 3)).isEqualTo(whole.eightBytes(number, 3));
            assertThat(Integer.signum(kept.compare(number, other)))
                    .as("%s and %s", whole.text(number), whole.text(other))
                    .isEqualTo(Integer.signum(whole.compare(number, other)));
            assertThat(kept.copy(number, copied, 5)).isEqualTo(5 + whole.length(number));
            assertThat(new String(copied, 5, whole.length(number), java.nio.charset.StandardCharsets.UTF_8))
                    .isEqualTo(whole.text(number));
        }
        texts.forEach(text -> assertThat(kept.find(text)).isEqualTo(whole.find(text)));
    }

    @Test
    void numbers_that_nobody_has_stay_free() throws IOException {
        Dictionary texts = new Dictionary();
        texts.put(2, "two");
        texts.put(5, "five");
        Dictionary kept = putDown(texts);
        kept.put(7, "seven");
        assertThat(List.of(kept.has(1), kept.has(2), kept.has(4), kept.has(5), kept.has(6), kept.has(7), kept.has(8)))
                .containsExactly(false, true, false, true, false, true, false);
        assertThat(putDown(kept).find("seven")).isEqualTo(7);
        assertThatThrownBy(() -> kept.put(8, "two")).hasMessageContaining("2 and 8");
    }

    @Test
    void a_text_that_ends_in_zeros_sorts_after_the_one_without() throws IOException {
        Dictionary texts = new Dictionary();
        texts.add("a");
        texts.add("a\0");
        Dictionary kept = putDown(texts);
        assertThat(kept.compare(1, 2)).isNegative();
        assertThat(kept.compare(kept.add("a\0\0"), 2)).isPositive();
    }

    /** Short and long, with letters of several bytes, many beginning alike. */
    private static String text(Random chance) {
        String[] parts = {"anna", ".", "lee", "@example.org", "Zoë", "é", "x", "œuvre", "12345678"};
        StringBuilder text = new StringBuilder("b".repeat(chance.nextInt(3)));
        for (int i = chance.nextInt(7); i >= 0; i--) {
            text.append(parts[chance.nextInt(parts.length)]);
        }
        return text.toString();
    }

    private Dictionary putDown(Dictionary texts) throws IOException {
        Path file = folder.resolve("texts");
        String token = KeptFile.write(file, texts::keep);
        return new Dictionary(Objects.requireNonNull(KeptFile.open(file, token)));
    }
}
