package org.houselist.matching;

import java.util.Arrays;

/** A growing list of numbers. */
final class Numbers {
    private int[] numbers = new int[16];
    private int count;

    void clear() {
        count = 0;
    }

    void add(int number) {
        if (count == numbers.length) {
            numbers = Arrays.copyOf(numbers, 2 * count);
        }
        numbers[count++] = number;
    }

    /** All of them, in the order of adding. */
    int[] toArray() {
        return Arrays.copyOf(numbers, count);
    }

    /** Each number once, in their order. */
    int[] distinct() {
        return count < 2
                ? Arrays.copyOf(numbers, count)
                : Arrays.stream(numbers, 0, count).sorted().distinct().toArray();
    }
}
