package org.houselist.eligibility;

/** A set of calendar days within 64 days, as the newest of them and a bit for each day before: bit i = newest - i. */
final class Days {
    /** No day at all. */
    static final int NEVER = Integer.MIN_VALUE;

    private int newest = NEVER;
    private long bits;

    Days clear() {
        newest = NEVER;
        bits = 0;
        return this;
    }

    /** Adds the days of another set. */
    void add(int otherNewest, long otherBits) {
        if (otherNewest == NEVER) {
            return;
        }
        if (newest == NEVER) {
            newest = otherNewest;
            bits = otherBits;
        } else if (otherNewest > newest) {
            bits = otherBits | back(bits, otherNewest - newest);
            newest = otherNewest;
        } else {
            bits |= back(otherBits, newest - otherNewest);
        }
    }

    private static long back(long bits, int days) {
        return days > 63 ? 0 : bits << days;
    }

    int newest() {
        return newest;
    }

    long bits() {
        return bits;
    }

    boolean has(int day) {
        return newest != NEVER && day <= newest && newest - day < 64 && (bits >>> newest - day & 1) == 1;
    }

    /** How many different days of those that end on {@code last} are in the set. */
    int count(int last, int days) {
        int count = 0;
        for (int day = last; day > last - days; day--) {
            count += has(day) ? 1 : 0;
        }
        return count;
    }
}
