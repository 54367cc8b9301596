package org.houselist.eligibility;

import java.util.Arrays;
import org.houselist.batch.Times;
import org.houselist.books.AddressBook;

/**
 * On which days which address was mailed, and which person. What went to a mailbox of several persons counts for its own
 * addresses only. The newest mailing is kept with its source: a campaign_no, or a given communication as a negative number.
 */
final class Mailings {
    private final int[] newest;
    private final long[] days;
    private final long[] at;
    private final int[] source;
    private int[] personNewest = new int[0];
    private long[] personDays = new long[0];
    private int[] personFrom = new int[0];

    Mailings(int highestAddress) {
        newest = new int[highestAddress + 1];
        days = new long[highestAddress + 1];
        at = new long[highestAddress + 1];
        source = new int[highestAddress + 1];
        Arrays.fill(newest, Days.NEVER);
        Arrays.fill(at, Times.UNKNOWN);
    }

    /** An address was mailed on some days; the newest of them at a time, from a source. */
    void add(int addressNo, int newestDay, long dayBits, long time, int from) {
        if (newestDay > newest[addressNo] || newestDay == newest[addressNo] && time > at[addressNo]) {
            at[addressNo] = time;
            source[addressNo] = from;
        }
        Days all = new Days();
        all.add(newest[addressNo], days[addressNo]);
        all.add(newestDay, dayBits);
        newest[addressNo] = all.newest();
        days[addressNo] = all.bits();
    }

    /** To be called once all is added: what went to one of a person's addresses went to the person. */
    void settle(AddressBook addresses, Persons persons) {
        personNewest = new int[persons.highest() + 1];
        personDays = new long[persons.highest() + 1];
        personFrom = new int[persons.highest() + 1];
        Arrays.fill(personNewest, Days.NEVER);
        Days all = new Days();
        for (int no = 1; no < newest.length; no++) {
            if (newest[no] != Days.NEVER && addresses.has(no) && persons.count(addresses.mailbox(no)) == 1) {
                int person = persons.person(addresses.mailbox(no), 0);
                all.clear().add(personNewest[person], personDays[person]);
                all.add(newest[no], days[no]);
                personNewest[person] = all.newest();
                personDays[person] = all.bits();
                personFrom[person] = newer(personFrom[person], no, addresses);
            }
        }
    }

    /** All days on which a mailbox, or a person of it, was mailed. */
    void collect(int mailbox, AddressBook addresses, Persons persons, Days into) {
        into.clear();
        for (int no = mailbox; no != 0; no = addresses.nextInMailbox(no)) {
            into.add(newest[no], days[no]);
        }
        for (int i = 0; i < persons.count(mailbox); i++) {
            int person = persons.person(mailbox, i);
            into.add(personNewest[person], personDays[person]);
        }
    }

    /** The address through which a mailbox, or a person of it, was mailed last. */
    int lastAddress(int mailbox, AddressBook addresses, Persons persons) {
        int last = 0;
        for (int no = mailbox; no != 0; no = addresses.nextInMailbox(no)) {
            last = newer(last, no, addresses);
        }
        for (int i = 0; i < persons.count(mailbox); i++) {
            last = newer(last, personFrom[persons.person(mailbox, i)], addresses);
        }
        return last;
    }

    private int newer(int one, int other, AddressBook addresses) {
        if (one == 0 || other == 0 || one == other) {
            return one == 0 ? other : one;
        }
        int byTime = newest[one] != newest[other]
                ? Integer.compare(newest[one], newest[other])
                : Long.compare(at[one], at[other]);
        return byTime > 0 || byTime == 0 && addresses.compare(one, other) < 0 ? one : other;
    }

    int newestDay(int addressNo) {
        return newest[addressNo];
    }

    /** The source of the newest mailing: a campaign_no; negative for a given communication; 0 where it is not known. */
    int source(int addressNo) {
        return source[addressNo];
    }
}
