package org.houselist.eligibility;

import java.util.Arrays;
import java.util.BitSet;
import org.houselist.batch.Times;
import org.houselist.books.ListKey;
import org.houselist.books.SubscriberStatus;

/** What refusals hold, by (address, list), in the order of address_no and list_no. */
final class OptOuts {
    private long[] ids = new long[1024];
    private byte[] status = new byte[1024];
    private long[] at = new long[1024];
    private int size;
    private final BitSet refusing = new BitSet();

    /** Adds one, in the order of its keys. */
    void add(long id, SubscriberStatus refusal, long time) {
        add(id, (byte) refusal.code(), time);
    }

    private void add(long id, byte refusal, long time) {
        if (size > 0 && ids[size - 1] >= id) {
            throw new IllegalStateException("refusals are not in the order of addresses");
        }
        if (size == ids.length) {
            ids = Arrays.copyOf(ids, size * 2);
            status = Arrays.copyOf(status, size * 2);
            at = Arrays.copyOf(at, size * 2);
        }
        ids[size] = id;
        status[size] = refusal;
        at[size++] = time;
        refusing.set(ListKey.address(id));
    }

    /** Both together; where both have a key, that of the first. */
    static OptOuts merged(OptOuts one, OptOuts other) {
        OptOuts all = new OptOuts();
        int i = 0;
        for (int j = 0; j < other.size; j++) {
            for (; i < one.size && one.ids[i] <= other.ids[j]; i++) {
                all.add(one.ids[i], one.status[i], one.at[i]);
            }
            if (i == 0 || one.ids[i - 1] != other.ids[j]) {
                all.add(other.ids[j], other.status[j], other.at[j]);
            }
        }
        for (; i < one.size; i++) {
            all.add(one.ids[i], one.status[i], one.at[i]);
        }
        return all;
    }

    int size() {
        return size;
    }

    int address(int index) {
        return ListKey.address(ids[index]);
    }

    SubscriberStatus status(int index) {
        return SubscriberStatus.of(status[index]);
    }

    long at(int index) {
        return at[index];
    }

    boolean has(long id) {
        return Arrays.binarySearch(ids, 0, size, id) >= 0;
    }

    /** What was refused at a time counts from another one. */
    void postpone(long id, long from, long to) {
        int index = Arrays.binarySearch(ids, 0, size, id);
        if (index >= 0 && at[index] == from) {
            at[index] = to;
        }
    }

    /** Whether the address refuses anything on any list. */
    boolean refusing(int addressNo) {
        return refusing.get(addressNo);
    }

    /** When the address refused this list in this way; {@link Times#UNKNOWN} where it did not. */
    long refusedAt(int addressNo, int listNo, SubscriberStatus refusal) {
        if (!refusing.get(addressNo)) {
            return Times.UNKNOWN;
        }
        int index = Arrays.binarySearch(ids, 0, size, ListKey.of(addressNo, listNo));
        return index >= 0 && status(index) == refusal ? at[index] : Times.UNKNOWN;
    }
}
