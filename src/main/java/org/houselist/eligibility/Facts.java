package org.houselist.eligibility;

import java.util.Arrays;
import java.util.Map;
import org.houselist.batch.Times;
import org.houselist.books.AddressBook;
import org.houselist.books.OwnerBook;
import org.houselist.books.PatronBook;
import org.houselist.books.SubscriberStatus;

/** What a night knows of all addresses, in arrays by address_no: rules ask here, and nothing here decides. */
final class Facts {
    /** Later than every opt-in: what no opt-in lifts. */
    static final long FOREVER = Long.MAX_VALUE;

    final AddressBook addresses;
    final PatronBook patrons;
    final OwnerBook owners;
    final Persons persons;
    final Rolls rolls;
    final OptOuts optOuts;
    final Mailings mailings;
    private final long[] complainedAt;
    private final long[] bouncedAt;
    private final long[] engagedAt;
    private final long[] optedInAt;
    private final long[] noEmailUntil;
    private final int[] noEmailPatron;

    /** @param leftAt when records that are gone and have no_email left the CRM, by patron_no, as far as it is known */
    Facts(
            AddressBook addresses,
            PatronBook patrons,
            OwnerBook owners,
            Persons persons,
            Map<Integer, Long> leftAt,
            Rolls rolls,
            OptOuts optOuts) {
        this.addresses = addresses;
        this.patrons = patrons;
        this.owners = owners;
        this.persons = persons;
        this.rolls = rolls;
        this.optOuts = optOuts;
        int length = addresses.highest() + 1;
        mailings = new Mailings(addresses.highest());
        complainedAt = unknown(length);
        bouncedAt = unknown(length);
        engagedAt = unknown(length);
        optedInAt = unknown(length);
        noEmailUntil = unknown(patrons.highest() + 1);
        noEmailPatron = new int[patrons.highest() + 1];
        rememberRefusals();
        rememberOptIns();
        rememberNoEmail(leftAt);
    }

    private static long[] unknown(int length) {
        long[] times = new long[length];
        Arrays.fill(times, Times.UNKNOWN);
        return times;
    }

    /**
     * What the sends of an address tell; a time is {@link Times#UNKNOWN} where it never happened.
     *
     * @param bounced when the newest send that bounced was sent
     * @param bounceSeen when the newest bounce happened: an opt-in must be later
     * @param reached when the newest send that was delivered, opened or clicked was sent
     */
    void sends(int addressNo, long bounced, long bounceSeen, long reached, long engaged, long complained) {
        if (bounced != Times.UNKNOWN && reached <= bounced) {
            bouncedAt[addressNo] = Math.max(bouncedAt[addressNo], Math.max(bounced, bounceSeen));
        }
        engagedAt[addressNo] = engaged;
        complainedAt[addressNo] = Math.max(complainedAt[addressNo], complained);
    }

    /** To be called once all sends are known. */
    void settle() {
        mailings.settle(addresses, persons);
    }

    /** Complaints and bounces count on every list; where the time is not known, no opt-in beats it. */
    private void rememberRefusals() {
        for (int i = 0; i < optOuts.size(); i++) {
            long[] times = optOuts.status(i) == SubscriberStatus.COMPLAINED ? complainedAt : bouncedAt;
            if (optOuts.status(i) != SubscriberStatus.UNSUBSCRIBED && optOuts.address(i) < times.length) {
                times[optOuts.address(i)] = Math.max(times[optOuts.address(i)], optOuts.at(i));
            }
        }
    }

    private void rememberOptIns() {
        for (Roll roll : rolls.all()) {
            for (int row = 0; row < roll.size(); row++) {
                int no = roll.address(row);
                optedInAt[no] = Math.max(optedInAt[no], roll.optedInAt(row));
            }
        }
    }

    /**
     * A patron that is delivered can be corrected by the CRM, and until then nothing lifts its flag. One that is merged away or
     * gone is a former owner of what it had: a newer opt-in lifts it.
     */
    private void rememberNoEmail(Map<Integer, Long> leftAt) {
        long[] endedAt = unknown(patrons.highest() + 1);
        leftAt.forEach((patron, time) -> endedAt[patron] = time);
        for (int no = 1; no <= addresses.highest(); no++) {
            for (int entry = owners.first(no); entry < owners.first(no + 1); entry++) {
                int patron = owners.patronNo(entry);
                endedAt[patron] = Math.max(endedAt[patron], until(entry));
            }
        }
        for (int patron = 1; patron <= patrons.highest(); patron++) {
            if (patrons.has(patron) && patrons.noEmail(patron)) {
                boolean gone = !patrons.present(patron) && endedAt[patron] != Times.UNKNOWN;
                refusesEmail(patron, gone ? endedAt[patron] : FOREVER);
            }
        }
    }

    private void refusesEmail(int patron, long until) {
        int person = persons.of(patron);
        if (until > noEmailUntil[person]) {
            noEmailUntil[person] = until;
            noEmailPatron[person] = patron;
        }
    }

    /** The opt-in that lifts what an owner refused must be later than this. */
    long until(int entry) {
        boolean former = !owners.owns(entry) && owners.endedAt(entry) != Times.UNKNOWN;
        return former ? owners.endedAt(entry) : FOREVER;
    }

    /** The newest complaint about a mail to the address, on any list. */
    long complainedAt(int addressNo) {
        return complainedAt[addressNo];
    }

    /** The newest bounce that nothing delivered came after, on any list. */
    long bouncedAt(int addressNo) {
        return bouncedAt[addressNo];
    }

    /** The newest opening or click. */
    long engagedAt(int addressNo) {
        return engagedAt[addressNo];
    }

    /** The newest opt-in of a subscribed row, on any list. */
    long optedInAt(int addressNo) {
        return optedInAt[addressNo];
    }

    /** A patron of the person has no_email: lifted by an opt-in later than this; {@link Times#UNKNOWN} where none has. */
    long noEmailUntil(int person) {
        return noEmailUntil[person];
    }

    /** The patron of the person who said so. */
    int noEmailPatron(int person) {
        return noEmailPatron[person];
    }
}
