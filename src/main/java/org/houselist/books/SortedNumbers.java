package org.houselist.books;

import java.util.Arrays;
import java.util.function.IntPredicate;

/** Numbers in the order of their texts by code point: the order of the rows in the outbox. */
public final class SortedNumbers {
    private SortedNumbers() {}

    /** The addresses for which {@code wanted} holds. */
    public static int[] addresses(AddressBook book, IntPredicate wanted) {
        return wanted(book.inOrder(), wanted);
    }

    /** The patrons for which {@code wanted} holds, by their ids. */
    public static int[] patrons(PatronBook book, IntPredicate wanted) {
        return wanted(book.inOrder(), wanted);
    }

    private static int[] wanted(int[] all, IntPredicate wanted) {
        int[] some = new int[all.length];
        int count = 0;
        for (int no : all) {
            if (wanted.test(no)) {
                some[count++] = no;
            }
        }
        return count == all.length ? some : Arrays.copyOf(some, count);
    }
}
