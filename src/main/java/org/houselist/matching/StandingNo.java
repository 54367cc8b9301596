package org.houselist.matching;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.houselist.patron.MergeChains;
import org.houselist.patron.PatronId;

/**
 * Where a no stands in the way: what was said of two records holds for all records that are one person with them by decision. So
 * nobody approves, pair by pair, what somebody said is not one person.
 */
public final class StandingNo {
    private final List<QueueRow> rejected;
    private final Map<PatronId, PatronId> persons;

    /** The noes among these rows, and who is one person by the approvals and merges among them. */
    public StandingNo(Collection<QueueRow> rows) {
        this(rows, new MergeChains(List.of()));
    }

    /** The same, where the CRM merged records besides. */
    StandingNo(Collection<QueueRow> rows, MergeChains merges) {
        this.rejected = rows.stream()
                .filter(row -> row.status() == QueueStatus.REJECTED)
                .toList();
        this.persons = Decisions.persons(rows, merges);
    }

    /** The first rejected row whose two records would become one person if these two did. */
    public Optional<QueueRow> against(PatronId one, PatronId other) {
        PatronId a = person(one);
        PatronId b = person(other);
        return rejected.stream()
                .filter(row -> {
                    PatronId keep = person(row.keepId());
                    PatronId merge = person(row.mergeId());
                    return (keep.equals(a) && merge.equals(b)) || (keep.equals(b) && merge.equals(a));
                })
                .findFirst();
    }

    /** Whether two records are one person by what was decided on other pairs. */
    public boolean areOne(PatronId one, PatronId other) {
        return person(one).equals(person(other));
    }

    private PatronId person(PatronId patron) {
        return Decisions.root(persons, patron);
    }
}
