package org.houselist.eligibility;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.houselist.batch.CodePoints;
import org.houselist.batch.Times;
import org.houselist.books.AddressBook;
import org.houselist.books.SortedNumbers;
import org.jspecify.annotations.Nullable;

/**
 * One list as the mailing tool's export has it: a row for each address, in arrays, in the order of address_no. A row that
 * is not present was turned away tonight and never read before: nothing is known of it but the address.
 */
final class Roll {
    static final int SUBSCRIBED = 1;
    static final int PENDING = 2;
    static final int NONSUBSCRIBED = 3;
    static final int UNSUBSCRIBED = 4;
    static final int CLEANED = 5;
    static final int COMPLAINED = 6;

    private static final int PRESENT = 8;
    private static final int UNREADABLE = 16;

    private final String list;
    private final int listNo;
    private int[] address = new int[1024];
    private byte[] state = new byte[1024];
    private long[] optedInAt = new long[1024];
    private int[] firstName = new int[1024];
    private int[] lastName = new int[1024];
    private int[] spellings = new int[1024];
    private int size;
    private int @Nullable [] byText;

    Roll(String list, int listNo) {
        this.list = list;
        this.listNo = listNo;
    }

    /** Adds a row; addresses come in the order of their numbers. Names and spellings are handles of {@link Texts}. */
    void add(
            int addressNo,
            int status,
            boolean present,
            boolean unreadable,
            long optedIn,
            int first,
            int last,
            int spelt) {
        if (size > 0 && address[size - 1] >= addressNo) {
            throw new IllegalStateException("list rows are not in the order of addresses");
        }
        if (size == address.length) {
            grow(size * 2);
        }
        address[size] = addressNo;
        state[size] = (byte) (status | (present ? PRESENT : 0) | (unreadable ? UNREADABLE : 0));
        optedInAt[size] = optedIn;
        firstName[size] = first;
        lastName[size] = last;
        spellings[size++] = spelt;
    }

    private void grow(int length) {
        address = Arrays.copyOf(address, length);
        state = Arrays.copyOf(state, length);
        optedInAt = Arrays.copyOf(optedInAt, length);
        firstName = Arrays.copyOf(firstName, length);
        lastName = Arrays.copyOf(lastName, length);
        spellings = Arrays.copyOf(spellings, length);
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

    /** What the tool says: {@link #SUBSCRIBED} to {@link #COMPLAINED}; 0 where it could never be read. */
    int status(int row) {
        return (state[row] & PRESENT) == 0 ? 0 : state[row] & 7;
    }

    boolean unreadable(int row) {
        return (state[row] & UNREADABLE) != 0;
    }

    int firstName(int row) {
        return firstName[row];
    }

    int lastName(int row) {
        return lastName[row];
    }

    /** All spellings, one a line; the handle 0 = only the canonical one. */
    int spellings(int row) {
        return spellings[row];
    }

    /** When a subscribed row was opted in; {@link Times#UNKNOWN} for every other. */
    long optedInAt(int row) {
        return status(row) == SUBSCRIBED ? optedInAt[row] : Times.UNKNOWN;
    }

    /** The row of an address, negative where it is not on the list. */
    int row(int addressNo) {
        return Arrays.binarySearch(address, 0, size, addressNo);
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
