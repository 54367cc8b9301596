package org.houselist.eligibility;

import org.houselist.books.OwnerBook;
import org.houselist.patron.PatronStatus;

/** The address has owners and all are inactive. */
final class Inactive implements Refusal {
    @Override
    public Reason reason() {
        return Reason.INACTIVE;
    }

    @Override
    public boolean refuses(Candidate candidate) {
        OwnerBook owners = candidate.facts.owners;
        boolean owned = false;
        for (int entry = candidate.firstEntry(); entry < candidate.endEntry(); entry++) {
            if (owners.owns(entry)) {
                owned = true;
                if (candidate.facts.patrons.status(owners.patronNo(entry)) != PatronStatus.INACTIVE) {
                    return false;
                }
            }
        }
        return owned;
    }

    @Override
    public String detail(Candidate candidate, Words words) {
        return Owners.firstId(candidate, candidate.facts.owners::owns);
    }
}
