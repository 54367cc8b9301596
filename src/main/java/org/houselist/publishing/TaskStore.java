package org.houselist.publishing;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.houselist.batch.CodePoints;
import org.houselist.batch.Database;
import org.houselist.publishing.ForPeople.Count;
import org.jspecify.annotations.Nullable;

/** Counts what a run leaves for people to do. */
final class TaskStore {
    private final Database database;
    private final int run;

    TaskStore(Database database, int run) {
        this.database = database;
        this.run = run;
    }

    /** Turned-away rows by delivered file and reason. */
    List<Count> rejects() {
        return byLabel("""
                select d.name || ': ' || r.reject_reason, count(*)
                  from rejected_row r
                  join delivered_file d on d.run_no = r.run_no and d.file_no = r.file_no
                 where r.run_no = ?
                 group by d.name, r.reject_reason""", run);
    }

    /** Merge candidates that this run queued first, by confidence, the surest first. */
    List<Count> newCandidates() {
        List<String> order = List.of("high", "medium", "low");
        return byLabel("""
                        select confidence, count(*)
                          from merge_queue
                         where since_run = ?
                           and status = 'pending'
                         group by confidence""", run).stream()
                .sorted(Comparator.comparingInt(count -> order.indexOf(count.label())))
                .toList();
    }

    /** Incomplete patrons by what is missing or a placeholder; one who lacks two things is counted under both. */
    List<Count> incomplete() {
        Map<String, Long> counts = new TreeMap<>(CodePoints.ORDER);
        database.scan("""
                select missing, placeholders, count(*)
                  from patron
                 where present
                   and (missing is not null or placeholders is not null)
                 group by missing, placeholders""", row -> {
            long rows = row.getLong(3);
            words(row.getString(1)).forEach(word -> counts.merge("missing " + word, rows, Long::sum));
            words(row.getString(2)).forEach(word -> counts.merge("placeholder " + word, rows, Long::sum));
        });
        return counts(counts);
    }

    /** Stubs that this run saw first, by where the CRM says they come from. */
    List<Count> newStubs() {
        return byLabel("""
                select coalesce(source, '(no source)'), count(*)
                  from patron
                 where stub
                   and present
                   and since_run = ?
                 group by source""", run);
    }

    private List<Count> byLabel(String sql, Object... values) {
        Map<String, Long> counts = new TreeMap<>(CodePoints.ORDER);
        database.scan(sql, row -> counts.merge(row.getString(1), row.getLong(2), Long::sum), values);
        return counts(counts);
    }

    private static List<Count> counts(Map<String, Long> counts) {
        return counts.entrySet().stream()
                .map(entry -> new Count(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static List<String> words(@Nullable String text) {
        return text == null
                ? List.of()
                : Arrays.stream(text.split(";"))
                        .map(String::strip)
                        .filter(word -> !word.isEmpty())
                        .toList();
    }
}
