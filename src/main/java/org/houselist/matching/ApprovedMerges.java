package org.houselist.matching;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.houselist.patron.PatronId;

/** Which record is kept for which, by the rows that are approved. */
public final class ApprovedMerges {
    private final Map<PatronId, PatronId> keptFor = new HashMap<>();

    /** Of a record that is approved to go twice, the first row counts; rows of any other status count for nothing. */
    public ApprovedMerges(Collection<QueueRow> rows) {
        rows.stream()
                .filter(row -> row.status() == QueueStatus.APPROVED)
                .forEach(row -> keptFor.putIfAbsent(row.mergeId(), row.keepId()));
    }

    /** Where a chain of approved merges ends; where it leads round in a circle, where it began. */
    public PatronId end(PatronId from) {
        PatronId end = from;
        for (int steps = 0; keptFor.containsKey(end); steps++) {
            if (steps > keptFor.size()) {
                return from;
            }
            end = keptFor.getOrDefault(end, end);
        }
        return end;
    }
}
