package org.houselist.books;

import java.util.BitSet;
import java.util.function.IntPredicate;

/** Numbers in the order of their texts by code point: the order of the rows in the outbox. */
public final class SortedNumbers {
    private SortedNumbers() {}

    /** The addresses for which {@code wanted} holds. */
    public static int[] addresses(AddressBook book, IntPredicate wanted) {
        return inOrder(book.inOrder(), wanted(book.highest(), book::has, wanted));
    }

    /** The patrons for which {@code wanted} holds, by their ids. */
    public static int[] patrons(PatronBook book, IntPredicate wanted) {
        return inOrder(book.inOrder(), wanted(book.highest(), book::has, wanted));
    }

    /** Asked by number, as what is asked for lies in memory: by text it takes much longer. */
    private static BitSet wanted(int highest, IntPredicate has, IntPredicate wanted) {
        BitSet some = new BitSet(highest + 1);
        for (int no = 1; no <= highest; no++) {
            if (has.test(no) && wanted.test(no)) {
                some.set(no);
            }
        }
        return some;
    }

    private static int[] inOrder(int[] all, BitSet some) {
        int[] ordered = new int[some.cardinality()];
        int count = 0;
        for (int no : all) {
            if (some.get(no)) {
                ordered[count++] = no;
            }
        }
        return ordered;
    }
}
