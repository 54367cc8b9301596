package org.houselist.eligibility;

import org.houselist.batch.Times;
import org.houselist.books.SubscriberStatus;

/**
 * Cleaned on any list, or a hard bounce that nothing delivered came after; lifted by a later opt-in, and what the tool says on
 * this very list only by one to this list or to every list.
 */
final class Bounced implements Refusal {
    @Override
    public Reason reason() {
        return Reason.BOUNCED;
    }

    @Override
    public boolean refuses(Candidate candidate) {
        long bounced = candidate.facts.bouncedAt(candidate.address());
        if (bounced == Times.UNKNOWN) {
            return false;
        }
        long here = candidate.refusedHereAt(candidate.address(), SubscriberStatus.CLEANED);
        return !candidate.optedInAfter(bounced)
                || here != Times.UNKNOWN && candidate.optedInHere(candidate.address()) <= here;
    }
}
