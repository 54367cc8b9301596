package org.houselist.books;

import java.util.BitSet;
import org.houselist.batch.Database;

/** The key of the table send_event: in the order of address_no, then of the event's number among those of the address. */
public final class EventKey {
    /** How many events of an address the keys have room for. */
    private static final long EVENTS = 1_000_000;

    private EventKey() {}

    /** The key of an address's event. */
    public static long of(int address, int event) {
        return address * EVENTS + event;
    }

    /** The greatest key that an address can have. */
    public static long last(int address) {
        return address * EVENTS + EVENTS - 1;
    }

    /** The addresses of which an outcome was told without a send that it could belong to. */
    public static BitSet addresses(Database database) {
        BitSet addresses = new BitSet();
        database.scan("select send_event_id from send_event", row -> addresses.set((int) (row.getLong(1) / EVENTS)));
        return addresses;
    }
}
