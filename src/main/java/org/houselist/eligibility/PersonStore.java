package org.houselist.eligibility;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.houselist.batch.Database;
import org.houselist.batch.Lookup;
import org.houselist.books.PatronBook;

/** Reads which patrons are one person, and what is seldom needed of patrons. */
final class PersonStore {
    private final Database database;

    PersonStore(Database database) {
        this.database = database;
    }

    /**
     * What people decided on a pair since the queue was written.
     *
     * @param together whether the two are one person by it
     */
    private record Said(String keepId, String mergeId, boolean together) {}

    /**
     * Patrons that are merged, approved, or waiting in the queue with high confidence are one person. A night has taken in what
     * was decided when this is read; for a part that is launched by hand, what was decided since then counts as well.
     */
    Persons load(PatronBook patrons) {
        Persons persons = new Persons(patrons.highest());
        for (int no = 1; no <= patrons.highest(); no++) {
            if (patrons.has(no) && patrons.mergedInto(no) != no) {
                persons.unite(no, patrons.mergedInto(no));
            }
        }
        Map<String, Said> since = decidedSince();
        database.scan("""
                select keep_no, merge_no, candidate_id
                  from merge_queue
                 where status = 'approved'
                    or (status = 'pending' and confidence = 'high')""", row -> {
            if (since.isEmpty() || !since.containsKey(row.getString(3))) {
                persons.unite(row.getInt(1), row.getInt(2));
            }
        });
        since.values().stream().filter(Said::together).forEach(said -> unite(said, patrons, persons));
        return persons;
    }

    /** By candidate_id, the last that was said on the pair, where the queue does not know it yet. What the CRM has merged is past deciding. */
    private Map<String, Said> decidedSince() {
        Map<String, Said> since = new LinkedHashMap<>();
        database.scan("""
                select d.candidate_id, d.keep_id, d.merge_id, d.decision, d.confidence
                  from merge_decision d
                  left join merge_queue q on q.candidate_id = d.candidate_id
                 where d.decision <> 'assign'
                   and d.decision_no > coalesce(q.decision_no, 0)
                   and coalesce(q.status, 'pending') <> 'merged'
                 order by d.decision_no""", row -> {
            String decision = row.getString(4);
            boolean open = decision.equals("undo") && row.getString(5).equals("high");
            since.put(
                    row.getString(1), new Said(row.getString(2), row.getString(3), decision.equals("approve") || open));
        });
        return since;
    }

    private static void unite(Said said, PatronBook patrons, Persons persons) {
        int keep = patrons.find(said.keepId());
        int merge = patrons.find(said.mergeId());
        if (keep != 0 && merge != 0) {
            persons.unite(keep, merge);
        }
    }

    /** When records that refused e-mail left the CRM: the first instant of the night that saw it, by patron_no. */
    Map<Integer, Long> leftAt(PatronBook patrons, ZoneId zone) {
        Map<Integer, Long> left = new HashMap<>();
        try (Lookup lookup = database.lookup("""
                select p.patron_no, r.night_on
                  from patron p
                  join run r on r.run_no = p.changed_run
                 where p.patron_no = ?""")) {
            for (int no = 1; no <= patrons.highest(); no++) {
                if (patrons.has(no) && !patrons.present(no) && patrons.noEmail(no)) {
                    lookup.ask(row -> left.put(row.getInt(1), startOf(row.getString(2), zone)), no);
                }
            }
        }
        return left;
    }

    private static long startOf(String day, ZoneId zone) {
        return LocalDate.parse(day).atStartOfDay(zone).toEpochSecond();
    }
}
