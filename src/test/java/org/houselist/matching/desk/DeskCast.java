package org.houselist.matching.desk;

import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.houselist.matching.Decision;
import org.houselist.matching.DecisionBook;
import org.houselist.matching.MergeRequest;
import org.houselist.matching.QueueCast;
import org.houselist.matching.QueueRow;
import org.houselist.settings.Problem;

/** The desk, for the tests. Patrons whose id begins with P are in a protected group, those with N have no_email. */
final class DeskCast {
    private DeskCast() {}

    static DeskState state(List<QueueRow> rows, List<MergeRequest> requests, List<Decision> decisions) {
        Map<String, PatronCard> cards = new HashMap<>();
        rows.forEach(row ->
                Stream.of(row.keepId(), row.mergeId()).forEach(id -> cards.put(id.text(), card(id.text()))));
        return new DeskState(
                rows, cards, new DecisionBook(decisions, ZoneOffset.UTC), requests, QueueCast.NIGHT.plusDays(2));
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
