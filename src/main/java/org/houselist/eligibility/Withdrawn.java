package org.houselist.eligibility;

import org.houselist.batch.Times;
import org.houselist.books.OwnerBook;

/** The CRM has the address only inactive, and not by a merge; lifted by an opt-in newer than the night that saw it. */
final class Withdrawn implements Refusal {
    @Override
    public Reason reason() {
        return Reason.WITHDRAWN;
    }

    @Override
    public boolean refuses(Candidate candidate) {
        OwnerBook owners = candidate.facts.owners;
        boolean inactive = false;
        long since = Times.UNKNOWN; // the night on which the last owner was lost, to whatever
        for (int entry = candidate.firstEntry(); entry < candidate.endEntry(); entry++) {
            if (owners.owns(entry)) {
                return false;
            }
            inactive |= owners.state(entry) == OwnerBook.INACTIVE && !owners.byMerge(entry);
            since = Math.max(since, candidate.facts.until(entry));
        }
        return inactive && !candidate.optedInAfter(since);
    }

    @Override
    public String detail(Candidate candidate, Words words) {
        return Owners.firstId(candidate, entry -> candidate.facts.owners.state(entry) == OwnerBook.INACTIVE);
    }
}
