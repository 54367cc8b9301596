package org.houselist.patron;

import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which record stands for which, after all merges that the CRM reported. Chains are followed to their end. The rows of a
 * cycle say nothing: all are ignored and reported. Where a record was merged into two others, the latest merge stands, else
 * the row that comes last.
 */
public final class MergeChains {
    private final Map<PatronId, PatronId> keptFor = new HashMap<>();
    private final List<MergeRow> ignored;

    /**
     * @param rows all rows ever delivered, in the order of their delivery; repetitions do no harm
     */
    public MergeChains(Collection<MergeRow> rows) {
        List<MergeRow> done = rows.stream().filter(MergeRow::done).toList();
        MergeCycles cycles = new MergeCycles(done);
        ignored = done.stream().filter(cycles::contain).distinct().toList();
        Map<PatronId, MergeRow> standing = new HashMap<>();
        done.stream()
                .filter(row -> !cycles.contain(row))
                .forEach(row -> standing.merge(row.deleted(), row, MergeChains::later));
        standing.forEach((deleted, row) -> keptFor.put(deleted, row.kept()));
    }

    /** The record that stands for this one: itself, where it was not merged into another. */
    public PatronId resolve(PatronId id) {
        PatronId end = id;
        for (PatronId next = keptFor.get(end); next != null; next = keptFor.get(end)) {
            end = next;
        }
        shorten(id, end);
        return end;
    }

    /** True where both have become one record. */
    public boolean areOne(PatronId a, PatronId b) {
        return resolve(a).equals(resolve(b));
    }

    /** Every record that was merged into another. One of them that is still delivered counts as merged, with a warning. */
    public Set<PatronId> deleted() {
        return Collections.unmodifiableSet(keptFor.keySet());
    }

    /** The rows of cycles, each once, in the order of delivery: to be reported. */
    public List<MergeRow> ignored() {
        return ignored;
    }

    private static MergeRow later(MergeRow earlier, MergeRow later) {
        return later.mergedAt() >= earlier.mergedAt() ? later : earlier;
    }

    /** Long chains are walked once. */
    private void shorten(PatronId from, PatronId end) {
        PatronId at = from;
        while (!at.equals(end)) {
            PatronId next = keptFor.put(at, end);
            at = next == null ? end : next;
        }
    }
}
