package org.houselist.patron;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class MergeChainsTest {

    /** "A<B@3" is: B was merged into A at 3. */
    @ParameterizedTest(name = "{0}: {1} becomes {2}; ignored {3}; {4}")
    @FieldSource("examples")
    void a_merged_record_resolves_to_the_one_that_was_kept(
            String rows, String from, String to, String ignored, String why) {
        MergeChains chains = chains(rows);
        assertThat(chains.resolve(new PatronId(from))).as(why).isEqualTo(new PatronId(to));
        assertThat(chains.resolve(new PatronId(from))).as("asked again").isEqualTo(new PatronId(to));
        assertThat(chains.ignored().stream().map(row -> row.kept() + "<" + row.deleted()))
                .as(why)
                .containsExactly(split(ignored));
    }

    static final List<Object[]> examples = List.of(
            row("", "A", "A", "", "no merges"),
            row("A<B", "B", "A", "", "merged"),
            row("A<B", "A", "A", "", "the kept one is itself"),
            row("A<B A<B A<B@4", "B", "A", "", "repeated rows happen"),
            row("B<C A<B", "C", "A", "", "a chain"),
            row("A<B B<C", "C", "A", "", "in any order"),
            row("A<B C<B", "B", "C", "", "two merges of one record: the last row stands"),
            row("A<B@9 C<B@5", "B", "A", "", "or the latest, where times are given"),
            row("A<B B<A", "A", "A", "A<B B<A", "a cycle says nothing"),
            row("A<B B<A", "B", "B", "A<B B<A", "a cycle says nothing"),
            row("A<A", "A", "A", "A<A", "a record merged into itself"),
            row("A<B B<C C<A C<D", "D", "C", "A<B B<C C<A", "what leads into a cycle ends where it begins"),
            row("A<B B<A X<A", "A", "X", "A<B B<A", "what leads out of a cycle stands"),
            row(
                    "A<B B<A X<B@9",
                    "A",
                    "A",
                    "A<B B<A",
                    "all rows of the cycle are ignored, even where a later one would break it"),
            row("A<B B<A C<B D<C C<D", "B", "C", "A<B B<A D<C C<D", "a way from one cycle to another is on neither"));

    @Test
    void a_chain_of_a_hundred_thousand_merges_is_followed_to_its_end() {
        List<MergeRow> rows = IntStream.range(0, 100_000)
                .mapToObj(i -> merge(i + "<" + (i + 1)))
                .toList();
        assertThat(new MergeChains(rows).resolve(new PatronId("100000"))).isEqualTo(new PatronId("0"));
    }

    @Test
    void a_failed_merge_merges_nothing() {
        MergeRow failed = new MergeRow(new PatronId("A"), new PatronId("B"), 3, false, "open order");
        MergeChains chains = new MergeChains(List.of(failed));
        assertThat(chains.areOne(new PatronId("A"), new PatronId("B"))).isFalse();
    }

    @Test
    void merged_records_are_known_so_that_one_still_delivered_can_be_reported() {
        assertThat(chains("A<B B<C X<Y Y<X").deleted()).containsExactlyInAnyOrder(new PatronId("B"), new PatronId("C"));
    }

    private static MergeChains chains(String rows) {
        return new MergeChains(
                Stream.of(split(rows)).map(MergeChainsTest::merge).toList());
    }

    private static MergeRow merge(String text) {
        String[] parts = text.split("[<@]", -1);
        long at = parts.length == 3 ? Long.parseLong(parts[2]) : MergeRow.UNKNOWN;
        return new MergeRow(new PatronId(parts[0]), new PatronId(parts[1]), at, true, "");
    }

    private static String[] split(String words) {
        return words.isEmpty() ? new String[0] : words.split(" ", -1);
    }

    private static Object[] row(Object... cells) {
        return cells;
    }
}
