package org.houselist.matching;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.houselist.patron.PatronId;

/** Rows of the queue and what was decided on them, for the tests. Those that would delete a patron with N lose its no_email. */
public final class QueueCast {
    public static final LocalDate NIGHT = LocalDate.of(2026, 11, 20);

    private QueueCast() {}

    public static String id(String one, String other) {
        return CandidateId.of(new PatronId(one), new PatronId(other));
    }

    public static QueueRow row(String keep, String merge, QueueStatus status) {
        boolean decided = List.of(QueueStatus.APPROVED, QueueStatus.REJECTED, QueueStatus.FAILED)
                .contains(status);
        return new QueueRow(
                id(keep, merge),
                new PatronId(keep),
                new PatronId(merge),
                Confidence.HIGH,
                100,
                "names agree",
                status,
                NIGHT,
                decided ? "Dee" : "",
                decided ? NIGHT : null,
                merge.startsWith("N") ? "merge_id has no_email; keep_id has not" : "",
                NIGHT,
                "",
                0,
                "");
    }

    public static MergeRequest request(String kept, String delete, int decisionNo) {
        return new MergeRequest(
                id(kept, delete), new PatronId(kept), new PatronId(delete), NIGHT.plusDays(1), "Dee", "", decisionNo);
    }

    public static Decision decision(int number, String keep, String merge, DecisionKind kind) {
        return new Decision(
                number,
                id(keep, merge),
                new PatronId(keep),
                new PatronId(merge),
                kind,
                kind == DecisionKind.ASSIGN ? "Eli" : "",
                "Dana",
                NIGHT.atStartOfDay(ZoneOffset.UTC).toEpochSecond() + 9 * 3600,
                NIGHT,
                "",
                Confidence.HIGH,
                100,
                "names agree",
                "",
                NIGHT,
                "command");
    }
}
