package org.houselist.linkage;

import java.io.IOException;
import java.nio.IntBuffer;
import org.houselist.batch.KeptFile;

/**
 * Records as an earlier night made them comparable, by their number from 0: what has not changed since need not be read again.
 * Only for whoever goes by the same {@link HouseRules}, and by the same program.
 */
public final class KeptRecords {
    final People.Words words;
    final IntBuffer values;

    private KeptRecords(People.Words words, IntBuffer values) {
        this.words = words;
        this.values = values;
    }

    /** Reads what {@link People.Builder#keep} wrote. */
    public static KeptRecords read(KeptFile.In kept) {
        IntBuffer values = RecordValues.read(kept);
        return new KeptRecords(new People.Words(kept), values);
    }

    static void write(People.Words words, RecordValues values, KeptFile.Out out) throws IOException {
        values.write(out);
        words.write(out);
    }
}
