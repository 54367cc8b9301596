package org.houselist.matching;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.houselist.patron.PatronId;
import org.houselist.settings.Problem;

/** Rows on the desk, for the tests. Patrons whose id begins with P are in a protected group, those with N have no_email. */
final class DeskCast {
    static final LocalDate NIGHT = LocalDate.of(2026, 11, 20);

    private DeskCast() {}

    static String id(String one, String other) {
        return CandidateId.of(new PatronId(one), new PatronId(other));
    }

    static QueueRow row(String keep, String merge, QueueStatus status) {
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

    static MergeRequest request(String kept, String delete, int decisionNo) {
        return new MergeRequest(
                id(kept, delete), new PatronId(kept), new PatronId(delete), NIGHT.plusDays(1), "Dee", "", decisionNo);
    }

    static Decision decision(int number, String keep, String merge, DecisionKind kind) {
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

    static DeskState state(List<QueueRow> rows, List<MergeRequest> requests, List<Decision> decisions) {
        Map<String, PatronCard> cards = new HashMap<>();
        rows.forEach(row ->
                Stream.of(row.keepId(), row.mergeId()).forEach(id -> cards.put(id.text(), card(id.text()))));
        return new DeskState(rows, cards, new DecisionBook(decisions, ZoneOffset.UTC), requests, NIGHT.plusDays(2));
    }

    private static PatronCard card(String id) {
        List<String> flags = id.startsWith("N") ? List.of("no_email") : List.of();
        return new PatronCard(
                id,
                "Ann Lee",
                List.of(),
                "",
                "",
                "",
                "",
                "",
                "individual",
                "active",
                "",
                "",
                "",
                flags,
                false,
                id.startsWith("P"),
                "",
                "");
    }

    static String outcome(DeskRules rules) {
        return !rules.taken().isEmpty() ? "taken" : !rules.unchanged().isEmpty() ? "unchanged" : "refused";
    }

    static String said(DeskRules rules) {
        return said(rules.unchanged(), rules.problems());
    }

    static String said(Collection<String> unchanged, Collection<Problem> problems) {
        return Stream.concat(unchanged.stream(), problems.stream().map(Problem::line))
                .collect(Collectors.joining("\n"));
    }
}
