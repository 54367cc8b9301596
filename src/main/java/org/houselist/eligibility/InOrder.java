package org.houselist.eligibility;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.houselist.batch.CodePoints;
import org.houselist.books.AddressBook;

/**
 * Rows of a file for the mailing tool in the order of what they are spelled like: most are spelled like the address, whose order
 * is known; the few others are sorted and merged in.
 */
final class InOrder {
    private final AddressBook addresses;
    private int[] address = new int[1024];
    private int[] value = new int[1024];
    private int size;
    private final List<Odd> odd = new ArrayList<>();

    private record Odd(String spelling, int value) {}

    /** Writes one row. */
    @FunctionalInterface
    interface Row {
        void write(String email, int value) throws IOException;
    }

    InOrder(AddressBook addresses) {
        this.addresses = addresses;
    }

    /** Adds a row spelled like the address; to be called in the order of the addresses' code points. */
    void add(int addressNo, int rowValue) {
        if (size == address.length) {
            address = Arrays.copyOf(address, size * 2);
            value = Arrays.copyOf(value, size * 2);
        }
        address[size] = addressNo;
        value[size++] = rowValue;
    }

    /** Adds a row spelled otherwise. */
    void add(String spelling, int rowValue) {
        odd.add(new Odd(spelling, rowValue));
    }

    /** All rows in order. */
    void forEach(Row row) throws IOException {
        odd.sort(Comparator.comparing(Odd::spelling, CodePoints.ORDER));
        int next = 0;
        for (int i = 0; i < size; i++) {
            String text = addresses.text(address[i]);
            for (; next < odd.size() && CodePoints.ORDER.compare(odd.get(next).spelling(), text) < 0; next++) {
                row.write(odd.get(next).spelling(), odd.get(next).value());
            }
            row.write(text, value[i]);
        }
        for (; next < odd.size(); next++) {
            row.write(odd.get(next).spelling(), odd.get(next).value());
        }
    }
}
