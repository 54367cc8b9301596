package org.houselist.linkage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A small town of families, flatmates and an office, in which some are entered twice: {@code families.csv} says who is who, and why it is not obvious. */
class FamiliesAndOfficesTest {
    private final List<Map<String, String>> records = records();
    private final Scorer scorer = scorer(records);

    @Test
    void whoever_is_surely_one_person_is_one() {
        assertThat(pairs().filter(pair -> scorer.isSure(pair[0], pair[1]) && !isOne(pair)))
                .as("sure, and two people")
                .extracting(this::text)
                .isEmpty();
    }

    @Test
    void nobody_else_weighs_as_much_as_one_person() {
        double sure = MatchModel.delivered().sure();
        assertThat(pairs().filter(pair -> scorer.weight(pair[0], pair[1]) >= sure && !isOne(pair)))
                .as("heavy, and two people")
                .extracting(this::text)
                .isEmpty();
    }

    @Test
    void who_is_entered_twice_is_found() {
        assertThat(pairs().filter(pair -> isOne(pair) && !scorer.isSure(pair[0], pair[1])))
                .as("one person, and not sure")
                .extracting(this::text)
                .isEmpty();
    }

    private Stream<int[]> pairs() {
        int size = records.size();
        return IntStream.range(0, size * size)
                .mapToObj(pair -> new int[] {pair / size, pair % size})
                .filter(pair -> pair[0] < pair[1]);
    }

    private boolean isOne(int[] pair) {
        return records.get(pair[0]).get("person").equals(records.get(pair[1]).get("person"));
    }

    private String text(int[] pair) {
        return records.get(pair[0]).get("patron_id") + " and "
                + records.get(pair[1]).get("patron_id") + " ("
                + records.get(pair[1]).get("why") + "): "
                + scorer.ledger(pair[0], pair[1]).text();
    }

    private static Scorer scorer(List<Map<String, String>> records) {
        People.Builder people = new People.Builder(HouseRules.usual());
        records.forEach(record -> people.add(Person.of(record)));
        return new Scorer(people.build(), MatchModel.delivered());
    }

    private static List<Map<String, String>> records() {
        try (InputStream in =
                Objects.requireNonNull(FamiliesAndOfficesTest.class.getResourceAsStream("families.csv"))) {
            List<String> lines = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            String[] names = lines.get(0).split(",", -1);
            return lines.stream().skip(1).map(line -> record(names, line)).toList();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static Map<String, String> record(String[] names, String line) {
        String[] values = line.split(",", names.length);
        Map<String, String> record = new HashMap<>();
        for (int i = 0; i < names.length; i++) {
            record.put(names[i], values[i]);
        }
        return record;
    }
}
