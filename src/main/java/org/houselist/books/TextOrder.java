package org.houselist.books;

import java.util.Arrays;
import org.houselist.batch.Dictionary;

/**
 * Sorts the numbers of a dictionary by their texts: by eight bytes of each at a time, which lie side by side in an array,
 * and only where many are equal by the next eight. A text itself is looked at once for each eight bytes.
 */
final class TextOrder {
    private static final int FEW = 24;

    private final Dictionary texts;
    private final int[] numbers;
    private final long[] keys;

    private TextOrder(Dictionary texts) {
        this.texts = texts;
        numbers = new int[texts.size()];
        keys = new long[texts.size()];
    }

    /** All numbers that have a text. */
    static int[] of(Dictionary texts) {
        TextOrder order = new TextOrder(texts);
        int count = 0;
        for (int no = 1; no <= texts.highest(); no++) {
            if (texts.has(no)) {
                order.numbers[count++] = no;
            }
        }
        order.sort(0, count, 0);
        return order.numbers;
    }

    /** As {@link #of}, where the numbers below {@code from} are in order already. */
    static int[] of(Dictionary texts, int[] before, int from) {
        TextOrder order = new TextOrder(texts);
        int count = 0;
        for (int no = from; no <= texts.highest(); no++) {
            if (texts.has(no)) {
                order.numbers[count++] = no;
            }
        }
        order.sort(0, count, 0);
        return merged(texts, before, Arrays.copyOf(order.numbers, count));
    }

    private static int[] merged(Dictionary texts, int[] before, int[] added) {
        int[] all = new int[before.length + added.length];
        int next = 0;
        for (int i = 0, taken = 0; i < all.length; i++) {
            boolean takes =
                    taken == before.length || next < added.length && texts.compare(added[next], before[taken]) < 0;
            all[i] = takes ? added[next++] : before[taken++];
        }
        return all;
    }

    /** Sorts some whose texts are equal before {@code depth}. */
    private void sort(int from, int to, int depth) {
        if (to - from <= FEW) {
            insert(from, to);
            return;
        }
        boolean more = false;
        for (int i = from; i < to; i++) {
            keys[i] = texts.eightBytes(numbers[i], depth) ^ Long.MIN_VALUE; // unsigned order, as of signed numbers
            more |= texts.length(numbers[i]) > depth;
        }
        if (!more) { // differ by zero bytes at the end, if at all
            insert(from, to);
            return;
        }
        partition(from, to, depth);
    }

    /** Quicksort into smaller, equal and greater; the equal ones go on eight bytes deeper. */
    private void partition(int first, int last, int depth) {
        int from = first;
        int to = last;
        while (to - from > FEW) {
            long pivot = median(keys[from], keys[(from + to) >>> 1], keys[to - 1]);
            int smaller = from;
            int greater = to;
            for (int i = from; i < greater; ) {
                if (keys[i] < pivot) {
                    swap(i++, smaller++);
                } else if (keys[i] > pivot) {
                    swap(i, --greater);
                } else {
                    i++;
                }
            }
            sort(smaller, greater, depth + 8);
            if (smaller - from < to - greater) { // the larger part without a call, so that calls stay shallow
                partition(from, smaller, depth);
                from = greater;
            } else {
                partition(greater, to, depth);
                to = smaller;
            }
        }
        insert(from, to);
    }

    private static long median(long a, long b, long c) {
        return Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));
    }

    private void swap(int one, int other) {
        long key = keys[one];
        keys[one] = keys[other];
        keys[other] = key;
        int number = numbers[one];
        numbers[one] = numbers[other];
        numbers[other] = number;
    }

    private void insert(int from, int to) {
        for (int i = from + 1; i < to; i++) {
            int number = numbers[i];
            int at = i;
            for (; at > from && texts.compare(numbers[at - 1], number) > 0; at--) {
                numbers[at] = numbers[at - 1];
            }
            numbers[at] = number;
        }
    }
}
