package org.houselist.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.houselist.patron.PatronId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class LikelyRowsTest {
    private static final double SURE = 6;

    @ParameterizedTest(name = "{0} beside \"{1}\" gives {2}: {3}")
    @FieldSource("pairs")
    void a_record_gets_a_row_to_the_most_likely_before_it(String pairs, String mailboxRows, String rows, String why) {
        assertThat(found(pairs, mailboxRows, Decisions.NONE)).as(why).isEqualTo(rows);
    }

    /** Pairs are "patron-patron bits"; rows "keep<merge confidence". */
    static final List<Object[]> pairs = List.of(
            row("1-2 8", "", "1<2 high", "a sure pair"),
            row("1-2 2", "", "1<2 medium", "a likely pair"),
            row("1-3 2, 2-3 4", "", "2<3 medium", "the more likely of two"),
            row("1-2 8, 1-3 8, 2-3 8", "", "1<2 high; 1<3 high", "three records give two rows"),
            row("1-2 8, 2-3 8", "", "1<2 high; 2<3 medium", "one link between two strangers holds no group together"),
            row("1-2 8, 2-3 8, 1-3 5", "", "1<2 high; 2<3 high", "a chain whose ends agree on the whole"),
            row("1-3 7, 2-3 8", "1<2 high", "2<3 high", "a third who looks like both of a shared mailbox"),
            row(
                    "2-3 8",
                    "1<2 high",
                    "2<3 medium",
                    "a third who looks like one of a shared mailbox, and not like the other"),
            row("1-2 8", "1<2 high", "", "a row of the mailbox connects them already"),
            row("1-3 2", "2<3 high", "", "who has a row is not asked about the merely likely"),
            row("1-3 9", "2<3 medium", "1<3 high", "but about the sure"),
            row("1-3 9", "2<3 low", "1<3 high", "low confidence connects nobody"));

    @Test
    void who_was_rejected_is_not_asked_again_and_the_next_likely_comes_forth() {
        Decisions decisions = new Decisions(Cast.rejected("2", "3"), Map.of(), Set.of(), Map.of(), Map.of());

        assertThat(found("1-3 2, 2-3 9", "", decisions)).isEqualTo("1<3 medium");
    }

    @Test
    void a_no_holds_over_chains() {
        Decisions decisions = new Decisions(
                Cast.rejected("1", "2"), Map.of(), Set.of(), Map.of(), Map.of(Cast.id("3"), Cast.id("2")));

        assertThat(found("1-3 9", "", decisions)).as("3 is 2, and 2 is not 1").isEmpty();
    }

    @Test
    void a_decided_row_keeps_its_direction() {
        Decisions decisions = new Decisions(
                Set.of(),
                Map.of(),
                Set.of(),
                Map.of(CandidateId.of(Cast.id("1"), Cast.id("2")), Cast.id("2")),
                Map.of());

        assertThat(found("1-2 9", "", decisions)).isEqualTo("2<1 high");
    }

    private static String found(String pairs, String mailboxRows, Decisions decisions) {
        Map<Long, Double> weights = new HashMap<>();
        List<LikelyPair> likely = new ArrayList<>();
        for (String pair : pairs.split(", ", -1)) {
            String[] parts = pair.split("[- ]", -1);
            LikelyPair one = new LikelyPair(
                    Integer.parseInt(parts[0]),
                    Integer.parseInt(parts[1]),
                    Integer.parseInt(parts[2]) * 100,
                    Integer.parseInt(parts[2]) >= SURE,
                    "");
            likely.add(one);
            weights.put(one.id(), one.bits());
        }
        LikelyRows rows = new LikelyRows(
                decisions,
                no -> Cast.patron(no + " Ann Lee"),
                (PatronId id) -> Integer.parseInt(id.text()),
                SURE,
                (a, b) -> weights.getOrDefault(LikelyPair.id(a, b), -20.0));
        return rows.beside(candidates(mailboxRows), likely).stream()
                .map(row -> row.keep().id() + "<" + row.merge().id() + " "
                        + row.confidence().word())
                .collect(Collectors.joining("; "));
    }

    private static List<Candidate> candidates(String rows) {
        return rows.isEmpty()
                ? List.of()
                : List.of(rows.split(", ", -1)).stream()
                        .map(LikelyRowsTest::candidate)
                        .toList();
    }

    private static Candidate candidate(String row) {
        String[] parts = row.split("[< ]", -1);
        Confidence confidence = Confidence.valueOf(parts[2].toUpperCase(java.util.Locale.ROOT));
        return new Candidate(Cast.id(parts[0]), Cast.id(parts[1]), "a@example.org", confidence, 50, "", "", "");
    }

    private static Object[] row(Object... cells) {
        return cells;
    }
}
