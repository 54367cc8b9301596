package org.houselist.publishing;

import java.util.List;

/** The middle of some nights: one odd night does not move it. */
final class Median {
    private Median() {}

    /** Of at least one number; of an even count, the mean of the middle two. */
    static double of(List<Long> numbers) {
        List<Long> sorted = numbers.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2.0;
    }
}
