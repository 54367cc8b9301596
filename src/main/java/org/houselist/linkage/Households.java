package org.houselist.linkage;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.houselist.batch.Dictionary;
import org.houselist.batch.Hash;

/** Which records are household records that others name as theirs. */
final class Households {
    private long[] ids = new long[1024];

    /** The record has this id; empty where it has none. */
    void add(int person, String id) {
        if (person >= ids.length) {
            ids = Arrays.copyOf(ids, person + (person >> 1) + 1);
        }
        ids[person] = id.isEmpty() ? 0 : Hash.of(id);
    }

    /**
     * Tells each record that is a household the number under which its members know it. To be asked once.
     *
     * @param households the ids that records name as their household's
     */
    void tellOwn(RecordValues records, Dictionary households) {
        Map<Long, Integer> byHash = new HashMap<>();
        for (int number = 1; number <= households.highest(); number++) {
            byHash.put(Hash.of(households.text(number)), number);
        }
        for (int record = 0; record < records.size() && !byHash.isEmpty(); record++) {
            records.setOwnHousehold(record, byHash.getOrDefault(ids[record], 0));
        }
        ids = new long[0];
    }
}
