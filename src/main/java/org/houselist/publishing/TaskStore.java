package org.houselist.publishing;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.houselist.batch.CodePoints;
import org.houselist.batch.Database;
import org.houselist.batch.Lookup;
import org.houselist.books.PatronBook;
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
                 group by d.name, r.reject_reason""");
    }

    /** Merge candidates that this run queued first, by confidence, the surest first. */
    List<Count> newCandidates() {
        List<String> order = List.of("high", "medium", "low");
        return byLabel("""
                        select confidence, count(*)
                          from merge_queue
                         where since_run = ?
                           and status = 'pending'
                         group by confidence""").stream()
                .sorted(Comparator.comparingInt(count -> order.indexOf(count.label())))
                .toList();
    }

    /** Merges that this run asks the CRM for, by who approved them: a standing order is named as what it is. */
    List<Count> mergeRequests() {
        return byLabel("""
                select requested_by, count(*)
                  from merge_request
                 where since_run = ?
                 group by requested_by""");
    }

    /** Stubs that this run saw first, by where the CRM says they come from: few, so each is asked for alone. */
    List<Count> newStubs(PatronBook patrons) {
        Map<String, Long> counts = new TreeMap<>(CodePoints.ORDER);
        try (Lookup sources = database.lookup("select source from patron where patron_no = ? and since_run = ?")) {
            for (int no = 1; no <= patrons.highest(); no++) {
                if (patrons.stub(no) && patrons.present(no) && patrons.changedRun(no) == run) {
                    sources.ask(row -> counts.merge(named(row.getString(1)), 1L, Long::sum), no, run);
                }
            }
        }
        return counts(counts);
    }

    private static String named(@Nullable String source) {
        return source == null ? "(no source)" : source;
    }

    private List<Count> byLabel(String sql) {
        Map<String, Long> counts = new TreeMap<>(CodePoints.ORDER);
        database.scan(sql, row -> counts.merge(row.getString(1), row.getLong(2), Long::sum), run);
        return counts(counts);
    }

    private static List<Count> counts(Map<String, Long> counts) {
        return counts.entrySet().stream()
                .map(entry -> new Count(entry.getKey(), entry.getValue()))
                .toList();
    }
}
