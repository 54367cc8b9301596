package org.houselist.linkage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Each level catches its example, and lets the other pass to a later one. */
class LevelsTest {
    static Stream<Object[]> levels() {
        return Stream.of(Comparison.values())
                .flatMap(comparison -> comparison.levels().stream().map(level -> new Object[] {comparison, level}));
    }

    @ParameterizedTest
    @MethodSource("levels")
    void a_level_catches_its_example_and_lets_the_other_pass(Comparison comparison, Level level) {
        assertThat(found(comparison, level.catches())).isEqualTo(level.name());
        if (!level.letsPass().isEmpty()) {
            assertThat(comparison.level(found(comparison, level.letsPass())))
                    .as("%s of %s", level.letsPass(), comparison)
                    .isGreaterThan(comparison.level(level.name()));
        }
    }

    @ParameterizedTest(name = "{0}: {1} and {2} are {3}")
    @CsvSource(
            delimiter = '|',
            value = {
                "LAST_NAME | van der Berg         | Vanderberg         | part",
                "LAST_NAME | de la Cruz           | Delacruz           | part",
                "LAST_NAME | O'Brien              | OBrien             | exact",
                "LAST_NAME | Smith                | Goldsmith          | different",
                "PHONE     | +49 30 5550199       | 030 5550199        | local",
                "PHONE     | +44 (0)20 7946 0958  | 020 7946 0958      | local",
                "PHONE     | +44 (0)20 7946 0958  | 0044 20 7946 0958  | exact",
                "PHONE     | 020 7946 0958        | 030 5550199        | different"
            })
    void what_is_written_in_two_ways_is_compared_as_one(Comparison comparison, String one, String other, String level) {
        assertThat(found(comparison, List.of(one, other))).isEqualTo(level);
    }

    private static String found(Comparison comparison, List<String> values) {
        People people = new People.Builder(HouseRules.usual())
                .add(person(comparison, values.get(0)))
                .add(person(comparison, values.get(1)))
                .build();
        int level = new Comparer(people, MatchModel.delivered()).compare(0, 1).level(comparison);
        boolean asGiven = comparison == Comparison.NAME_ORDER && level < 0;
        return asGiven ? "as_given" : comparison.levels().get(level).name();
    }

    private static Person person(Comparison comparison, String value) {
        Map<String, String> columns = new HashMap<>();
        String[] parts = value.split("\\|", -1);
        switch (comparison) {
            case NAME_ORDER -> columns.putAll(Map.of("first_name", parts[0], "last_name", parts[1]));
            case FIRST_NAME -> columns.put("first_name", value);
            case LAST_NAME -> columns.put("last_name", value);
            case MIDDLE_NAME -> columns.put("middle_name", value);
            case GENERATION -> columns.putAll(Map.of("last_name", "Lee", "suffix", value));
            case BIRTH_DATE -> columns.put("birth_date", value);
            case EMAIL -> columns.putAll(Map.of("email", parts[0], "last_name", parts.length > 1 ? parts[1] : ""));
            case PHONE -> columns.put("phone", value);
            case STREET -> columns.put("street", value);
            case TOWN -> columns.put("city", value);
            case PLACE -> columns.putAll(Map.of("city", parts[0], "postal_code", parts[1]));
        }
        return Person.of(columns);
    }
}
