package org.houselist.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class SharedMailboxesTest {

    @ParameterizedTest(name = "{0}: {1}, {2}")
    @FieldSource("examples")
    void a_mailbox_that_many_people_use_pairs_nobody(String owners, boolean shared, String why) {
        assertThat(Cast.SHARED.isShared(Cast.owners(owners))).as(why).isEqualTo(shared);
    }

    static final List<Object[]> examples = List.of(
            row("ann@example.org: 1 Ann Lee, 2 Ann Lee", false, "one person's"),
            row("info@example.org: 1, 2", true, "a role"),
            row("box.office@example.org: 1, 2", true, "dots do not count"),
            row("Box-Office@example.org: 1, 2", true, "nor do hyphens and case"),
            row("info+news@example.org: 1, 2", true, "nor does a tag"),
            row("theatre@example.org: 1, 2", true, "what theatres call their own"),
            row("members@example.org: 1, 2", true, "so is a mailbox of many members"),
            row("infonaut@example.org: 1, 2", false, "only the whole local part is a role"),
            row("ann@opera.example.org: 1, 2", true, "our own domain"),
            row("ann@mail.opera.example.org: 1, 2", true, "and what belongs to it"),
            row("ann@myopera.example.org: 1, 2", false, "another domain"),
            row("a@example.org: 1 Ann Lee, 2 Carl Lee", false, "a couple"),
            row("a@example.org: 1 Ann Lee, 2 Carl Lee, 3 Dee Lee", true, "three people"),
            row("a@example.org: 1 Ann Lee, 2 Carl Lee, 3 Ann Lane, 4 C Lee, 5", false, "a couple with duplicates"),
            row(
                    "a@example.org: 1 R Lee, 2 Robert Lee, 3 Rita Lee, 4 Rosa Lee",
                    true,
                    "an initial fits all, but three are there"),
            row("a@example.org: 1 Ann Lee, 2 Carl Lee, 3 Dee household", false, "a household is no third person"));

    private static Object[] row(Object... cells) {
        return cells;
    }
}
