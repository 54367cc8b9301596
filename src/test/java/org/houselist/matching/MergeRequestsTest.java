package org.houselist.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.houselist.matching.QueueCast.decision;
import static org.houselist.matching.QueueCast.row;
import static org.houselist.matching.QueueStatus.APPROVED;
import static org.houselist.matching.QueueStatus.FAILED;
import static org.houselist.matching.QueueStatus.PENDING;

import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

class MergeRequestsTest {
    @Test
    void only_what_is_approved_is_asked_for_in_order_of_the_ids() {
        assertThat(asked(
                        List.of(
                                row("9", "2", APPROVED),
                                row("10", "3", APPROVED),
                                row("4", "5", PENDING),
                                row("6", "7", FAILED)),
                        List.of(),
                        List.of()))
                .containsExactly("10<3", "9<2");
    }

    @Test
    void a_chain_goes_into_its_end() {
        assertThat(asked(
                        List.of(row("A", "B", APPROVED), row("B", "C", APPROVED), row("C", "D", APPROVED)),
                        List.of(),
                        List.of()))
                .containsExactly("A<B", "A<C", "A<D");
    }

    @Test
    void each_approval_is_asked_for_once_and_a_new_one_again() {
        List<Decision> first = List.of(decision(1, "1", "2", DecisionKind.APPROVE));
        List<Decision> again = List.of(
                decision(1, "1", "2", DecisionKind.APPROVE),
                decision(2, "1", "2", DecisionKind.UNDO),
                decision(3, "1", "2", DecisionKind.APPROVE));
        List<MergeRequest> before = List.of(QueueCast.request("1", "2", 1));

        assertThat(asked(laidOver(first), first, List.of())).containsExactly("1<2");
        assertThat(asked(laidOver(first), first, before)).isEmpty();
        assertThat(asked(laidOver(again), again, before)).containsExactly("1<2");
    }

    @Test
    void an_assignment_asks_for_nothing_again() {
        List<Decision> decisions =
                List.of(decision(1, "1", "2", DecisionKind.APPROVE), decision(2, "1", "2", DecisionKind.ASSIGN));

        assertThat(asked(laidOver(decisions), decisions, List.of(QueueCast.request("1", "2", 1))))
                .isEmpty();
    }

    @Test
    void a_member_of_a_protected_group_is_never_asked_to_be_deleted() {
        MergeRequests requests = requests(List.of(), List.of());
        List<QueueRow> rows = List.of(row("1", "P2", APPROVED), row("P3", "4", APPROVED));

        assertThat(texts(requests.of(rows))).containsExactly("P3<4");
        assertThat(requests.refused(rows)).extracting(QueueRow::mergeId).hasToString("[P2]");
    }

    private static List<QueueRow> laidOver(List<Decision> decisions) {
        return List.of(new DecisionBook(decisions, ZoneOffset.UTC).laidOver(row("1", "2", PENDING), QueueCast.NIGHT));
    }

    private static List<String> asked(List<QueueRow> rows, List<Decision> decisions, List<MergeRequest> before) {
        return texts(requests(decisions, before).of(rows));
    }

    private static MergeRequests requests(List<Decision> decisions, List<MergeRequest> before) {
        return new MergeRequests(
                QueueCast.NIGHT,
                new DecisionBook(decisions, ZoneOffset.UTC),
                before,
                id -> id.text().startsWith("P"));
    }

    private static List<String> texts(List<MergeRequest> requests) {
        return requests.stream()
                .map(request -> request.kept() + "<" + request.delete())
                .toList();
    }
}
