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
        long withdrawn = Times.UNKNOWN;
        for (int entry = candidate.firstEntry(); entry < candidate.endEntry(); entry++) {
            if (owners.owns(entry)) {
                return false;
            }
            if (owners.state(entry) == OwnerBook.INACTIVE && !owners.byMerge(entry)) {
                withdrawn = Math.max(withdrawn, candidate.facts.until(entry));
            }
        }
        return withdrawn != Times.UNKNOWN && !candidate.optedInAfter(withdrawn);
    }

    @Override
    public String detail(Candidate candidate, Words words) {
        return Owners.firstId(candidate, entry -> candidate.facts.owners.state(entry) == OwnerBook.INACTIVE);
    }
}
