package org.houselist.eligibility;

import org.houselist.books.SubscriberStatus;

/** The tool has the address on the list without a subscription (Mailchimp's "non-subscribed"). */
final class NotSubscribed implements Refusal {
    @Override
    public Reason reason() {
        return Reason.NOT_SUBSCRIBED;
    }

    @Override
    public boolean refuses(Candidate candidate) {
        return candidate.status() == SubscriberStatus.NONSUBSCRIBED;
    }
}
