package org.houselist.linkage;

import java.util.Arrays;

/** Pairs with their weights, in primitive arrays. */
final class ScoredPairs {
    private long[] pairs = new long[1024];
    private float[] weights = new float[1024];
    private int size;

    void add(int a, int b, double weight) {
        if (size == pairs.length) {
            int larger = size + (size >> 1);
            pairs = Arrays.copyOf(pairs, larger);
            weights = Arrays.copyOf(weights, larger);
        }
        pairs[size] = (long) a << 32 | b;
        weights[size++] = (float) weight;
    }

    int size() {
        return size;
    }

    int a(int pair) {
        return (int) (pairs[pair] >>> 32);
    }

    int b(int pair) {
        return (int) pairs[pair];
    }

    double weight(int pair) {
        return weights[pair];
    }
}
