package org.houselist.linkage;

import java.io.IOException;
import java.nio.IntBuffer;
import java.util.Arrays;
import org.houselist.batch.KeptFile;

/**
 * The numbers of each record's values, those of one record side by side: comparing two records then takes two places of the
 * memory, not two of each field. In blocks, so that it grows without being copied.
 */
final class RecordValues {
    private static final int BLOCK_BITS = 12;
    private static final int LOW = (1 << BLOCK_BITS) - 1;
    private static final int FIELDS = Field.values().length;
    private static final int KIND = FIELDS;
    private static final int OWN_HOUSEHOLD = FIELDS + 1;
    private static final int WIDTH = FIELDS + 2;

    private int[][] blocks = new int[16][];
    private int size;

    int size() {
        return size;
    }

    /** Makes room for one more record, without any value. */
    int add() {
        int block = size >>> BLOCK_BITS;
        if (block == blocks.length) {
            blocks = Arrays.copyOf(blocks, 2 * block);
        }
        if ((size & LOW) == 0) {
            blocks[block] = new int[WIDTH << BLOCK_BITS];
        }
        return size++;
    }

    /** Adds a record with the values of one of those that {@link #read} found. */
    int add(IntBuffer kept, int record) {
        int added = add();
        kept.get(record * WIDTH, blocks[added >>> BLOCK_BITS], (added & LOW) * WIDTH, WIDTH);
        return added;
    }

    /** Writes down all records. */
    void write(KeptFile.Out out) throws IOException {
        out.put(size);
        for (int block = 0; block << BLOCK_BITS < size; block++) {
            out.put(blocks[block], Math.min(size - (block << BLOCK_BITS), 1 << BLOCK_BITS) * WIDTH);
        }
    }

    /** The values that {@link #write} wrote, where they lie: what is added of them is copied. */
    static IntBuffer read(KeptFile.In kept) {
        return kept.intsInPlace(kept.number() * WIDTH);
    }

    int get(Field field, int record) {
        return at(record, field.ordinal());
    }

    void set(Field field, int record, int value) {
        put(record, field.ordinal(), value);
    }

    int kind(int record) {
        return at(record, KIND);
    }

    void setKind(int record, int kind) {
        put(record, KIND, kind);
    }

    /** The number under which its members name the record, which is a household; mostly 0. */
    int ownHousehold(int record) {
        return at(record, OWN_HOUSEHOLD);
    }

    void setOwnHousehold(int record, int household) {
        put(record, OWN_HOUSEHOLD, household);
    }

    private int at(int record, int place) {
        return blocks[record >>> BLOCK_BITS][(record & LOW) * WIDTH + place];
    }

    private void put(int record, int place, int value) {
        blocks[record >>> BLOCK_BITS][(record & LOW) * WIDTH + place] = value;
    }
}
