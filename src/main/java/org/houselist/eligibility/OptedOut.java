package org.houselist.eligibility;

import org.houselist.batch.Times;
import org.houselist.books.SubscriberStatus;

/**
 * Unsubscribed from this list or from every list, at any address of the mailbox, and no later opt-in at any of them. The address
 * that unsubscribed needs an opt-in of its own.
 */
final class OptedOut implements Refusal {
    @Override
    public Reason reason() {
        return Reason.OPTED_OUT;
    }

    @Override
    public boolean refuses(Candidate candidate) {
        return ofItself(candidate) || ofMailbox(candidate);
    }

    /** From the facts of the address alone. */
    static boolean ofItself(Candidate candidate) {
        long out = candidate.unsubscribedAt(candidate.address());
        return out != Times.UNKNOWN && candidate.optedInHere(candidate.address()) <= out;
    }

    private static boolean ofMailbox(Candidate candidate) {
        long out = Times.UNKNOWN;
        for (int no = candidate.mailbox(); no != 0; no = candidate.next(no)) {
            out = Math.max(out, candidate.unsubscribedAt(no));
        }
        return out != Times.UNKNOWN && newestOptIn(candidate) <= out;
    }

    private static long newestOptIn(Candidate candidate) {
        long in = Times.UNKNOWN;
        for (int no = candidate.mailbox(); no != 0; no = candidate.next(no)) {
            in = Math.max(in, candidate.optedInHere(no));
        }
        return in;
    }

    @Override
    public String detail(Candidate candidate, Words words) {
        int worst = candidate.address();
        for (int no = candidate.mailbox(); no != 0 && !ofItself(candidate); no = candidate.next(no)) {
            worst = candidate.unsubscribedAt(no) > candidate.unsubscribedAt(worst) ? no : worst;
        }
        boolean here = candidate.refusedHereAt(worst, SubscriberStatus.UNSUBSCRIBED) != Times.UNKNOWN;
        String list = "list " + (here ? candidate.list() : Rolls.EVERY_LIST);
        return worst == candidate.address() ? list : list + " at address " + candidate.facts.addresses.text(worst);
    }
}
