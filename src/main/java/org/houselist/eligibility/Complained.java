package org.houselist.eligibility;

import org.houselist.batch.Times;
import org.houselist.books.SubscriberStatus;

/**
 * A complaint on any list or send, at any address of the mailbox. A later opt-in at the mailbox lifts it, but for the address
 * that complained only its own; and what the tool says on this very list only one to this list or to every list: an address
 * must never stand in an import and among those never to be mailed.
 */
final class Complained implements Refusal {
    @Override
    public Reason reason() {
        return Reason.COMPLAINED;
    }

    @Override
    public boolean refuses(Candidate candidate) {
        return ofItself(candidate) || ofMailbox(candidate);
    }

    /** From the facts of the address alone. */
    static boolean ofItself(Candidate candidate) {
        long complained = candidate.facts.complainedAt(candidate.address());
        if (complained == Times.UNKNOWN) {
            return false;
        }
        long here = candidate.refusedHereAt(candidate.address(), SubscriberStatus.COMPLAINED);
        return !candidate.optedInAfter(complained)
                || here != Times.UNKNOWN && candidate.optedInHere(candidate.address()) <= here;
    }

    private static boolean ofMailbox(Candidate candidate) {
        long complained = Times.UNKNOWN;
        long optedIn = Times.UNKNOWN;
        for (int no = candidate.mailbox(); no != 0; no = candidate.next(no)) {
            complained = Math.max(complained, candidate.facts.complainedAt(no));
            optedIn = Math.max(optedIn, candidate.facts.optedInAt(no));
        }
        return complained != Times.UNKNOWN && optedIn <= complained;
    }

    @Override
    public String detail(Candidate candidate, Words words) {
        if (ofItself(candidate)) {
            return "";
        }
        int worst = candidate.mailbox();
        for (int no = candidate.mailbox(); no != 0; no = candidate.next(no)) {
            worst = candidate.facts.complainedAt(no) > candidate.facts.complainedAt(worst) ? no : worst;
        }
        return "address " + candidate.facts.addresses.text(worst);
    }
}
