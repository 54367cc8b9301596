package org.houselist.eligibility;

import java.util.BitSet;

/**
 * Who has been given to a communication: persons, and mailboxes that are a person by themselves or belong to several: what is
 * given through those does not pass on to a person's other addresses.
 */
final class Given {
    private final Communication communication;
    private final BitSet persons = new BitSet();
    private final BitSet mailboxes = new BitSet();

    Given(Communication communication) {
        this.communication = communication;
    }

    Communication communication() {
        return communication;
    }

    void add(int mailbox, Persons all) {
        if (all.count(mailbox) == 1) {
            persons.set(all.person(mailbox, 0));
        } else {
            mailboxes.set(mailbox);
        }
    }

    /** Whether a mailbox, or any of its persons, has been given. */
    boolean has(int mailbox, Persons all) {
        if (mailboxes.get(mailbox)) {
            return true;
        }
        for (int i = 0; i < all.count(mailbox); i++) {
            if (persons.get(all.person(mailbox, i))) {
                return true;
            }
        }
        return false;
    }
}
