package org.houselist.eligibility;

import java.io.IOException;
import java.util.List;
import org.houselist.batch.CsvOutput;

/** {@code contact-eligibility.csv}: each decision with its reasons. Communications are added in the order of their ids. */
final class ContactEligibilityFile {
    static final String NAME = "contact-eligibility.csv";
    static final List<String> HEADER = List.of(
            "communication_id",
            "list",
            "email",
            "patron_id",
            "decision",
            "reason",
            "all_reasons",
            "eligible_again_on",
            "detail");

    private final CsvOutput out;
    private final Facts facts;
    private final Words words;
    private final Reasons reasons = new Reasons();

    ContactEligibilityFile(CsvOutput out, Facts facts, Words words) {
        this.out = out;
        this.facts = facts;
        this.words = words;
    }

    /** Writes all rows of a communication; the candidate is one of its own. */
    void add(Decision decision, Candidate candidate) throws IOException {
        Policy policy = Policy.of(decision.communication());
        for (int i = 0; i < decision.size(); i++) {
            int address = decision.address(i);
            out.field(decision.communication().id());
            out.field(decision.communication().list());
            facts.addresses.write(address, out);
            Owners.writeIds(facts, address, out);
            if (decision.eligible(i)) {
                out.field("eligible").field("").field("").field("").field("");
            } else {
                int set = decision.reasons(i);
                out.field("suppressed").field(Reasons.first(set).name()).field(reasons.names(set));
                candidate.at(decision.row(i));
                out.field(Reasons.passing(set) ? again(candidate, set) : "");
                out.field(detail(decision, i, policy, candidate));
            }
            out.endRow();
        }
    }

    private String again(Candidate candidate, int set) {
        int recently = Reasons.has(set, Reason.RECENTLY_MAILED) ? RecentlyMailed.again(candidate) : Integer.MIN_VALUE;
        int weekly = Reasons.has(set, Reason.WEEKLY_LIMIT) ? WeeklyLimit.again(candidate) : Integer.MIN_VALUE;
        return words.day(Math.max(recently, weekly));
    }

    private String detail(Decision decision, int index, Policy policy, Candidate candidate) {
        int set = decision.reasons(index);
        return Reasons.has(set, Reason.OTHER_ADDRESS)
                ? "address " + facts.addresses.text(decision.instead(index))
                : policy.detail(candidate, set, words);
    }
}
