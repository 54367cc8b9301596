package org.houselist.matching.desk;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.houselist.matching.ApprovedMerges;
import org.houselist.matching.DecisionKind;
import org.houselist.matching.QueueRow;
import org.houselist.matching.QueueStatus;
import org.houselist.matching.StandingNo;
import org.houselist.settings.Problem;

/**
 * Which verdicts of people can be taken. Those of one command are judged one after the other, each on what the ones before it
 * left.
 */
final class DeskRules {
    private static final String LIST = "take one from houselist merges list";

    private final DeskState state;
    private final Map<String, QueueRow> now = new TreeMap<>();
    private final List<Taken> taken = new ArrayList<>();
    private final List<String> unchanged = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();

    /**
     * A verdict that is taken.
     *
     * @param row as it was before it, in the direction that is decided
     * @param turned the one to be kept changed place with the other, because only members of protected groups may stay
     */
    record Taken(Verdict verdict, QueueRow row, boolean turned) {}

    DeskRules(DeskState state) {
        this.state = state;
        state.stored().forEach(row -> now.put(row.candidateId(), state.now(row)));
    }

    List<Taken> taken() {
        return taken;
    }

    List<String> unchanged() {
        return unchanged;
    }

    List<Problem> problems() {
        return problems;
    }

    void judge(Collection<Verdict> verdicts) {
        verdicts.forEach(this::judge);
    }

    /** Judges one. */
    void judge(Verdict verdict) {
        QueueRow row = state.row(verdict.candidateId())
                .map(found -> now.getOrDefault(found.candidateId(), found))
                .orElse(null);
        if (row == null) {
            refuse(verdict, "no merge candidate of that name", "a candidate_id", LIST);
        } else {
            switch (verdict.kind()) {
                case APPROVE -> approve(verdict, row);
                case REJECT -> reject(verdict, row);
                case UNDO -> undo(verdict, row);
                case ASSIGN -> assign(verdict, row);
            }
        }
    }

    private void approve(Verdict verdict, QueueRow row) {
        if (row.status() == QueueStatus.APPROVED) {
            unchanged.add(row.candidateId() + ": was " + state(row) + " already");
        } else if (isOpen(verdict, row) && !bothProtected(verdict, row)) {
            if (mayBeDeleted(verdict, row) && nobodySaidNo(verdict, row)) {
                take(verdict, row, state.isProtected(row.keepId()) && state.isTurned(row));
            }
        }
    }

    private boolean bothProtected(Verdict verdict, QueueRow row) {
        boolean both = state.isProtected(row.keepId()) && state.isProtected(row.mergeId());
        if (both) {
            refuse(
                    verdict,
                    row.keepId() + " and " + row.mergeId() + " both in a protected group",
                    "one that may be deleted",
                    "merge them by hand in the CRM, which then reports it, or take one out of the group");
        }
        return both;
    }

    /** A record can go only once, and not round in a circle. */
    private boolean mayBeDeleted(Verdict verdict, QueueRow row) {
        List<QueueRow> approved = now.values().stream()
                .filter(other -> other.status() == QueueStatus.APPROVED)
                .toList();
        for (QueueRow other : approved) {
            if (other.mergeId().equals(row.mergeId())) {
                refuse(
                        verdict,
                        row.mergeId() + " approved to go into " + other.keepId() + " by " + other.candidateId(),
                        "a record that goes only once",
                        "undo the other first, or merge " + row.keepId() + " and " + other.keepId());
                return false;
            }
        }
        if (new ApprovedMerges(approved).end(row.keepId()).equals(row.mergeId())) {
            refuse(
                    verdict,
                    "approvals by which " + row.keepId() + " goes into " + row.mergeId(),
                    "no circle",
                    "they count as one person already; undo one of the others first");
            return false;
        }
        return true;
    }

    /** A no holds over chains: where A is not B, and A is C, then B is not C either. */
    private boolean nobodySaidNo(Verdict verdict, QueueRow row) {
        Optional<QueueRow> no = new StandingNo(now.values()).against(row.keepId(), row.mergeId());
        no.ifPresent(said -> refuse(
                verdict,
                "that " + said.keepId() + " and " + said.mergeId() + " are not the same person (" + said.candidateId()
                        + ", " + state(said) + "), and by this they would be",
                "two records that nobody told apart",
                "undo " + said.candidateId() + " first, or reject this one"));
        return no.isEmpty();
    }

    private void reject(Verdict verdict, QueueRow row) {
        if (row.status() == QueueStatus.REJECTED) {
            unchanged.add(row.candidateId() + ": was " + state(row) + " already");
        } else if (isOpen(verdict, row) && areTwo(verdict, row)) {
            take(verdict, row, false);
        }
    }

    private boolean areTwo(Verdict verdict, QueueRow row) {
        boolean one = new StandingNo(now.values()).areOne(row.keepId(), row.mergeId());
        if (one) {
            refuse(
                    verdict,
                    "approvals by which " + row.keepId() + " and " + row.mergeId() + " are one person",
                    "two persons",
                    "undo one of those approvals first; see houselist merges list --status approved");
        }
        return !one;
    }

    private boolean isOpen(Verdict verdict, QueueRow row) {
        boolean open = row.status() == QueueStatus.PENDING || row.status() == QueueStatus.FAILED;
        if (!open) {
            boolean decided = row.status() == QueueStatus.APPROVED || row.status() == QueueStatus.REJECTED;
            refuse(
                    verdict,
                    state(row),
                    "pending or failed",
                    decided
                            ? "take that back first: houselist merges undo " + row.candidateId()
                            : "nothing is to be decided");
        }
        return open;
    }

    private void undo(Verdict verdict, QueueRow row) {
        boolean decided = row.status() == QueueStatus.APPROVED
                || row.status() == QueueStatus.REJECTED
                || row.status() == QueueStatus.FAILED;
        if (!decided) {
            refuse(verdict, state(row), "approved or rejected", "there is nothing to take back");
        } else if (row.status() == QueueStatus.APPROVED && state.askedOn(row) != null && !verdict.withdrawn()) {
            refuse(
                    verdict,
                    "the CRM was asked for the merge on " + state.askedOn(row),
                    "a decision that nobody acts upon",
                    "take the request back in the CRM first, then repeat this with --withdrawn");
        } else {
            take(verdict, row, false);
        }
    }

    private void assign(Verdict verdict, QueueRow row) {
        if (row.status().isClosed() && row.status() != QueueStatus.FAILED) {
            refuse(verdict, state(row), "pending, approved or failed", "nobody needs to look at it any more");
        } else if (row.assignedTo().equals(verdict.assignTo())) {
            unchanged.add(row.candidateId() + ": was assigned to "
                    + (row.assignedTo().isEmpty() ? "nobody" : row.assignedTo()) + " already");
        } else {
            take(verdict, row, false);
        }
    }

    private void take(Verdict verdict, QueueRow row, boolean turned) {
        taken.add(new Taken(verdict, row, turned));
        now.put(row.candidateId(), row.in(next(verdict.kind(), row.status()), row.because(), row.statusSince()));
    }

    private static QueueStatus next(DecisionKind kind, QueueStatus status) {
        return switch (kind) {
            case APPROVE -> QueueStatus.APPROVED;
            case REJECT -> QueueStatus.REJECTED;
            case UNDO -> QueueStatus.PENDING;
            case ASSIGN -> status;
        };
    }

    /** E.g. {@code approved by Dee on 2026-11-20}. */
    static String state(QueueRow row) {
        boolean said = row.isDecided() && row.status() != QueueStatus.PENDING && row.status() != QueueStatus.MERGED;
        return row.status().word()
                + (said ? (row.status() == QueueStatus.FAILED ? ", after it was approved" : "") + by(row) : "");
    }

    private static String by(QueueRow row) {
        return " by " + row.decidedBy() + (row.decidedOn() == null ? "" : " on " + row.decidedOn());
    }

    private void refuse(Verdict verdict, String found, String expected, String todo) {
        problems.add(new Problem(verdict.where(), verdict.candidateId(), found, expected, todo));
    }
}
