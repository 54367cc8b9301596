package org.houselist.matching;

import java.util.stream.IntStream;

/** Which of the numbers 0 to n − 1 are connected: sets that are joined and never parted (union-find with path halving). */
final class Forest {
    private final int[] parent;

    Forest(int size) {
        parent = IntStream.range(0, size).toArray();
    }

    /** Joins two sets; false where they were one already. The smaller number stands for both. */
    boolean join(int a, int b) {
        int rootOfA = root(a);
        int rootOfB = root(b);
        parent[Math.max(rootOfA, rootOfB)] = Math.min(rootOfA, rootOfB);
        return rootOfA != rootOfB;
    }

    boolean connected(int a, int b) {
        return root(a) == root(b);
    }

    private int root(int of) {
        int at = of;
        while (parent[at] != at) {
            parent[at] = parent[parent[at]];
            at = parent[at];
        }
        return at;
    }
}
