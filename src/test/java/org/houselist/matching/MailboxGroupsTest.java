package org.houselist.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.houselist.matching.Cast.GROUPS;
import static org.houselist.matching.Cast.id;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class MailboxGroupsTest {

    @ParameterizedTest(name = "{0} gives {1}: {2}")
    @FieldSource("groups")
    void each_record_gets_at_most_one_row(String mailboxes, String rows, String why) {
        assertThat(found(mailboxes, Decisions.NONE)).as(why).isEqualTo(rows);
    }

    /** Rows are "keep<merge confidence". */
    static final List<Object[]> groups = List.of(
            row("a@example.org: 1 Ann Lee, 2 Ann Lee", "1<2 high", "a pair"),
            row("a@example.org: 2 Ann Lee, 1 Ann Lee", "1<2 high", "in any order"),
            row("a@example.org: 1 Ann Lee", "", "alone"),
            row("a@example.org: 1 Ann Lee, 1 Ann Lee", "", "two addresses of one record with one mailbox"),
            row("a@example.org: 1 Ann Lee, 2 Ann Lee, 3 Ann Lee", "1<2 high; 1<3 high", "three records give two rows"),
            row("a@example.org: 10 Ann Lee, 9 Ann Lee", "9<10 high", "ids are numbers"),
            row("a@example.org: 1, 2 Ann Lee", "2<1 high", "a stub is never kept before a name"),
            row("a@example.org: 1, 2", "1<2 high", "two stubs"),
            row("a@example.org: 1 Bob Lee, 2 Robert Lee", "1<2 high", "a nickname"),
            row("a@example.org: 1 R Lee, 2 Robert Lee", "1<2 high", "an initial"),
            row(
                    "a@example.org: 1 R Lee, 2 Robert Lee, 3 Rosemary Lee",
                    "1<2 medium; 1<3 medium",
                    "an initial of two people does not make them one"),
            row(
                    "a@example.org: 1 Pat Lee, 2 Patrick Lee, 3 Patricia Lee",
                    "1<2 medium; 1<3 medium",
                    "nor does what both are called for short"),
            row("a@example.org: 1 Ann Lee, 2 Ann Lane", "1<2 medium", "another last name"),
            row("a@example.org: 1 Ann Lee, 2 Carl Lee", "1<2 low", "two people with one mailbox"),
            row("a@example.org: 1 Ann Lee *, 2 Ann Lee", "1<2 high", "name-only, and the names agree"),
            row("a@example.org: 1 Ann Lee *, 2 Ann", "1<2 medium", "name-only, and half a name agrees"),
            row("a@example.org: 1 Ann Lee *, 2", "1<2 high", "name-only and a stub"),
            row("a@example.org: 1 Ann Lee, 2 Acme organization", "", "different kinds"),
            row("a@example.org: 1 Lee household, 2 Ann Lee in:1", "", "a household and its member"),
            row("a@example.org: 1 Ann Lee in:7, 2 Carl Lee in:7", "", "members of one household whose names clash"),
            row("a@example.org: 1 Ann Lee in:7, 2 Ann Lee in:7", "1<2 high", "one member of a household, twice"),
            row(
                    "a@example.org: 1 Ann Lee in:7, 2 Carl Lee in:7, 3",
                    "1<3 high",
                    "the stub belongs to the first of them"),
            row(
                    "a@example.org: 1 Acme organization, 2 Ann Lee, 3 Ann Lee",
                    "2<3 high",
                    "the next before it, where the first is of another kind"),
            row(
                    "a@example.org: 1 Ann Lee, 2 Ann Lee; b@example.org: 2 Ann Lee, 3 Ann Lee",
                    "1<2 high; 2<3 high",
                    "a chain of two mailboxes"),
            row(
                    "a@example.org: 1 Ann Lee, 3 Ann Lee; b@example.org: 2 Ann Lee, 3 Ann Lee",
                    "1<3 high",
                    "one row for 3, to the first that shares with it"),
            row("info@example.org: 1 Ann Lee, 2 Ann Lee", "", "a role address"),
            row("ann@opera.example.org: 1 Ann Lee, 2 Ann Lee", "", "our own domain"),
            row("a@example.org: 1 Ann Lee, 2 Carl Lee, 3 Dee Lee, 4 Ann Lee", "", "three clashing first names"),
            row("a@example.org: 1 Ann Lee, 2 Carl Lee, 3 Ann Lee", "1<2 low; 1<3 high", "two clashing first names"));

    @Test
    void a_rejected_pair_is_not_asked_again_and_the_next_before_it_is_tried() {
        Decisions decisions = new Decisions(Cast.rejected("1", "3"), Map.of(), Set.of(), Map.of(), Map.of());
        assertThat(found("a@example.org: 1 Ann Lee, 2 Ann Lee, 3 Ann Lee", decisions))
                .isEqualTo("1<2 high; 2<3 high");
    }

    @Test
    void an_approved_row_keeps_its_direction_and_its_place() {
        Decisions approved = new Decisions(Set.of(), Map.of(id("1"), id("3")), Set.of(), Map.of(), Map.of());
        assertThat(found("a@example.org: 1 Ann Lee, 2 Ann Lee, 3 Ann Lee", approved))
                .isEqualTo("3<1 high; 1<2 high");
    }

    @Test
    void a_merge_that_failed_keeps_its_place_only_while_the_two_would_be_paired() {
        Decisions failed = new Decisions(Set.of(), Map.of(id("2"), id("9")), Set.of(id("2")), Map.of(), Map.of());
        assertThat(found("a@example.org: 1 Ann Lee, 2 Ann Lee, 9 Ann Lee", failed))
                .isEqualTo("9<2 high; 1<9 high");
        assertThat(found("a@example.org: 1 Ann Lee, 2 Ann Lee; b@example.org: 8 Ann Lee, 9 Ann Lee", failed))
                .as("9 has another address since")
                .isEqualTo("1<2 high; 8<9 high");
        assertThat(found("a@example.org: 1 Ann Lee, 2 Ann Lee, 9 Acme organization", failed))
                .as("9 is no person any more")
                .isEqualTo("1<2 high");
    }

    @Test
    void a_row_names_the_mailbox_and_the_reason() {
        assertThat(because("a@example.org: 1 Bob Lee, 2 Robert Lee"))
                .isEqualTo("same mailbox a@example.org; names agree (Bob is Robert)");
        assertThat(because("a@example.org: 1 Ann Lee, 2"))
                .isEqualTo("same mailbox a@example.org; 2 holds only an address");
        assertThat(because("a@example.org: 1 Ann Lee, 2 Carl Lee"))
                .isEqualTo("same mailbox a@example.org; first names differ (Ann, Carl)");
    }

    @Test
    void n_connected_records_never_give_more_than_n_minus_1_rows_and_any_order_gives_the_same() {
        Random random = new Random(7);
        for (int trial = 0; trial < 300; trial++) {
            int records = 2 + random.nextInt(8);
            List<String> mailboxes = new ArrayList<>(IntStream.range(0, 1 + random.nextInt(6))
                    .mapToObj(i -> "m" + i + "@example.org: " + (1 + random.nextInt(records)) + " Ann Lee, "
                            + (1 + random.nextInt(records)) + " Ann Lee")
                    .toList());
            int merge = 1 + random.nextInt(records);
            int keep = merge % records + 1;
            Decisions decisions = new Decisions(
                    Cast.rejected("1", "2"), Map.of(id("" + merge), id("" + keep)), Set.of(), Map.of(), Map.of());
            String rows = found(String.join("; ", mailboxes), decisions);
            Collections.shuffle(mailboxes, random);
            assertThat(found(String.join("; ", mailboxes), decisions)).isEqualTo(rows);
            assertThat(rows.split("; ", -1).length).isLessThan(records + (rows.isEmpty() ? 1 : 0));
            assertThat(Stream.of(rows.split("; ", -1)).map(row -> row.replaceAll(".*<", "")))
                    .doesNotHaveDuplicates();
        }
    }

    private static String because(String mailbox) {
        return GROUPS.search(List.of(Cast.owners(mailbox)), Decisions.NONE)
                .rows()
                .get(0)
                .because();
    }

    private static String found(String mailboxes, Decisions decisions) {
        List<MailboxOwners> owners =
                Stream.of(mailboxes.split(";", -1)).map(Cast::owners).toList();
        return String.join(
                "; ",
                GROUPS.search(owners, decisions).rows().stream()
                        .map(row -> row.keepId() + "<" + row.mergeId() + " "
                                + row.confidence().word())
                        .toList());
    }

    private static Object[] row(Object... cells) {
        return cells;
    }
}
