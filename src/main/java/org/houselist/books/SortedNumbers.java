package org.houselist.books;

import java.util.Arrays;
import java.util.function.IntPredicate;
import org.houselist.batch.Dictionary;

/** Numbers in the order of their texts by code point: the order of the rows in the outbox. */
public final class SortedNumbers {
    private SortedNumbers() {}

    /** The addresses for which {@code wanted} holds. */
    public static int[] addresses(AddressBook book, IntPredicate wanted) {
        return sorted(book.texts(), wanted);
    }

    /** The patrons for which {@code wanted} holds, by their ids. */
    public static int[] patrons(PatronBook book, IntPredicate wanted) {
        return sorted(book.ids(), wanted);
    }

    /**
     * Sorts longs that hold the first four bytes of the text and the number, which is done without an object a row, and
     * then each run of equal beginnings by the whole texts.
     */
    private static int[] sorted(Dictionary texts, IntPredicate wanted) {
        long[] keys = new long[texts.highest()];
        int count = 0;
        for (int no = 1; no <= texts.highest(); no++) {
            if (texts.has(no) && wanted.test(no)) {
                keys[count++] = (texts.prefix(no) & 0xffffffff00000000L) + Long.MIN_VALUE | no;
            }
        }
        Arrays.sort(keys, 0, count);
        int[] numbers = new int[count];
        for (int i = 0; i < count; i++) {
            numbers[i] = (int) keys[i];
        }
        sortRuns(texts, keys, numbers);
        return numbers;
    }

    private static void sortRuns(Dictionary texts, long[] keys, int[] numbers) {
        int[] spare = new int[numbers.length];
        for (int from = 0; from < numbers.length; ) {
            int to = from + 1;
            while (to < numbers.length && keys[to] >>> 32 == keys[from] >>> 32) {
                to++;
            }
            mergeSort(texts, numbers, spare, from, to);
            from = to;
        }
    }

    private static void mergeSort(Dictionary texts, int[] numbers, int[] spare, int from, int to) {
        if (to - from < 2) {
            return;
        }
        int middle = (from + to) >>> 1;
        mergeSort(texts, numbers, spare, from, middle);
        mergeSort(texts, numbers, spare, middle, to);
        if (texts.compare(numbers[middle - 1], numbers[middle]) <= 0) {
            return;
        }
        System.arraycopy(numbers, from, spare, from, middle - from);
        int left = from;
        int right = middle;
        for (int at = from; left < middle; at++) {
            boolean takeRight = right < to && texts.compare(numbers[right], spare[left]) < 0;
            numbers[at] = takeRight ? numbers[right++] : spare[left++];
        }
    }
}
