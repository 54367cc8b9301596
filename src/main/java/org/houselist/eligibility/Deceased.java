package org.houselist.eligibility;

import org.houselist.books.OwnerBook;
import org.houselist.patron.PatronStatus;

/** An owner or former owner is deceased; a newer opt-in says that somebody else has a former owner's address now. */
final class Deceased implements Refusal {
    @Override
    public Reason reason() {
        return Reason.DECEASED;
    }

    @Override
    public boolean refuses(Candidate candidate) {
        for (int entry = candidate.firstEntry(); entry < candidate.endEntry(); entry++) {
            if (dead(candidate, entry)) {
                return true;
            }
        }
        return false;
    }

    private static boolean dead(Candidate candidate, int entry) {
        int patron = candidate.facts.owners.patronNo(entry);
        return candidate.facts.patrons.status(patron) == PatronStatus.DECEASED
                && !candidate.optedInAfter(candidate.facts.until(entry));
    }

    /** Whether nobody alive owns the address: then it must never be mailed. */
    boolean forGood(Candidate candidate) {
        OwnerBook owners = candidate.facts.owners;
        for (int entry = candidate.firstEntry(); entry < candidate.endEntry(); entry++) {
            PatronStatus status = candidate.facts.patrons.status(owners.patronNo(entry));
            if (owners.owns(entry) && status != PatronStatus.DECEASED) {
                return false;
            }
        }
        return refuses(candidate);
    }

    @Override
    public String detail(Candidate candidate, Words words) {
        return Owners.firstId(candidate, entry -> dead(candidate, entry));
    }
}
