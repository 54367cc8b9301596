package org.houselist.linkage;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Which pairs of records are known to be one person. */
public final class Truth {
    private final Set<Long> pairs = new HashSet<>();

    /** Notes a pair, in either order; a record with itself is none. */
    public void add(int a, int b) {
        if (a != b) {
            pairs.add(key(a, b));
        }
    }

    boolean has(int a, int b) {
        return pairs.contains(key(a, b));
    }

    int size() {
        return pairs.size();
    }

    /** In the order of their numbers. */
    List<int[]> pairs() {
        return pairs.stream()
                .sorted()
                .map(key -> new int[] {(int) (key >>> 32), key.intValue()})
                .toList();
    }

    private static long key(int a, int b) {
        return (long) Math.min(a, b) << 32 | Math.max(a, b);
    }
}
