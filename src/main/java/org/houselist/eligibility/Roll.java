package org.houselist.eligibility;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.houselist.batch.CodePoints;
import org.houselist.batch.Times;
import org.houselist.books.AddressBook;
import org.houselist.books.SortedNumbers;
import org.houselist.books.SubscriberStatus;
import org.houselist.books.SubscriptionBook;
import org.jspecify.annotations.Nullable;

/**
 * One list as the mailing tool's export has it: a row for each address, in the order of address_no. A row that
 * is not present was turned away tonight and never read before: nothing is known of it but the address.
 */
final class Roll {
    private final String list;
    private final int listNo;
    private final SubscriptionBook book;
    private int[] address = new int[1024];
    private int[] inBook = new int[1024];
    private int size;
    private int @Nullable [] byText;

    Roll(String list, int listNo, SubscriptionBook book) {
        this.list = list;
        this.listNo = listNo;
        this.book = book;
    }

    /** Adds a row of the book; addresses come in the order of their numbers. */
    void add(int bookRow) {
        if (size == address.length) {
            address = Arrays.copyOf(address, size * 2);
            inBook = Arrays.copyOf(inBook, size * 2);
        }
        address[size] = book.address(bookRow);
        inBook[size++] = bookRow;
    }

    String list() {
        return list;
    }

    int listNo() {
        return listNo;
    }

    int size() {
        return size;
    }

    int address(int row) {
        return address[row];
    }

    /** What the tool says; {@link SubscriberStatus#UNKNOWN} where it could never be read. */
    SubscriberStatus status(int row) {
        return book.present(inBook[row]) ? book.status(inBook[row]) : SubscriberStatus.UNKNOWN;
    }

    boolean unreadable(int row) {
        return book.unreadable(inBook[row]);
    }

    int firstName(int row) {
        return book.firstName(inBook[row]);
    }

    int lastName(int row) {
        return book.lastName(inBook[row]);
    }

    /** All spellings, one a line; the handle 0 = only the canonical one. */
    int spellings(int row) {
        return book.spellings(inBook[row]);
    }

    /** When a subscribed row was opted in; {@link Times#UNKNOWN} for every other. */
    long optedInAt(int row) {
        return status(row) == SubscriberStatus.SUBSCRIBED ? book.optedInAt(inBook[row]) : Times.UNKNOWN;
    }

    /** The row of an address, negative where it is not on the list. */
    int row(int addressNo) {
        return Arrays.binarySearch(address, 0, size, addressNo);
    }

    /** Whether an address has a row that was turned away tonight. */
    boolean unreadableOf(int addressNo) {
        int row = row(addressNo);
        return row >= 0 && unreadable(row);
    }

    /** When a subscribed address was opted in to this list. */
    long optedInOf(int addressNo) {
        int row = row(addressNo);
        return row < 0 ? Times.UNKNOWN : optedInAt(row);
    }

    /** All rows in the order of the addresses' code points. */
    int[] byText(AddressBook addresses) {
        if (byText == null) {
            BitSet mine = new BitSet(addresses.highest() + 1);
            int[] rowOf = new int[addresses.highest() + 1];
            for (int row = 0; row < size; row++) {
                mine.set(address[row]);
                rowOf[address[row]] = row;
            }
            byText = SortedNumbers.addresses(addresses, mine::get);
            for (int i = 0; i < byText.length; i++) {
                byText[i] = rowOf[byText[i]];
            }
        }
        return byText;
    }

    /** The first spelling of a text of them, by code point. */
    static String first(String spellings) {
        return split(spellings).stream().min(CodePoints.ORDER).orElseThrow();
    }

    /** The spellings of a text of them. */
    static List<String> split(String spellings) {
        return spellings.lines().filter(line -> !line.isBlank()).distinct().toList();
    }
}
