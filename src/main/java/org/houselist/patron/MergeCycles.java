package org.houselist.patron;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds the merges that lead back to where they began: A into B and B into A, or A into itself. */
final class MergeCycles {
    /** Who was merged into whom, without the records that can be on no cycle because nothing leads on from them. */
    private final Map<PatronId, Set<PatronId>> next = new HashMap<>();

    private final Map<PatronId, List<PatronId>> previous = new HashMap<>();

    MergeCycles(Collection<MergeRow> rows) {
        for (MergeRow row : rows) {
            next.computeIfAbsent(row.deleted(), any -> new HashSet<>()).add(row.kept());
            previous.computeIfAbsent(row.kept(), any -> new ArrayList<>()).add(row.deleted());
        }
        removeEnds();
    }

    /** True where the kept record leads back to the deleted one. */
    boolean contain(MergeRow row) {
        return next.containsKey(row.deleted()) && next.containsKey(row.kept()) && leads(row.kept(), row.deleted());
    }

    /** Ordinary chains vanish here from their end, so that only real cycles are searched. */
    private void removeEnds() {
        Deque<PatronId> ends = new ArrayDeque<>(previous.keySet());
        ends.removeIf(next::containsKey);
        while (!ends.isEmpty()) {
            PatronId end = ends.remove();
            for (PatronId before : previous.getOrDefault(end, List.of())) {
                Set<PatronId> rest = next.get(before);
                if (rest != null && rest.remove(end) && rest.isEmpty()) {
                    next.remove(before);
                    ends.add(before);
                }
            }
        }
    }

    private boolean leads(PatronId from, PatronId to) {
        Set<PatronId> seen = new HashSet<>(Set.of(from));
        Deque<PatronId> open = new ArrayDeque<>(seen);
        while (!open.isEmpty()) {
            PatronId here = open.remove();
            if (here.equals(to)) {
                return true;
            }
            next.getOrDefault(here, Set.of()).stream().filter(seen::add).forEach(open::add);
        }
        return false;
    }
}
