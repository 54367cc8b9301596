package org.houselist.eligibility;

import org.houselist.books.SubscriberStatus;

/** A double opt-in that was never completed. */
final class NotConfirmed implements Refusal {
    @Override
    public Reason reason() {
        return Reason.NOT_CONFIRMED;
    }

    @Override
    public boolean refuses(Candidate candidate) {
        return candidate.status() == SubscriberStatus.PENDING;
    }
}
