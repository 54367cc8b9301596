package org.houselist.matching;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.houselist.batch.Batch;
import org.houselist.batch.Change;
import org.houselist.batch.Database;
import org.houselist.batch.Night;
import org.houselist.batch.NullableText;
import org.houselist.batch.RunStore;
import org.houselist.batch.Times;
import org.houselist.batch.Undo;
import org.houselist.books.PatronBook;
import org.houselist.patron.MergeRow;
import org.houselist.patron.PatronId;
import org.jspecify.annotations.Nullable;

/** Owns the table merge_queue. */
final class MergeQueueStore {
    private final Database database;
    private final Undo undo;
    private final int run;

    MergeQueueStore(Database database, int run) {
        this.database = database;
        this.undo = database.undo("merge_queue", "candidate_id");
        this.run = run;
    }

    void rollBack() {
        undo.rollBack(run);
    }

    /** All rows. Read in the step's transaction: a scan on a connection of its own would not see what was rolled back. */
    List<StoredRow> load(PatronBook patrons) {
        return database.jdbc().query("""
                        select q.candidate_id, q.keep_no, q.merge_no, q.confidence, q.score, q.because, q.status,
                               q.first_queued_on, q.decided_by, q.decided_on, q.consent_note,
                               coalesce(r.night_on, q.first_queued_on), q.assigned_to, q.decision_no, q.ledger, q.changed_run
                          from merge_queue q
                          left join run r on r.run_no = q.changed_run""", (row, number) -> new StoredRow(queueRow(row, patrons), row.getInt(16)));
    }

    /** All rows, for people to look at: without a book of all patrons. */
    static List<QueueRow> look(Database database) {
        List<QueueRow> rows = new ArrayList<>();
        database.scan("""
                select q.candidate_id, k.patron_id, m.patron_id, q.confidence, q.score, q.because, q.status,
                       q.first_queued_on, q.decided_by, q.decided_on, q.consent_note,
                       coalesce(r.night_on, q.first_queued_on), q.assigned_to, q.decision_no, q.ledger
                  from merge_queue q
                  join patron k on k.patron_no = q.keep_no
                  join patron m on m.patron_no = q.merge_no
                  left join run r on r.run_no = q.changed_run""", row -> rows.add(queueRow(row, row.getString(2), row.getString(3))));
        return rows;
    }

    private static QueueRow queueRow(ResultSet row, PatronBook patrons) throws SQLException {
        return queueRow(row, patrons.id(row.getInt(2)), patrons.id(row.getInt(3)));
    }

    private static QueueRow queueRow(ResultSet row, String keepId, String mergeId) throws SQLException {
        return new QueueRow(
                row.getString(1),
                new PatronId(keepId),
                new PatronId(mergeId),
                Confidence.valueOf(row.getString(4).toUpperCase(Locale.ROOT)),
                row.getInt(5),
                row.getString(6),
                QueueStatus.valueOf(row.getString(7).toUpperCase(Locale.ROOT)),
                LocalDate.parse(row.getString(8)),
                NullableText.at(row, 9),
                row.getString(10) == null ? null : LocalDate.parse(row.getString(10)),
                NullableText.at(row, 11),
                LocalDate.parse(row.getString(12)),
                NullableText.at(row, 13),
                row.getInt(14),
                NullableText.at(row, 15));
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }

    /** Writes the rows that are new or differ from what was loaded; gives all of tonight's, in the same order. */
    List<StoredRow> become(List<QueueRow> tonight, List<StoredRow> loaded, PatronBook patrons) {
        Map<String, StoredRow> before = new HashMap<>();
        loaded.forEach(stored -> before.put(stored.row().candidateId(), stored));
        List<StoredRow> rows = new ArrayList<>(tonight.size());
        try (Writer writer = new Writer(patrons)) {
            for (QueueRow row : tonight) {
                StoredRow known = before.get(row.candidateId());
                if (known == null) {
                    writer.insert(row);
                } else if (!known.row().equals(row)) {
                    writer.change(row);
                }
                rows.add(known != null && known.row().equals(row) ? known : new StoredRow(row, run));
            }
        }
        return rows;
    }

    private final class Writer implements AutoCloseable {
        private final PatronBook patrons;
        private final Batch insert = database.batch("""
                insert into merge_queue (keep_no, merge_no, confidence, score, because, status, first_queued_on,
                       decided_by, decided_on, evidence, consent_note, assigned_to, decision_no, ledger, changed_run,
                       candidate_id, since_run)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""");
        private final Change change = database.change(undo, run, """
                update merge_queue
                   set keep_no = ?, merge_no = ?, confidence = ?, score = ?, because = ?, status = ?,
                       first_queued_on = ?, decided_by = ?, decided_on = ?, evidence = ?, consent_note = ?,
                       assigned_to = ?, decision_no = ?, ledger = ?, changed_run = ?
                 where candidate_id = ?""");

        Writer(PatronBook patrons) {
            this.patrons = patrons;
        }

        void insert(QueueRow row) {
            values(insert, row).set(run).add();
        }

        void change(QueueRow row) {
            values(change.of(row.candidateId()), row).add();
        }

        /** The evidence of a pair is how far the names agree: a merge that failed is asked again only where that grew. */
        private Batch values(Batch batch, QueueRow row) {
            LocalDate decidedOn = row.decidedOn();
            return batch.set(patrons.find(row.keepId().text()))
                    .set(patrons.find(row.mergeId().text()))
                    .set(row.confidence().word())
                    .set(row.score())
                    .set(row.because())
                    .set(row.status().word())
                    .set(row.firstQueuedOn().toString())
                    .set(orNull(row.decidedBy()))
                    .set(decidedOn == null ? null : decidedOn.toString())
                    .set(row.confidence().word())
                    .set(orNull(row.consentNote()))
                    .set(orNull(row.assignedTo()))
                    .setNumberOrNull(row.decisionNo())
                    .set(orNull(row.ledger()))
                    .set(run)
                    .set(row.candidateId());
        }

        @Override
        public void close() {
            insert.close();
            change.close();
        }
    }

    /** What the CRM reported, from the table crm_merge, each with the night that read it first. */
    List<FailedMerges.Report> reports() {
        List<FailedMerges.Report> rows = new ArrayList<>();
        database.scan(
                """
                select m.kept_id, m.deleted_id, m.merged_at, m.done, m.error_text, r.night_on
                  from crm_merge m
                  left join run r on r.run_no = m.since_run
                 order by m.crm_merge_no""",
                row -> rows.add(new FailedMerges.Report(
                        new MergeRow(
                                new PatronId(row.getString(1)),
                                new PatronId(row.getString(2)),
                                Times.at(row, 3),
                                row.getBoolean(4),
                                NullableText.at(row, 5)),
                        row.getString(6) == null ? LocalDate.MIN : LocalDate.parse(row.getString(6)))));
        return rows;
    }

    /** The last night of an earlier date that was published, from the table run. */
    static PublishedNight lastPublished(Database database, Night night) {
        return new RunStore(database)
                .publishedBefore(night.date()).stream()
                        .findFirst()
                        .map(last -> new PublishedNight(last.runNo(), last.date()))
                        .orElse(PublishedNight.NONE);
    }

    /** The rows first queued by the runs after one, up to another. */
    static QueueFigures newIn(Database database, int afterRun, int upToRun) {
        Map<String, Integer> counts = new HashMap<>();
        database.jdbc()
                .query(
                        """
                        select confidence, count(*)
                          from merge_queue
                         where since_run > ?
                           and since_run <= ?
                         group by confidence""",
                        row -> {
                            counts.put(row.getString(1), row.getInt(2));
                        },
                        afterRun,
                        upToRun);
        return new QueueFigures(
                counts.getOrDefault("high", 0), counts.getOrDefault("medium", 0), counts.getOrDefault("low", 0));
    }
}
