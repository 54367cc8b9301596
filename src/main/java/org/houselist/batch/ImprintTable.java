package org.houselist.batch;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;

/** Imprints by dense number, and back: some 32 bytes each, whatever they were taken of. */
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

    /** Reads what {@link #write} wrote. */
    ImprintTable(ByteBuffer from) {
        highest = (int) from.getLong();
        count = (int) from.getLong();
        slots = new int[(int) from.getLong()];
        int room = highest + (highest >> 4) + 1;
        high = new long[room];
        low = new long[room];
        longs(from, high);
        longs(from, low);
        from.asIntBuffer().get(slots);
    }

    private void longs(ByteBuffer from, long[] into) {
        from.asLongBuffer().get(into, 1, highest);
        from.position(from.position() + highest * Long.BYTES);
    }

    /** Writes it down as it is, so that nothing needs to be sought a place for again. */
    void write(LongFile out) throws IOException {
        out.put(highest).put(count).put(slots.length);
        for (int number = 1; number <= highest; number++) {
            out.put(high[number]);
        }
        for (int number = 1; number <= highest; number++) {
            out.put(low[number]);
        }
        for (int slot = 0; slot < slots.length; slot += 2) {
            out.put((long) slots[slot] << 32 | slots[slot + 1]);
        }
    }

    /** The highest number with an imprint. */
    int highest() {
        return highest;
    }

    /** The number of an imprint, or 0. */
    int find(long h, long l) {
        return slots[slotOf(h, l)];
    }

    /**
     * The numbers of many imprints, 0 for each that has none. Looked up one by one, each waits for the memory three times;
     * here the memory is asked for many at once.
     */
    void find(long[] h, long[] l, int many, int[] numbers) {
        for (int i = 0; i < many; i++) {
            numbers[i] = slots[(int) l[i] & slots.length - 1];
        }
        for (int i = 0; i < many; i++) {
            if (low[numbers[i]] != l[i] || high[numbers[i]] != h[i]) {
                numbers[i] = -numbers[i];
            }
        }
        for (int i = 0; i < many; i++) {
            if (numbers[i] < 0) { // another imprint lies where this one belongs
                numbers[i] = find(h[i], l[i]);
            }
        }
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
