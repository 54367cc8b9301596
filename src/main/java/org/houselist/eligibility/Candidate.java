package org.houselist.eligibility;

import java.util.List;
import org.houselist.batch.Times;
import org.houselist.books.SubscriberStatus;
import org.houselist.settings.Frequency;
import org.jspecify.annotations.Nullable;

/** One address of one communication's audience, as the refusals see it. It is moved from row to row. */
final class Candidate {
    final Facts facts;
    final Communication communication;
    final Frequency frequency;
    private final Roll roll;
    private final @Nullable Roll everyList;
    private final List<Given> rivals;
    private final Days days = new Days();
    private boolean daysKnown;
    private int row;
    private int address;
    private int mailbox;

    /**
     * @param rivals the communications of better rank that are planned too near, the best first
     */
    Candidate(Facts facts, Communication communication, Roll roll, Frequency frequency, List<Given> rivals) {
        this.facts = facts;
        this.communication = communication;
        this.frequency = frequency;
        this.roll = roll;
        this.everyList = facts.rolls.everyList();
        this.rivals = rivals;
    }

    /** Moves to a row of the list. */
    Candidate at(int newRow) {
        row = newRow;
        address = roll.address(newRow);
        mailbox = facts.addresses.mailbox(address);
        daysKnown = false;
        return this;
    }

    /** Moves to an address that need not be on the list: its row is not to be asked for then. */
    Candidate atAddress(int addressNo) {
        row = -1;
        address = addressNo;
        mailbox = facts.addresses.mailbox(addressNo);
        daysKnown = false;
        return this;
    }

    int address() {
        return address;
    }

    int mailbox() {
        return mailbox;
    }

    /** The next address of the mailbox after one, or 0; begin with {@link #mailbox()}. */
    int next(int addressNo) {
        return facts.addresses.nextInMailbox(addressNo);
    }

    String list() {
        return roll.list();
    }

    /** What the tool says of this address on this list. */
    SubscriberStatus status() {
        return roll.status(row);
    }

    /** Whether the address's row on this list, or on every list, was turned away tonight. */
    boolean unreadable() {
        return roll.unreadable(row) || everyList != null && everyList.unreadableOf(address);
    }

    /** Whether the newest opt-in of the address, on any list, is later. */
    boolean optedInAfter(long time) {
        return facts.optedInAt(address) > time;
    }

    /** The newest opt-in of an address to this list, or to every list. */
    long optedInHere(int addressNo) {
        long everywhere = everyList == null ? Times.UNKNOWN : everyList.optedInOf(addressNo);
        return Math.max(roll.optedInOf(addressNo), everywhere);
    }

    /** When an address unsubscribed from this list, or from every list. */
    long unsubscribedAt(int addressNo) {
        return Math.max(refusedHereAt(addressNo, SubscriberStatus.UNSUBSCRIBED), refusedEveryListAt(addressNo));
    }

    /** When an address refused this very list in this way. */
    long refusedHereAt(int addressNo, SubscriberStatus refusal) {
        return facts.optOuts.refusedAt(addressNo, roll.listNo(), refusal);
    }

    long refusedEveryListAt(int addressNo) {
        return everyList == null
                ? Times.UNKNOWN
                : facts.optOuts.refusedAt(addressNo, everyList.listNo(), SubscriberStatus.UNSUBSCRIBED);
    }

    int firstEntry() {
        return facts.owners.first(address);
    }

    int endEntry() {
        return facts.owners.first(address + 1);
    }

    /** The days on which a person of the address was mailed. */
    Days days() {
        if (!daysKnown) {
            facts.mailings.collect(mailbox, facts.addresses, facts.persons, days);
            daysKnown = true;
        }
        return days;
    }

    /** The best communication that a person of the address was given to and that is planned too near, or null. */
    @Nullable
    Communication rival() {
        for (Given given : rivals) {
            if (given.has(mailbox, facts.persons)) {
                return given.communication();
            }
        }
        return null;
    }
}
