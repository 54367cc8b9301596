package org.houselist.register;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.houselist.batch.Database;
import org.houselist.batch.NullableText;
import org.houselist.batch.Times;
import org.houselist.books.PatronBook;
import org.houselist.patron.MergeChains;
import org.houselist.patron.MergeRow;
import org.houselist.patron.PatronId;

/** What the CRM reported as merged, followed to the ends of the chains. */
final class ReportedMerges {
    private final MergeChains chains;
    private final int count;

    private ReportedMerges(List<MergeRow> rows) {
        this.chains = new MergeChains(rows);
        this.count = rows.size();
    }

    /** Reads the table crm_merge. */
    static ReportedMerges load(Database database) {
        List<MergeRow> rows = new ArrayList<>();
        database.scan(
                """
                select kept_id, deleted_id, merged_at, done, error_text
                  from crm_merge
                 order by crm_merge_no""",
                row -> rows.add(new MergeRow(
                        new PatronId(row.getString(1)),
                        new PatronId(row.getString(2)),
                        Times.at(row, 3),
                        row.getBoolean(4),
                        NullableText.at(row, 5))));
        return new ReportedMerges(rows);
    }

    int count() {
        return count;
    }

    /** The rows that lead in circles, for a person. */
    List<String> cycles() {
        return chains.ignored().stream()
                .map(row -> row.deleted().text() + " into " + row.kept().text())
                .toList();
    }

    /** Which patron record ended in which, by number; a record that was never delivered has none. */
    Map<Integer, Integer> byNumber(PatronBook patrons) {
        Map<Integer, Integer> merged = new HashMap<>();
        for (PatronId deleted : chains.deleted()) {
            int from = patrons.find(deleted.text());
            int into = patrons.find(chains.resolve(deleted).text());
            if (from != 0 && into != 0 && from != into) {
                merged.put(from, into);
            }
        }
        return merged;
    }
}
