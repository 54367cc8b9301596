package org.houselist.matching.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.houselist.matching.DecisionKind.APPROVE;
import static org.houselist.matching.DecisionKind.ASSIGN;
import static org.houselist.matching.DecisionKind.REJECT;
import static org.houselist.matching.DecisionKind.UNDO;
import static org.houselist.matching.QueueCast.row;
import static org.houselist.matching.QueueStatus.APPROVED;
import static org.houselist.matching.QueueStatus.FAILED;
import static org.houselist.matching.QueueStatus.LAPSED;
import static org.houselist.matching.QueueStatus.MERGED;
import static org.houselist.matching.QueueStatus.PENDING;
import static org.houselist.matching.QueueStatus.REJECTED;

import java.util.List;
import java.util.Locale;
import org.houselist.matching.DecisionKind;
import org.houselist.matching.QueueCast;
import org.houselist.matching.QueueRow;
import org.houselist.matching.QueueStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class DeskRulesTest {
    @ParameterizedTest(name = "{1} what is {0}: {2}")
    @FieldSource("verdicts")
    void a_verdict_is_taken_is_no_news_or_is_refused_with_a_reason(
            QueueStatus status, DecisionKind kind, String outcome, String said) {
        DeskRules rules = judged(List.of(row("1", "2", status)), verdict("1", "2", kind));

        assertThat(DeskCast.outcome(rules)).isEqualTo(outcome);
        assertThat(DeskCast.said(rules)).contains(said);
    }

    static final List<Object[]> verdicts = List.of(
            of(PENDING, APPROVE, "taken", ""),
            of(FAILED, APPROVE, "taken", ""),
            of(APPROVED, APPROVE, "unchanged", "was approved by Dee on 2026-11-20 already"),
            of(
                    REJECTED,
                    APPROVE,
                    "refused",
                    "rejected by Dee on 2026-11-20, expected pending or failed; take that back"),
            of(MERGED, APPROVE, "refused", "found merged"),
            of(LAPSED, APPROVE, "refused", "found lapsed"),
            of(PENDING, REJECT, "taken", ""),
            of(FAILED, REJECT, "taken", ""),
            of(REJECTED, REJECT, "unchanged", "was rejected"),
            of(APPROVED, REJECT, "refused", "take that back first"),
            of(APPROVED, UNDO, "taken", ""),
            of(REJECTED, UNDO, "taken", ""),
            of(FAILED, UNDO, "taken", ""),
            of(PENDING, UNDO, "refused", "nothing to take back"),
            of(MERGED, UNDO, "refused", "found merged"),
            of(PENDING, ASSIGN, "taken", ""),
            of(FAILED, ASSIGN, "taken", ""),
            of(REJECTED, ASSIGN, "refused", "nobody needs to look"));

    @Test
    void an_unknown_candidate_is_named() {
        DeskRules rules = judged(List.of(), verdict("1", "2", APPROVE));

        assertThat(DeskCast.said(rules)).contains("no merge candidate of that name", "houselist merges list");
    }

    @Test
    void an_id_is_found_however_it_is_typed() {
        String id = " " + QueueCast.id("1", "2").toLowerCase(Locale.ROOT);
        Verdict typed = new Verdict(id, APPROVE, "Dee", "", "", false, null);

        assertThat(judged(List.of(row("1", "2", PENDING)), typed).taken()).hasSize(1);
    }

    @Test
    void a_member_of_a_protected_group_is_kept_and_never_deleted() {
        List<QueueRow> rows = List.of(row("1", "P2", PENDING), row("P3", "P4", PENDING), row("P5", "6", PENDING));
        DeskRules rules =
                judged(rows, verdict("1", "P2", APPROVE), verdict("P3", "P4", APPROVE), verdict("P5", "6", APPROVE));

        assertThat(rules.taken())
                .extracting(taken -> taken.row().keepId() + "<" + taken.row().mergeId() + " " + taken.turned())
                .containsExactly("P2<1 true", "P5<6 false");
        assertThat(DeskCast.said(rules)).contains("P3 and P4 both in a protected group");
    }

    @Test
    void a_record_goes_only_once_and_not_round_in_a_circle() {
        List<QueueRow> rows = List.of(row("1", "2", PENDING), row("3", "2", PENDING));
        assertThat(DeskCast.said(judged(rows, verdict("1", "2", APPROVE), verdict("3", "2", APPROVE))))
                .contains("2 approved to go into 1");

        List<QueueRow> circle = List.of(row("1", "2", APPROVED), row("2", "3", APPROVED), row("3", "1", PENDING));
        assertThat(DeskCast.said(judged(circle, verdict("3", "1", APPROVE)))).contains("no circle");
    }

    @Test
    void a_no_is_not_got_round_by_approving_a_chain() {
        List<QueueRow> rows = List.of(row("1", "2", REJECTED), row("1", "3", PENDING), row("3", "2", PENDING));
        DeskRules chain = judged(rows, verdict("1", "3", APPROVE), verdict("3", "2", APPROVE));
        assertThat(chain.taken()).hasSize(1);
        assertThat(DeskCast.said(chain)).contains("1 and 2 are not the same person", "rejected by Dee");

        List<QueueRow> one = List.of(row("1", "3", APPROVED), row("3", "2", APPROVED), row("1", "2", PENDING));
        assertThat(DeskCast.said(judged(one, verdict("1", "2", REJECT)))).contains("1 and 2 are one person");
    }

    @Test
    void what_the_crm_was_asked_for_is_taken_back_only_where_it_was_taken_back_there() {
        DeskState state =
                DeskCast.state(List.of(row("1", "2", APPROVED)), List.of(QueueCast.request("1", "2", 0)), List.of());
        DeskRules rules = new DeskRules(state);
        rules.judge(verdict("1", "2", UNDO));
        assertThat(DeskCast.said(rules)).contains("the CRM was asked for the merge on 2026-11-21", "--withdrawn");

        DeskRules withdrawn = new DeskRules(state);
        withdrawn.judge(new Verdict(QueueCast.id("1", "2"), UNDO, "Dee", "", "", true, null));
        assertThat(withdrawn.taken()).hasSize(1);
    }

    private static DeskRules judged(List<QueueRow> rows, Verdict... verdicts) {
        DeskRules rules = new DeskRules(DeskCast.state(rows, List.of(), List.of()));
        rules.judge(List.of(verdicts));
        return rules;
    }

    private static Verdict verdict(String one, String other, DecisionKind kind) {
        return new Verdict(QueueCast.id(one, other), kind, "Dee", "", kind == ASSIGN ? "Eli" : "", false, null);
    }

    private static Object[] of(Object... cells) {
        return cells;
    }
}
