package org.houselist.batch;

import java.util.Arrays;

/** Imprints by dense number, and back: 32 bytes each, whatever they were taken of. */
final class ImprintTable {
    private long[] high;
    private long[] low;
    private int[] slots; // the number that lies there, or 0
    private int count;
    private int highest;

    /** A table that expects so many imprints. */
    ImprintTable(int expected) {
        high = new long[expected + 1];
        low = new long[expected + 1];
        slots = new int[Integer.highestOneBit(Math.max(1024, expected + (expected >> 1))) * 2];
    }

    /** The highest number with an imprint. */
    int highest() {
        return highest;
    }

    /** The number of an imprint, or 0. */
    int find(long h, long l) {
        return slots[slotOf(h, l)];
    }

    /** Puts an imprint under a number from 1 on; an imprint that is there already stays where it is. */
    void put(int number, long h, long l) {
        int slot = slotOf(h, l);
        if (slots[slot] != 0) {
            return;
        }
        ensure(number);
        high[number] = h;
        low[number] = l;
        slots[slot] = number;
        highest = Math.max(highest, number);
        if (++count * 3L > slots.length * 2L) {
            grow();
        }
    }

    /** The upper half of a number's imprint; both halves are 0 where it has none. */
    long high(int number) {
        return high[number];
    }

    /** The lower half of a number's imprint. */
    long low(int number) {
        return low[number];
    }

    private int slotOf(long h, long l) {
        int slot = (int) l & slots.length - 1;
        for (int number = slots[slot]; number != 0; number = slots[slot]) {
            if (low[number] == l && high[number] == h) {
                return slot;
            }
            slot = slot + 1 & slots.length - 1;
        }
        return slot;
    }

    private void ensure(int number) {
        if (number >= high.length) {
            int larger = Math.max(number + 1, high.length + (high.length >> 1));
            high = Arrays.copyOf(high, larger);
            low = Arrays.copyOf(low, larger);
        }
    }

    private void grow() {
        slots = new int[slots.length * 2];
        for (int number = 1; number <= highest; number++) {
            if ((high[number] | low[number]) != 0) {
                slots[slotOf(high[number], low[number])] = number;
            }
        }
    }
}
