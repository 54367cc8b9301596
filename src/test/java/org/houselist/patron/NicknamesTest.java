package org.houselist.patron;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class NicknamesTest {
    private final Nicknames nicknames = Nicknames.common();

    @ParameterizedTest(name = "{0} and {1}: {2}, {3}")
    @FieldSource("examples")
    void a_short_name_stands_for_a_full_one(String a, String b, boolean match, String why) {
        assertThat(nicknames.match(a, b)).as(why).isEqualTo(match);
        assertThat(nicknames.match(b, a)).as("the other way round: " + why).isEqualTo(match);
    }

    static final List<Object[]> examples = List.of(
            row("bob", "robert", true, "a short form"),
            row("bob", "rob", true, "two short forms of one name"),
            row("peggy", "margaret", true, "one that looks like another name"),
            row("liz", "beth", true, "both Elizabeth"),
            row("bob", "bill", false, "Robert and William"),
            row("stephen", "steven", false, "both are called Steve, and are two names"),
            row("robert", "roberta", false, "both are called Robbie, and are two names"),
            row("zaphod", "zaphod", false, "not in the table"));

    /** How much of a public table ours covers, and how much of ours it confirms: printed, and held so that a slip in ours is noticed. */
    @Test
    void most_of_the_table_is_confirmed_by_a_public_one() throws IOException {
        String corpora = System.getProperty("corpora", "");
        Assumptions.assumeFalse(corpora.isEmpty(), "set -Dcorpora=../shared/data to measure against the public table");
        List<String[]> theirs = Files.readAllLines(Path.of(corpora, "lists/nicknames/names.csv")).stream()
                .map(line -> line.split(",", -1))
                .filter(cells -> cells.length == 3 && cells[1].equals("has_nickname"))
                .toList();
        Nicknames publicTable = new Nicknames(
                theirs.stream().map(cells -> cells[0] + ": " + cells[2]).toList());
        long covered = theirs.stream()
                .filter(cells -> nicknames.match(cells[0], cells[2]))
                .count();
        List<String[]> ours = nicknames.pairs();
        long confirmed = ours.stream()
                .filter(pair -> publicTable.match(pair[0], pair[1]))
                .count();
        System.out.printf(
                "nicknames: %d of their %d pairs are ours; %d of our %d pairs are theirs%n",
                covered, theirs.size(), confirmed, ours.size());
        assertThat(confirmed).isGreaterThan(ours.size() * 6L / 10);
    }

    private static Object[] row(Object... cells) {
        return cells;
    }
}
