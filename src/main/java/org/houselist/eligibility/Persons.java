package org.houselist.eligibility;

import java.util.Arrays;
import org.houselist.books.AddressBook;
import org.houselist.books.OwnerBook;

/**
 * Which patrons are one person, and which persons a mailbox belongs to. A person is named by one of its patrons. Patrons
 * who merely share a mailbox stay different persons; a mailbox of nobody is a person by itself.
 */
final class Persons {
    private final int[] of;
    private int[] ofMailbox = new int[0]; // 0 nobody; > 0 that person; < 0: several, at -n in the array below
    private int[] several = new int[1 + 64]; // how many, and then they
    private int used = 1;

    /** Every patron is a person, at first. */
    Persons(int highestPatron) {
        of = new int[highestPatron + 1];
        Arrays.setAll(of, no -> no);
    }

    /** Two patrons are one person. */
    void unite(int one, int other) {
        int a = find(one);
        int b = find(other);
        of[Math.max(a, b)] = Math.min(a, b);
    }

    private int find(int patronNo) {
        int at = patronNo;
        while (of[at] != at) {
            of[at] = of[of[at]]; // halves the way for the next who asks
            at = of[at];
        }
        return at;
    }

    /** To be called once all are united: finds the persons of the mailboxes. */
    void settle(AddressBook addresses, OwnerBook owners) {
        for (int no = 0; no < of.length; no++) {
            of[no] = find(no);
        }
        ofMailbox = new int[addresses.highest() + 1];
        for (int no = 1; no <= addresses.highest(); no++) {
            if (addresses.has(no)) {
                for (int entry = owners.first(no); entry < owners.first(no + 1); entry++) {
                    if (owners.owns(entry) || owners.state(entry) == OwnerBook.MERGED) {
                        belongs(addresses.mailbox(no), of[owners.patronNo(entry)]);
                    }
                }
            }
        }
    }

    private void belongs(int mailbox, int person) {
        int now = ofMailbox[mailbox];
        if (now == 0) {
            ofMailbox[mailbox] = person;
        } else if (now > 0 && now != person) {
            ofMailbox[mailbox] = store(new int[] {now, person});
        } else if (now < 0 && !contains(mailbox, person)) {
            int[] more = Arrays.copyOfRange(several, -now + 1, -now + 2 + several[-now]);
            more[more.length - 1] = person;
            ofMailbox[mailbox] = store(more);
        }
    }

    private boolean contains(int mailbox, int person) {
        for (int i = 0; i < count(mailbox); i++) {
            if (person(mailbox, i) == person) {
                return true;
            }
        }
        return false;
    }

    private int store(int[] persons) {
        Arrays.sort(persons);
        int place = used;
        if (used + persons.length + 1 > several.length) {
            several = Arrays.copyOf(several, Math.max(several.length * 2, used + persons.length + 1));
        }
        several[used++] = persons.length;
        System.arraycopy(persons, 0, several, used, persons.length);
        used += persons.length;
        return -place;
    }

    /** The person of a patron. */
    int of(int patronNo) {
        return of[patronNo];
    }

    int highest() {
        return of.length - 1;
    }

    /** How many persons a mailbox belongs to; 0: it is a person by itself. */
    int count(int mailbox) {
        int now = ofMailbox[mailbox];
        return now == 0 ? 0 : now > 0 ? 1 : several[-now];
    }

    /** One of the persons of a mailbox. */
    int person(int mailbox, int index) {
        int now = ofMailbox[mailbox];
        return now > 0 ? now : several[-now + 1 + index];
    }
}
