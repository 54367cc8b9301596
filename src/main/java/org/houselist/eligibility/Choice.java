package org.houselist.eligibility;

import java.util.Arrays;
import org.houselist.books.OwnerBook;

/**
 * At which of a person's addresses a communication arrives: the patron's primary, then the one most recently opened or clicked
 * at, then most recently opted in, then by code point. Of the addresses of one mailbox only the best is a candidate, so that no
 * inbox gets a mail twice.
 */
final class Choice {
    private final Facts facts;
    private final int[] ofMailbox;
    private final int[] ofPerson;

    Choice(Facts facts) {
        this.facts = facts;
        ofMailbox = new int[facts.addresses.highest() + 1];
        ofPerson = new int[facts.persons.highest() + 1];
    }

    /** Begins with the next communication. */
    void clear() {
        Arrays.fill(ofMailbox, 0);
        Arrays.fill(ofPerson, 0);
    }

    /** Offers an address that nothing speaks against. */
    void offer(int addressNo) {
        int mailbox = facts.addresses.mailbox(addressNo);
        int now = ofMailbox[mailbox];
        if (now == 0 || better(addressNo, now, 0)) {
            ofMailbox[mailbox] = addressNo;
        }
    }

    /** To be called once for each offered address, when all are offered. */
    void settle(int addressNo) {
        int mailbox = facts.addresses.mailbox(addressNo);
        if (ofMailbox[mailbox] != addressNo) {
            return;
        }
        for (int i = 0; i < facts.persons.count(mailbox); i++) {
            int person = facts.persons.person(mailbox, i);
            int now = ofPerson[person];
            if (now == 0 || better(addressNo, now, person)) {
                ofPerson[person] = addressNo;
            }
        }
    }

    /** Where the persons of an offered address get it instead; 0 where at least one of them gets it here. */
    int instead(int addressNo) {
        int mailbox = facts.addresses.mailbox(addressNo);
        int persons = facts.persons.count(mailbox);
        int best = ofMailbox[mailbox];
        for (int i = 0; i < persons && best == addressNo; i++) {
            if (ofPerson[facts.persons.person(mailbox, i)] == addressNo) {
                return 0;
            }
        }
        if (persons == 0) {
            return best == addressNo ? 0 : best;
        }
        return ofPerson[facts.persons.person(mailbox, 0)];
    }

    private boolean better(int one, int other, int person) {
        boolean primary = primary(one, person);
        if (primary != primary(other, person)) {
            return primary;
        }
        if (facts.engagedAt(one) != facts.engagedAt(other)) {
            return facts.engagedAt(one) > facts.engagedAt(other);
        }
        if (facts.optedInAt(one) != facts.optedInAt(other)) {
            return facts.optedInAt(one) > facts.optedInAt(other);
        }
        return facts.addresses.compare(one, other) < 0;
    }

    /** Whether it is the primary address of a patron of the person; 0: of anybody. What came by a merge is not. */
    private boolean primary(int addressNo, int person) {
        OwnerBook owners = facts.owners;
        for (int entry = owners.first(addressNo); entry < owners.first(addressNo + 1); entry++) {
            boolean theirs = person == 0 || facts.persons.of(owners.patronNo(entry)) == person;
            if (theirs && owners.owns(entry) && owners.primary(entry) && !owners.byMerge(entry)) {
                return true;
            }
        }
        return false;
    }
}
