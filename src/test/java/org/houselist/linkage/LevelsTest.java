package org.houselist.linkage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
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

    private static String found(Comparison comparison, List<String> values) {
        People people = new People.Builder(HouseRules.usual())
                .add(person(comparison, values.get(0)))
                .add(person(comparison, values.get(1)))
                .build();
        int level = new Scorer(people, MatchModel.delivered()).levels(0, 1)[comparison.ordinal()];
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
