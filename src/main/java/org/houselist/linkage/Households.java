package org.houselist.linkage;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.houselist.batch.Hash;

/** Which records are household records that others name as theirs. */
final class Households {
    private final Map<String, Integer> numbers = new HashMap<>();
    private long[] ids = new long[1024];

    /** The number of the record's household; 0 where it has none. */
    int add(int person, Person record) {
        if (person >= ids.length) {
            ids = Arrays.copyOf(ids, person + (person >> 1) + 1);
        }
        ids[person] = record.id().isEmpty() ? 0 : Hash.of(record.id());
        return record.householdId().isEmpty()
                ? 0
                : numbers.computeIfAbsent(record.householdId(), any -> numbers.size() + 1);
    }

    /** Tells each record that is a household the number under which its members know it. To be asked once. */
    void tellOwn(RecordValues records) {
        Map<Long, Integer> byHash = new HashMap<>();
        numbers.forEach((id, number) -> byHash.put(Hash.of(id), number));
        for (int record = 0; record < records.size() && !byHash.isEmpty(); record++) {
            records.setOwnHousehold(record, byHash.getOrDefault(ids[record], 0));
        }
        ids = new long[0];
        numbers.clear();
    }
}
