package org.houselist.eligibility;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.houselist.batch.CodePoints;
import org.houselist.batch.CsvOutput;
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

    private record Odd(String spelling, long beginning, int value) {}

    /** Adds the fields after the e-mail, for the value that was given with it. */
    @FunctionalInterface
    interface Rest {
        void write(int value) throws IOException;
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
        odd.add(new Odd(spelling, beginning(spelling), rowValue));
    }

    /** Writes all rows in order. */
    void write(CsvOutput out, Rest rest) throws IOException {
        odd.sort(Comparator.comparing(Odd::spelling, CodePoints.ORDER));
        int next = 0;
        for (int i = 0; i < size; i++) {
            while (next < odd.size() && isBefore(odd.get(next), address[i])) {
                write(odd.get(next++), out, rest);
            }
            addresses.write(address[i], out);
            rest.write(value[i]);
            out.endRow();
        }
        while (next < odd.size()) {
            write(odd.get(next++), out, rest);
        }
    }

    private static void write(Odd odd, CsvOutput out, Rest rest) throws IOException {
        out.field(odd.spelling());
        rest.write(odd.value());
        out.endRow();
    }

    private boolean isBefore(Odd one, int addressNo) {
        long other = addresses.beginning(addressNo);
        return one.beginning() == other
                ? CodePoints.ORDER.compare(one.spelling(), addresses.text(addressNo)) < 0
                : Long.compareUnsigned(one.beginning(), other) < 0;
    }

    /** As {@link AddressBook#beginning}. */
    private static long beginning(String spelling) {
        byte[] bytes = Arrays.copyOf(spelling.getBytes(StandardCharsets.UTF_8), Long.BYTES);
        return ByteBuffer.wrap(bytes).getLong();
    }
}
