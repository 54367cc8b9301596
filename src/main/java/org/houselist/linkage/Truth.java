package org.houselist.linkage;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
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

    /**
     * How many pairs follow from these without being among them: if a is b and b is c, a is c.
     *
     * @param boundary the number of the first record of a second input, where only pairs across the two count; else 0
     */
    public long implied(int boundary) {
        Map<Integer, Integer> parents = new HashMap<>();
        pairs.forEach(key -> parents.put(root(parents, (int) (key >>> 32)), root(parents, key.intValue())));
        Map<Integer, long[]> sizes = new HashMap<>();
        Set.copyOf(parents.keySet())
                .forEach(person ->
                        sizes.computeIfAbsent(root(parents, person), any -> new long[2])[person < boundary ? 0 : 1]++);
        long all = sizes.values().stream()
                .mapToLong(size -> boundary == 0 ? size[1] * (size[1] - 1) / 2 : size[0] * size[1])
                .sum();
        return all - pairs.size();
    }

    private static int root(Map<Integer, Integer> parents, int person) {
        int at = person;
        for (int parent = parents.getOrDefault(at, at); parent != at; parent = parents.getOrDefault(at, at)) {
            at = parent;
        }
        parents.put(person, at);
        return at;
    }

    private static long key(int a, int b) {
        return (long) Math.min(a, b) << 32 | Math.max(a, b);
    }
}
