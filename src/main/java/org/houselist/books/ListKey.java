package org.houselist.books;

/**
 * The key of an address on a list, in the tables subscription, opt_out and preference_request: in the order of address_no, then of
 * list_no.
 */
public final class ListKey {
    /** How many lists the keys have room for. */
    private static final long LISTS = 10_000;

    private ListKey() {}

    /** The key of an address on a list. */
    public static long of(int address, int list) {
        return address * LISTS + list;
    }

    /** The least key that an address can have. */
    public static long first(int address) {
        return of(address, 0);
    }

    /** The greatest key that an address can have. */
    public static long last(int address) {
        return address * LISTS + LISTS - 1;
    }

    /** The address_no of a key. */
    public static int address(long key) {
        return (int) (key / LISTS);
    }

    /** The list_no of a key. */
    public static int list(long key) {
        return (int) (key % LISTS);
    }
}
