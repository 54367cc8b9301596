package org.houselist.intake;

import java.util.function.LongToIntFunction;
import org.houselist.batch.LongList;
import org.houselist.batch.SeenFile;
import org.jspecify.annotations.Nullable;

/**
 * How many rows each key had in the last full extract, and what tonight's is to be remembered by. Where nothing is known of
 * the last one, the table must tell.
 */
final class SeenKeys {
    private static final int MANY = 255;

    private final byte @Nullable [] rows;
    private final LongList voids = new LongList();

    /**
     * @param last what is remembered of the last extract, or null
     * @param highest the highest key in the table
     * @param keyOf the spool's key of a row's id
     */
    SeenKeys(@Nullable SeenFile last, int highest, LongToIntFunction keyOf) {
        rows = last == null ? null : counts(last, highest, keyOf);
    }

    private static byte[] counts(SeenFile last, int highest, LongToIntFunction keyOf) {
        byte[] counts = new byte[highest + 1];
        last.ids(id -> {
            int key = keyOf.applyAsInt(id);
            if (counts[key] != (byte) MANY) {
                counts[key]++;
            }
        });
        return counts;
    }

    /** Whether the table need not be asked for keys of which everything is as before. */
    boolean isKnown() {
        return rows != null;
    }

    /** How many rows a key had, of which tonight's may all be as before; −1 where that cannot be told. */
    int rows(int key) {
        if (rows == null) {
            return -1;
        }
        int count = key < rows.length ? rows[key] & 0xff : 0;
        return count == MANY ? -1 : count;
    }

    /** An id that stays as it is without a row of its own, or has more than one row: it is to be read again next time. */
    void readAgain(long id) {
        voids.add(id);
    }

    LongList voids() {
        return voids;
    }
}
