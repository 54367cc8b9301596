package org.houselist.matching;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.houselist.batch.Batch;
import org.houselist.batch.Database;
import org.houselist.patron.PatronId;

/** Owns the table merge_request: what the CRM was asked for. A night that is taken back did not ask. */
final class MergeRequestStore {
    private final Database database;

    MergeRequestStore(Database database) {
        this.database = database;
    }

    void rollBack(int run) {
        database.undo("merge_request", "merge_request_no").rollBack(run);
    }

    /** All requests, the oldest first; in the step's transaction. */
    List<MergeRequest> load() {
        return database.jdbc()
                .query(
                        """
                        select candidate_id, kept_id, delete_id, requested_on, requested_by, because, decision_no
                          from merge_request
                         order by merge_request_no""",
                        (row, number) -> new MergeRequest(
                                row.getString(1),
                                new PatronId(row.getString(2)),
                                new PatronId(row.getString(3)),
                                LocalDate.parse(row.getString(4)),
                                row.getString(5),
                                row.getString(6),
                                row.getInt(7)));
    }

    /** Keeps tonight's. */
    void add(Collection<MergeRequest> requests, int run) {
        int number = database.highest("merge_request", "merge_request_no");
        try (Batch insert = database.batch("""
                insert into merge_request (merge_request_no, candidate_id, kept_id, delete_id, requested_on, requested_by,
                       because, decision_no, since_run)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")) {
            for (MergeRequest request : requests) {
                insert.set(++number)
                        .set(request.candidateId())
                        .set(request.kept().text())
                        .set(request.delete().text())
                        .set(request.requestedOn().toString())
                        .set(request.requestedBy())
                        .set(request.because())
                        .set(request.decisionNo())
                        .set(run)
                        .add();
            }
        }
    }
}
