package org.houselist.matching;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.houselist.batch.Batch;
import org.houselist.batch.Database;
import org.houselist.batch.NullableText;
import org.houselist.patron.PatronId;
import org.jspecify.annotations.Nullable;

/** Owns the table merge_decision: what people decided, which no night and no repetition takes back. */
final class MergeDecisionStore {
    /** The run of what a person decides. */
    static final int NO_RUN = 0;

    private final Database database;

    MergeDecisionStore(Database database) {
        this.database = database;
    }

    /** Takes back what the standing order of a killed try of the step decided. */
    void rollBack(int run) {
        database.undo("merge_decision", "decision_no").rollBack(run);
    }

    /** All decisions, in the step's transaction. */
    DecisionBook load(ZoneId zone) {
        List<Decision> decisions = database.jdbc().query("""
                        select decision_no, candidate_id, keep_id, merge_id, decision, assigned_to, decided_by, decided_at,
                               night_on, note, confidence, score, evidence, consent_note, first_queued_on, source
                          from merge_decision
                         order by decision_no""", (row, number) -> decision(row));
        return new DecisionBook(decisions, zone);
    }

    private static Decision decision(ResultSet row) throws SQLException {
        String night = row.getString(9);
        return new Decision(
                row.getInt(1),
                row.getString(2),
                new PatronId(row.getString(3)),
                new PatronId(row.getString(4)),
                DecisionKind.valueOf(row.getString(5).toUpperCase(Locale.ROOT)),
                NullableText.at(row, 6),
                row.getString(7),
                row.getLong(8),
                night == null ? null : LocalDate.parse(night),
                NullableText.at(row, 10),
                Confidence.valueOf(row.getString(11).toUpperCase(Locale.ROOT)),
                row.getInt(12),
                row.getString(13),
                NullableText.at(row, 14),
                LocalDate.parse(row.getString(15)),
                row.getString(16));
    }

    /**
     * Keeps decisions, in this order.
     *
     * @param run {@link #NO_RUN}, or the run whose standing order decided
     * @return the number of the first; the others follow
     */
    int add(Collection<Decision> decisions, int run) {
        int first = database.highest("merge_decision", "decision_no") + 1;
        int number = first;
        try (Batch insert = database.batch("""
                insert into merge_decision (decision_no, candidate_id, keep_id, merge_id, decision, assigned_to, decided_by,
                       decided_at, night_on, note, confidence, score, evidence, consent_note, first_queued_on, source,
                       since_run)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")) {
            for (Decision decision : decisions) {
                values(insert.set(number++), decision).set(run).add();
            }
        }
        return first;
    }

    private static Batch values(Batch batch, Decision decision) {
        LocalDate night = decision.night();
        return batch.set(decision.candidateId())
                .set(decision.keepId().text())
                .set(decision.mergeId().text())
                .set(decision.kind().word())
                .set(decision.assignedTo())
                .set(decision.decidedBy())
                .set(decision.decidedAt())
                .set(night == null ? null : night.toString())
                .set(decision.note())
                .set(decision.confidence().word())
                .set(decision.score())
                .set(decision.evidence())
                .set(decision.consentNote())
                .set(decision.firstQueuedOn().toString())
                .set(decision.source());
    }

    /** The newest night that is in the tables, published or not; null where there is none. */
    @Nullable
    LocalDate newestNight() {
        String night = database.jdbc().queryForObject("""
                        select max(night_on)
                          from run
                         where job = 'nightly'
                           and not undone
                           and status in ('open', 'held', 'publishing', 'published')""", String.class);
        return night == null ? null : LocalDate.parse(night);
    }
}
