package org.houselist.matching.desk;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.houselist.matching.DecisionKind;
import org.houselist.matching.QueueRow;
import org.houselist.matching.QueueStatus;
import org.houselist.settings.Problem;

/**
 * Judges the rows of a sheet one by one: what can be taken is taken, of every other row it is said why not. A row whose pair
 * changed since the sheet was written is not taken: whoever decided saw something else.
 */
final class SheetReading {
    private static final Map<String, DecisionKind> WORDS = Map.ofEntries(
            Map.entry("approve", DecisionKind.APPROVE),
            Map.entry("approved", DecisionKind.APPROVE),
            Map.entry("yes", DecisionKind.APPROVE),
            Map.entry("y", DecisionKind.APPROVE),
            Map.entry("same", DecisionKind.APPROVE),
            Map.entry("reject", DecisionKind.REJECT),
            Map.entry("rejected", DecisionKind.REJECT),
            Map.entry("no", DecisionKind.REJECT),
            Map.entry("n", DecisionKind.REJECT),
            Map.entry("different", DecisionKind.REJECT));

    private final DeskState state;
    private final DeskRules rules;
    private final String shown;
    private final String by;
    private final Map<String, Set<DecisionKind>> said = new HashMap<>();
    private final Set<String> taken = new HashSet<>();
    private final List<Problem> problems = new ArrayList<>();
    private int told; // of the problems of the rules
    private int blank;
    private int unchangedTwice;

    /**
     * @param shown as messages name the file
     * @param by who decided, where a row does not say
     */
    SheetReading(DeskState state, String shown, String by) {
        this.state = state;
        this.rules = new DeskRules(state);
        this.shown = shown;
        this.by = by;
    }

    List<DeskRules.Taken> taken() {
        return rules.taken();
    }

    /** Also the rows that repeat one of the same file. */
    List<String> unchanged() {
        List<String> all = new ArrayList<>(rules.unchanged());
        all.addAll(Collections.nCopies(unchangedTwice, "a row that stands twice"));
        return all;
    }

    /** In the order of the rows. */
    List<Problem> problems() {
        return List.copyOf(problems);
    }

    int blank() {
        return blank;
    }

    void take(Collection<SheetRow> rows) {
        for (SheetRow row : rows) {
            DecisionKind kind = WORDS.get(row.decision().toLowerCase(Locale.ROOT));
            if (kind != null) {
                said.computeIfAbsent(row.candidateId(), any -> new HashSet<>()).add(kind);
            }
        }
        rows.forEach(this::take);
    }

    private void take(SheetRow row) {
        if (row.decision().isEmpty()) {
            blank++;
            return;
        }
        DecisionKind kind = WORDS.get(row.decision().toLowerCase(Locale.ROOT));
        if (kind == null) {
            refuse(
                    row,
                    "the decision \"" + row.decision() + "\"",
                    "approve, yes or same; reject, no or different; or nothing",
                    "correct it and import again");
        } else if (row.candidateId().isEmpty()) {
            refuse(row, "no candidate_id", "the one that was exported", "start from a fresh export");
        } else {
            judge(row, kind);
        }
    }

    private void judge(SheetRow row, DecisionKind kind) {
        Optional<QueueRow> now = state.row(row.candidateId());
        if (said.getOrDefault(row.candidateId(), Set.of()).size() > 1) {
            refuse(
                    row,
                    "approve and reject in one file",
                    "one decision on one pair",
                    "leave only the one that is meant");
        } else if (!taken.add(row.candidateId())) {
            unchangedTwice++;
        } else if (now.map(found -> isAsExported(row, kind, found)).orElse(true)) {
            rules.judge(new Verdict(
                    row.candidateId(), kind, row.by().isEmpty() ? by : row.by(), row.note(), "", false, row.where()));
            refusedByRules();
        }
    }

    private void refusedByRules() {
        List<Problem> refused = rules.problems();
        problems.addAll(refused.subList(told, refused.size()));
        told = refused.size();
    }

    /** What was decided so already is as it should be, whatever the sheet says of it. */
    private boolean isAsExported(SheetRow row, DecisionKind kind, QueueRow now) {
        QueueStatus wanted = kind == DecisionKind.APPROVE ? QueueStatus.APPROVED : QueueStatus.REJECTED;
        if (now.status() == wanted) {
            return true;
        }
        if (!row.status().isEmpty()
                && !row.status().equalsIgnoreCase(now.status().word())) {
            return changed(row, "it was " + row.status() + " and is now " + DeskRules.state(now));
        }
        if (isOther(row.keepId(), now.keepId().text())
                || isOther(row.mergeId(), now.mergeId().text())) {
            return changed(
                    row,
                    "it was keep " + row.keepId() + ", merge " + row.mergeId() + " and is now keep " + now.keepId()
                            + ", merge " + now.mergeId());
        }
        return kind == DecisionKind.REJECT || isNoteSeen(row, now);
    }

    private boolean isNoteSeen(SheetRow row, QueueRow now) {
        String note = state.candidate(now).consentNote();
        if (note.isEmpty() || (row.hasConsentNote() && note.equals(row.consentNote()))) {
            return true;
        }
        return changed(
                row, "the consent note of the sheet is \"" + row.consentNote() + "\" and is now \"" + note + "\"");
    }

    /** A spreadsheet takes "0012" for a number and writes 12. */
    private static boolean isOther(String inSheet, String now) {
        return !inSheet.isEmpty() && !inSheet.equals(now) && !inSheet.equals(now.replaceFirst("^0+(?=.)", ""));
    }

    private boolean changed(SheetRow row, String found) {
        refuse(row, found, "the pair as it was exported", "look at it again: export anew, or houselist merges show");
        return false;
    }

    private void refuse(SheetRow row, String found, String expected, String todo) {
        String candidate = row.candidateId().isEmpty() ? "" : ", " + row.candidateId();
        problems.add(new Problem(row.where() + candidate, shown, found, expected, todo));
    }
}
