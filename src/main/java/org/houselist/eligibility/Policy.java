package org.houselist.eligibility;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The policy: the refusals in the order of their reasons. All are asked, for a person wants to know all reasons; who is
 * refused by none is written to. {@link Reason#OTHER_ADDRESS} is no refusal: it is what {@link Choice} leaves over.
 *
 * <p>A new rule (a permission, a restricted group) is a class of its own and one line here.
 */
final class Policy {
    private final Refusal[] refusals;

    private Policy(List<Refusal> refusals) {
        List<Refusal> ordered = new ArrayList<>(refusals);
        ordered.sort(Comparator.comparing(Refusal::reason));
        this.refusals = ordered.toArray(new Refusal[0]);
    }

    /** For marketing and fundraising. */
    static Policy usual() {
        return new Policy(List.of(
                new Complained(),
                new Bounced(),
                new Withdrawn(),
                new OptedOut(),
                new NotSubscribed(),
                new NotConfirmed(),
                new UnreadableRow(),
                new NoEmail(),
                new Deceased(),
                new Inactive(),
                // PERMISSION_REFUSED, PERMISSION_LAPSED, PERMISSION_NOT_ASKED and RESTRICTED come here
                new RecentlyMailed(),
                new WeeklyLimit(),
                new Outranked()));
    }

    /** For service messages (a cancelled performance): only what makes a mail pointless or hurtful. */
    static Policy service() {
        return new Policy(List.of(new Complained(), new Bounced(), new Withdrawn(), new Deceased()));
    }

    /** The policy that a communication falls under. */
    static Policy of(Communication communication) {
        return communication.service() ? service() : usual();
    }

    /** All reasons against a candidate, as a set of {@link Reasons}. */
    int reasons(Candidate candidate) {
        int set = Reasons.NONE;
        for (Refusal refusal : refusals) {
            if (refusal.refuses(candidate)) {
                set |= refusal.reason().bit();
            }
        }
        return set;
    }

    /** What to tell about a set of reasons, in their order; {@code ;} between. */
    String detail(Candidate candidate, int set, Words words) {
        StringBuilder text = new StringBuilder();
        for (Refusal refusal : refusals) {
            if (Reasons.has(set, refusal.reason())) {
                String detail = refusal.detail(candidate, words);
                text.append(text.isEmpty() || detail.isEmpty() ? "" : ";").append(detail);
            }
        }
        return text.toString();
    }
}
