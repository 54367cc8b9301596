package org.houselist.generator;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** Writes CSV rows as bytes: fields are encoded once and copied, since ten million rows leave no time for strings. */
final class Rows implements Closeable {
    private static final int BUFFER = 1 << 18;
    private static final int LONGEST_ROW = 1 << 12;

    private final OutputStream out;
    private final byte[] bytes = new byte[BUFFER];
    private int at;
    private boolean rowIsEmpty = true;

    Rows(OutputStream out) {
        this.out = out;
    }

    /** Opens the next field; what is {@code put} next belongs to it. */
    Rows field() {
        if (!rowIsEmpty) {
            bytes[at++] = ',';
        }
        rowIsEmpty = false;
        return this;
    }

    /** A whole field. It must not need quotes. */
    Rows field(byte[] content) {
        return field().put(content);
    }

    /** A whole field of ASCII. It must not need quotes. */
    Rows field(String ascii) {
        return field().put(ascii);
    }

    Rows put(byte[] content) {
        System.arraycopy(content, 0, bytes, at, content.length);
        at += content.length;
        return this;
    }

    Rows put(String ascii) {
        for (int i = 0; i < ascii.length(); i++) {
            bytes[at++] = (byte) ascii.charAt(i);
        }
        return this;
    }

    Rows put(char ascii) {
        bytes[at++] = (byte) ascii;
        return this;
    }

    /** A number that is not negative, in decimal. */
    Rows put(long number) {
        int end = at + digits(number);
        long rest = number;
        for (int i = end - 1; i >= at; i--) {
            bytes[i] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
        at = end;
        return this;
    }

    /** The last {@code width} digits of a number, zeros in front. */
    Rows putDigits(int number, int width) {
        int rest = number;
        for (int i = at + width - 1; i >= at; i--) {
            bytes[i] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
        at += width;
        return this;
    }

    /** Where the next byte goes, for {@link #upperCaseFrom}. Holds until the end of the row. */
    int position() {
        return at;
    }

    /** Turns the ASCII letters written since that position into capitals. */
    void upperCaseFrom(int position) {
        for (int i = position; i < at; i++) {
            if (bytes[i] >= 'a' && bytes[i] <= 'z') {
                bytes[i] = (byte) (bytes[i] - 'a' + 'A');
            }
        }
    }

    void header(String columns) {
        put(columns.getBytes(StandardCharsets.US_ASCII)).put('\n');
    }

    /** Ends the row. */
    void end() throws IOException {
        bytes[at++] = '\n';
        rowIsEmpty = true;
        if (at > BUFFER - LONGEST_ROW) {
            drain();
        }
    }

    @Override
    public void close() throws IOException {
        drain();
        out.close();
    }

    private void drain() throws IOException {
        out.write(bytes, 0, at);
        at = 0;
    }

    private static int digits(long number) {
        int digits = 1;
        for (long rest = number / 10; rest > 0; rest /= 10) {
            digits++;
        }
        return digits;
    }
}
