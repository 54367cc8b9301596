package org.houselist.batch;

import java.io.IOException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Finds where a record and its fields end, by RFC 4180 with one rule more: a bad row takes no neighbour with it. A record
 * that spans lines is whole if its quote closes before a delimiter or line end and it has the header's number of fields
 * within {@link #LIMIT} bytes; otherwise only its first line is taken. A quote inside an unquoted field is text. Works
 * on bytes, so that bytes that are no text cannot hide a delimiter.
 */
final class RecordScan {
    /** The longest line or record that is read, in bytes of UTF-8 without the line end. */
    static final int LIMIT = 1 << 20;

    /** What is kept of a longer line. */
    private static final int KEPT = 4096;

    private static final byte PLAIN = 0;
    private static final byte DELIMITER = 1;
    private static final byte LINE_END = 2;
    private static final byte QUOTE = 3;
    private static final byte NUL = 4;
    private static final byte FILE_END = 5;
    private static final byte TOO_FAR = 6;
    private static final byte AFTER_QUOTE = 7;
    private static final byte OPEN = 8;

    private final int columns;
    private final byte[] outside = new byte[256];
    private final byte[] inside = new byte[256];
    private int[] starts;
    private int[] ends;
    private boolean[] doubled;

    private final ByteWindow window;
    private int at;
    private int count;
    private int readable;
    private int high;
    private boolean nul;
    private int lineBreaks;
    private int firstLineEnd;
    private @Nullable RowReason reason;
    private String detail = "";

    /** Scans records of this many columns; the header is scanned with {@code Integer.MAX_VALUE}. */
    RecordScan(ByteWindow window, char delimiter, int columns) {
        this.window = window;
        this.columns = columns;
        int room = Math.min(columns, 32);
        starts = new int[room];
        ends = new int[room];
        doubled = new boolean[room];
        for (byte[] kinds : new byte[][] {outside, inside}) {
            kinds['\n'] = LINE_END;
            kinds['\r'] = LINE_END;
            kinds[0] = NUL;
        }
        outside[delimiter] = DELIMITER;
        inside['"'] = QUOTE;
    }

    /** Scans the record at the window's beginning, which is not at the file's end; the window stays where it is. */
    void scan() throws IOException {
        at = 0;
        count = 0;
        high = 0;
        nul = false;
        lineBreaks = 0;
        reason = null;
        byte stop = field();
        while (stop == DELIMITER && (lineBreaks == 0 || count < columns)) {
            at++;
            stop = field();
        }
        judge(stop);
    }

    /** Null: the record has the header's number of fields. */
    @Nullable
    RowReason reason() {
        return reason;
    }

    String detail() {
        return detail;
    }

    /** Where the record's text ends, or that of its first line where only that was taken. */
    int end() {
        return at;
    }

    /** The physical lines that the record takes. */
    int lines() {
        return lineBreaks + 1;
    }

    int count() {
        return count;
    }

    /** How many fields, but not more than the header has, were read before the damage. */
    int readable() {
        return readable;
    }

    int start(int field) {
        return starts[field];
    }

    int end(int field) {
        return ends[field];
    }

    boolean hasDoubledQuotes(int field) {
        return doubled[field];
    }

    boolean allAscii() {
        return high >= 0;
    }

    boolean hasNul() {
        return nul;
    }

    private byte field() throws IOException {
        if (window.at(at) == '"') {
            return quotedField();
        }
        int start = at;
        byte stop = seek(outside);
        keep(start, false);
        return stop;
    }

    private byte quotedField() throws IOException {
        at++;
        int start = at;
        boolean doubledQuotes = false;
        byte stop = seek(inside);
        while (stop == LINE_END || stop == QUOTE && window.at(at + 1) == '"') {
            if (stop == LINE_END) {
                breakLine();
            } else {
                doubledQuotes = true;
                at += 2;
            }
            stop = seek(inside);
        }
        keep(start, doubledQuotes);
        return stop == QUOTE ? afterClosingQuote() : stop == FILE_END ? OPEN : stop;
    }

    private byte afterClosingQuote() throws IOException {
        at++;
        int next = window.at(at);
        if (next < 0) {
            return FILE_END;
        }
        byte kind = outside[next];
        return kind == DELIMITER || kind == LINE_END ? kind : AFTER_QUOTE;
    }

    private void breakLine() throws IOException {
        if (lineBreaks == 0) {
            firstLineEnd = at;
        }
        lineBreaks++;
        at = window.afterLineEnd(at);
    }

    /** Moves on to the next byte that means something here. */
    private byte seek(byte[] kinds) throws IOException {
        while (at <= LIMIT) {
            byte[] bytes = window.bytes();
            int to = window.to();
            for (int i = window.from() + at; i < to; i++) {
                byte found = bytes[i];
                byte kind = kinds[found & 0xff];
                if (kind == PLAIN) {
                    high |= found;
                } else if (kind == NUL) {
                    nul = true;
                } else {
                    at = i - window.from();
                    return kind;
                }
            }
            at = to - window.from();
            if (!window.more()) {
                return FILE_END;
            }
        }
        return TOO_FAR;
    }

    private void keep(int start, boolean doubledQuotes) {
        if (count < columns) {
            if (count == starts.length) {
                starts = Arrays.copyOf(starts, 2 * count);
                ends = Arrays.copyOf(ends, 2 * count);
                doubled = Arrays.copyOf(doubled, 2 * count);
            }
            starts[count] = start;
            ends[count] = at;
            doubled[count] = doubledQuotes;
        }
        count++;
    }

    private void judge(byte stop) throws IOException {
        boolean complete = stop == LINE_END || stop == FILE_END;
        boolean counts = count == columns || columns == Integer.MAX_VALUE;
        readable = Math.min(count, columns);
        if (complete && counts && at <= LIMIT) {
            return;
        }
        reason = complete && lineBreaks == 0 ? RowReason.FIELD_COUNT : RowReason.UNCLOSED_QUOTE;
        detail = describe(stop);
        takeFirstLine(stop);
        if (at > LIMIT) {
            at = KEPT;
            reason = RowReason.TOO_LARGE;
            detail = "the line is longer than 1 MiB (" + LIMIT + " bytes)";
        }
        if (reason != RowReason.FIELD_COUNT) {
            leaveOutDamagedFields(stop);
        }
    }

    /** The field with the open quote ends where the line does, or beyond; one with text after its quote is the last. */
    private void leaveOutDamagedFields(byte stop) {
        if (stop == AFTER_QUOTE && readable == count) {
            readable--;
        }
        while (readable > 0 && ends[readable - 1] >= at) {
            readable--;
        }
    }

    private String describe(byte stop) {
        String opened = "field " + count + " opens a quote ";
        if (stop == AFTER_QUOTE) {
            return opened + "whose closing quote is followed by more text";
        }
        if (stop == OPEN) {
            return opened + "that the file never closes";
        }
        if (at > LIMIT) {
            return "a quote is not closed, or its record does not end, within 1 MiB";
        }
        return lineBreaks == 0
                ? "the row has " + count + " fields, the header has " + columns
                : "a quote runs on into further lines, and with them the row has not the header's " + columns
                        + " fields";
    }

    private void takeFirstLine(byte stop) throws IOException {
        if (lineBreaks > 0) {
            at = firstLineEnd;
        } else if (stop == AFTER_QUOTE) {
            while (seek(outside) == DELIMITER) {
                at++;
            }
        }
        lineBreaks = 0;
    }
}
