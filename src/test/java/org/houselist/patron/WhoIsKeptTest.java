package org.houselist.patron;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class WhoIsKeptTest {
    /** Each is kept rather than the next, for the reason at its end. */
    private static final List<KeepRank> ORDER = List.of(
            rank(true, true, false, false, KeepRank.NEVER, 0, KeepRank.UNKNOWN, "99"), // protected, though a stub
            rank(false, false, true, false, 1, 1, 9, "98"), // in a household, though without login
            rank(false, false, false, true, 1, 1, 9, "97"), // has a login
            rank(false, false, false, false, 5, 1, 9, "96"), // active later
            rank(false, false, false, false, 4, 7, 9, "95"), // more complete
            rank(false, false, false, false, 4, 6, 2, "94"), // older
            rank(false, false, false, false, 4, 6, 3, "9"), // the smaller id, as a number
            rank(false, false, false, false, 4, 6, 3, "10"),
            rank(false, false, false, false, 4, 6, KeepRank.UNKNOWN, "1"), // no one knows how old
            rank(false, false, false, false, KeepRank.NEVER, 12, 1, "2"), // never active
            rank(false, true, true, true, 9, 9, 1, "3")); // a stub

    @Test
    void the_better_record_is_kept() {
        List<KeepRank> ranks = new ArrayList<>(ORDER);
        Collections.shuffle(ranks, new Random(1));
        ranks.sort(WhoIsKept.FIRST);
        assertThat(ranks).containsExactlyElementsOf(ORDER);
    }

    private static KeepRank rank(
            boolean protectedGroup,
            boolean stub,
            boolean household,
            boolean login,
            long active,
            int complete,
            long created,
            String id) {
        return new KeepRank(protectedGroup, stub, household, login, active, complete, created, new PatronId(id));
    }
}
