package org.houselist.cli;

import java.util.ArrayList;
import java.util.List;
import org.houselist.matching.desk.MergeCandidate;
import org.houselist.matching.desk.MergeDetails;
import org.houselist.matching.desk.PastDecision;
import org.houselist.matching.desk.PatronCard;

/** A merge candidate for people: both records side by side, what speaks for it, and what was decided. */
final class CandidateText {
    private static final String ROW = "%s %-14s  %-36s  %s";

    private CandidateText() {}

    /** Everything. */
    static List<String> full(MergeDetails details) {
        List<String> lines = new ArrayList<>(brief(details));
        if (!details.ledger().isEmpty()) {
            lines.add("");
            LedgerLines.of(details.ledger()).forEach(line -> lines.add("  " + line));
        }
        lines.add("");
        lines.add(details.history().isEmpty() ? "nothing was decided yet" : "decided so far");
        details.history().forEach(one -> lines.add(past(one)));
        return lines;
    }

    /** What one needs to see before approving; the consent note comes first. */
    static List<String> brief(MergeDetails details) {
        MergeCandidate one = details.candidate();
        List<String> lines = new ArrayList<>();
        lines.add(one.candidateId() + "  " + one.status() + ", confidence " + one.confidence() + " (" + one.score()
                + "), first queued " + one.firstQueuedOn());
        lines.add("consent   " + (one.consentNote().isEmpty() ? "the merge loses nothing" : one.consentNote()));
        lines.add("because   " + one.because());
        if (!one.assignedTo().isEmpty()) {
            lines.add("assigned  " + one.assignedTo());
        }
        if (!one.decidedBy().isEmpty()) {
            lines.add("decided   by " + one.decidedBy() + " on " + one.decidedOn()
                    + (one.requestedOn() == null ? "" : "; the CRM was asked on " + one.requestedOn()));
        }
        lines.add("");
        lines.addAll(records(details.keep(), details.merge()));
        return lines;
    }

    private static List<String> records(PatronCard keep, PatronCard merge) {
        List<String> lines = new ArrayList<>();
        lines.add(ROW.formatted(" ", "", "keep " + keep.patronId(), "merge " + merge.patronId())
                .stripTrailing());
        row(lines, "name", keep.name(), merge.name());
        int emails = Math.max(keep.emails().size(), merge.emails().size());
        for (int i = 0; i < emails; i++) {
            row(lines, i == 0 ? "email" : "", at(keep.emails(), i), at(merge.emails(), i));
        }
        row(lines, "street", keep.street(), merge.street());
        row(
                lines,
                "city",
                (keep.postalCode() + " " + keep.city()).strip(),
                (merge.postalCode() + " " + merge.city()).strip());
        row(lines, "phone", keep.phone(), merge.phone());
        row(lines, "birth date", keep.birthDate(), merge.birthDate());
        row(lines, "groups", keep.groups(), merge.groups());
        row(lines, "contact", String.join(", ", keep.flags()), String.join(", ", merge.flags()));
        row(lines, "kind", kind(keep), kind(merge));
        row(lines, "household", keep.householdId(), merge.householdId());
        row(lines, "source", keep.source(), merge.source());
        row(lines, "created", keep.createdAt(), merge.createdAt());
        row(lines, "last activity", keep.lastActivityAt(), merge.lastActivityAt());
        if (lines.stream().anyMatch(line -> line.startsWith("*"))) {
            lines.add("* differs");
        }
        return lines;
    }

    private static String kind(PatronCard card) {
        return card.status() + " " + card.kind() + (card.stub() ? ", a stub" : "")
                + (card.protectedGroup() ? ", protected" : "");
    }

    private static String at(List<String> texts, int index) {
        return index < texts.size() ? texts.get(index) : "";
    }

    /** What one does not have is no difference. */
    private static void row(List<String> lines, String label, String keep, String merge) {
        if (!keep.isEmpty() || !merge.isEmpty()) {
            boolean differs = !keep.isEmpty() && !merge.isEmpty() && !keep.equals(merge);
            lines.add(ROW.formatted(differs ? "*" : " ", label, keep, merge).stripTrailing());
        }
    }

    private static String past(PastDecision one) {
        return "  " + one.at() + "  " + one.decision() + " by " + one.by()
                + (one.note().isEmpty() ? "" : ": " + one.note())
                + " (" + one.source() + (one.evidence().isEmpty() ? "" : "; on " + one.evidence()) + ")";
    }
}
