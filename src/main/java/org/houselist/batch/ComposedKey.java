package org.houselist.batch;

/**
 * The key of a row that stands for two numbered things, e.g. an address and a patron: in the order of the first number,
 * then of the second, so that all rows of one first number lie beside each other. It is stored in patron_email, ownership and
 * likely_pair (src/docs/tables.md): a change here needs a migration.
 */
public final class ComposedKey {
    /** How many second numbers the keys have room for: a hundred million patrons, or addresses. */
    private static final long ROOM = 100_000_000;

    private ComposedKey() {}

    /** The key of two numbers. */
    public static long of(int first, int second) {
        return first * ROOM + second;
    }

    /** The least key that a first number can have; the one before it is the greatest of the number before. */
    public static long least(int first) {
        return of(first, 0);
    }

    /** The greatest key that a first number can have. */
    public static long greatest(int first) {
        return first * ROOM + ROOM - 1;
    }

    /** The first number of a key. */
    public static int first(long key) {
        return (int) (key / ROOM);
    }

    /** The second number of a key. */
    public static int second(long key) {
        return (int) (key % ROOM);
    }
}
