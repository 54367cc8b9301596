package org.houselist.linkage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BlockingTest {
    private static People people(List<Map<String, String>> rows) {
        People.Builder builder = new People.Builder(HouseRules.usual());
        rows.forEach(row -> builder.add(Person.of(row)));
        return builder.build();
    }

    private static List<String> pairs(People people, BitSet touching) {
        List<String> pairs = new ArrayList<>();
        new Blocking(people).forEachPair(touching, (a, b, rule) -> pairs.add(a + "-" + b + " " + rule.word()));
        return pairs;
    }

    private static final List<Map<String, String>> CAST = List.of(
            Map.of("first_name", "Ann", "last_name", "Lee", "birth_date", "1971-06-24", "email", "ann.lee@gmail.com"),
            Map.of("first_name", "Ann", "last_name", "Lee", "birth_date", "1971-06-24", "email", "annlee@gmail.com"),
            Map.of("first_name", "Lee", "last_name", "Ahn", "birth_date", "1971-06-24"));

    @Test
    void a_pair_is_found_once_by_the_first_rule_and_although_its_names_are_swapped() {
        assertThat(pairs(people(CAST), all(3)))
                .containsExactlyInAnyOrder("0-1 mailbox", "0-2 name_and_birth_date", "1-2 name_and_birth_date");
    }

    @Test
    void only_what_changed_is_compared_again() {
        BitSet changed = new BitSet();
        changed.set(2);

        assertThat(pairs(people(CAST), changed)).allMatch(pair -> pair.contains("-2 "));
    }

    @Test
    void different_kinds_are_never_paired() {
        assertThat(pairs(
                        people(List.of(
                                Map.of("kind", "household", "last_name", "Lee", "email", "lee@example.org"),
                                Map.of("last_name", "Lee", "email", "lee@example.org"))),
                        all(2)))
                .isEmpty();
    }

    @Test
    void a_key_that_many_share_is_left_out_and_told_without_its_address() {
        List<Map<String, String>> many = IntStream.range(0, 300)
                .mapToObj(i -> Map.of("first_name", "Ann", "last_name", "Lee", "email", "annlee@example.org"))
                .toList();
        Blocking blocking = new Blocking(people(many));

        assertThat(blocking.count().values()).allMatch(pairs -> pairs == 0);
        assertThat(blocking.leftOut()).contains(new Blocking.LeftOut("mailbox", "a***@example.org", 300));
    }

    private static BitSet all(int size) {
        BitSet all = new BitSet();
        all.set(0, size);
        return all;
    }
}
