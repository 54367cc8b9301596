package org.houselist.batch;

import java.util.Arrays;

/** Numbers, added one after the other. */
public final class LongList {
    private long[] values = new long[16];
    private int size;

    public void add(long value) {
        if (size == values.length) {
            values = Arrays.copyOf(values, 2 * size);
        }
        values[size++] = value;
    }

    public int size() {
        return size;
    }

    /** All of them, in the order of adding. */
    public long[] toArray() {
        return Arrays.copyOf(values, size);
    }

    public long get(int index) {
        return values[index];
    }
}
