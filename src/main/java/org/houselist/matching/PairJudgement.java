package org.houselist.matching;

import org.houselist.patron.NameAgreement;
import org.houselist.patron.NameAgreement.Outcome;
import org.houselist.patron.NameComparison;
import org.houselist.patron.Stub;

/** Judges two patrons with one mailbox: whether they may be paired at all, and how sure we are. */
final class PairJudgement {
    private final NameComparison names;

    PairJudgement(NameComparison names) {
        this.names = names;
    }

    /** False for different kinds, a household and its members, and members of one household whose first names clash. */
    boolean mayBePaired(MatchPatron a, MatchPatron b) {
        return a.kind() == b.kind() && !isHouseholdOf(a, b) && !isHouseholdOf(b, a) && !clashInOneHousehold(a, b);
    }

    /** The row for two patrons, the one to be kept first. */
    Candidate judge(MatchPatron keep, MatchPatron merge, String mailbox) {
        NameAgreement agreement = names.compare(keep.name(), merge.name());
        Confidence confidence = confidence(agreement, keep, merge);
        return new Candidate(
                keep.id(),
                merge.id(),
                mailbox,
                confidence,
                score(agreement.outcome(), confidence),
                "same mailbox " + mailbox + "; " + words(agreement, keep, merge),
                ConsentNote.of(keep.consent(), merge.consent()),
                "");
    }

    /**
     * High where the names agree, low where the first names clash, else medium. A name-only record holds nothing but its name: half a name in common is not
     * enough for high.
     */
    private static Confidence confidence(NameAgreement agreement, MatchPatron keep, MatchPatron merge) {
        if (agreement.clashes()) {
            return Confidence.LOW;
        }
        boolean nameOnly = keep.holds() == Stub.NAME_ONLY || merge.holds() == Stub.NAME_ONLY;
        boolean halfAName = agreement.outcome() == Outcome.PART_BLANK;
        return agreement.agrees() && !(nameOnly && halfAName) ? Confidence.HIGH : Confidence.MEDIUM;
    }

    private static int score(Outcome outcome, Confidence confidence) {
        int score =
                switch (outcome) {
                    case EQUAL -> 100;
                    case NICKNAME -> 97;
                    case INITIAL -> 95;
                    case BLANK -> 92;
                    case PART_BLANK -> 90;
                    case NEAR -> 80;
                    case SWAPPED -> 75;
                    case PARTLY -> 70;
                    case DETAIL_DIFFERS -> 60;
                    case LAST_DIFFERS -> 55;
                    case NOTHING_COMMON -> 52;
                    case CLASH -> 10;
                };
        return confidence == Confidence.HIGH ? score : Math.min(score, Candidate.MOST_MEDIUM);
    }

    private static String words(NameAgreement agreement, MatchPatron keep, MatchPatron merge) {
        boolean stubs = keep.holds() == Stub.STUB && merge.holds() == Stub.STUB;
        if (stubs) {
            return "both hold only an address";
        }
        if (keep.holds() == Stub.STUB || merge.holds() == Stub.STUB) {
            return (keep.holds() == Stub.STUB ? keep : merge).id() + " holds only an address";
        }
        return agreement.words();
    }

    private static boolean isHouseholdOf(MatchPatron household, MatchPatron member) {
        return household.id().text().equals(member.householdId())
                && !household.id().equals(member.id());
    }

    private boolean clashInOneHousehold(MatchPatron a, MatchPatron b) {
        return !a.householdId().isEmpty() && a.householdId().equals(b.householdId()) && clash(a, b);
    }

    /** Whether the first names belong to two people. */
    boolean clash(MatchPatron a, MatchPatron b) {
        return names.compare(a.name(), b.name()).clashes();
    }
}
