package org.houselist.batch;

import com.opencsv.RFC4180Parser;
import com.opencsv.RFC4180ParserBuilder;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** The text of the record at a window's beginning. */
final class RecordText {
    private static final Charset SPREADSHEET = Charset.forName("windows-1252");

    private final ByteWindow window;
    private final boolean mayFallBack;
    private final RFC4180Parser parser;
    private boolean fellBack;

    /** Reads UTF-8; where it may fall back, a record that is none is read as Windows-1252. */
    RecordText(ByteWindow window, char delimiter, boolean mayFallBack) {
        this.window = window;
        this.mayFallBack = mayFallBack;
        parser = new RFC4180ParserBuilder().withSeparator(delimiter).build();
    }

    boolean fellBack() {
        return fellBack;
    }

    /** The encoding in which this record is text; null if there is none. */
    @Nullable
    Charset charsetOf(RecordScan record) {
        if (record.allAscii()) {
            return StandardCharsets.ISO_8859_1;
        }
        if (isText(record.end(), StandardCharsets.UTF_8)) {
            return StandardCharsets.UTF_8;
        }
        if (mayFallBack && isText(record.end(), SPREADSHEET)) {
            fellBack = true;
            return SPREADSHEET;
        }
        return null;
    }

    /** The whole record as it stands, what is no text as U+FFFD. */
    String raw(RecordScan record, Charset charset) {
        return text(0, record.end(), charset);
    }

    /** One field, without its quotes. opencsv undoes doubled quotes; without them there is nothing to parse. */
    String field(RecordScan record, int field, Charset charset) throws IOException {
        int start = record.start(field);
        int end = record.end(field);
        if (record.hasDoubledQuotes(field)) {
            return parser.parseLine(text(start - 1, end + 1, charset))[0];
        }
        return start == end ? "" : text(start, end, charset);
    }

    /** As {@link #field}; a value that stood in the row before is given back, so that who takes it knows it at once. */
    String field(RecordScan record, int field, Charset charset, String before) throws IOException {
        return isAgain(record.start(field), record.end(field), before) && !record.hasDoubledQuotes(field)
                ? before
                : field(record, field, charset);
    }

    private boolean isAgain(int start, int end, String before) {
        if (end - start != before.length()) {
            return false;
        }
        byte[] bytes = window.bytes();
        int from = window.from() + start;
        for (int i = 0; i < before.length(); i++) {
            if (bytes[from + i] != before.charAt(i)) { // what is no ASCII never equals a byte, which is negative then
                return false;
            }
        }
        return true;
    }

    private String text(int start, int end, Charset charset) {
        return new String(window.bytes(), window.from() + start, end - start, charset);
    }

    /** Looks closer only where decoding left a U+FFFD, which may stand in the file as such. */
    private boolean isText(int length, Charset charset) {
        if (text(0, length, charset).indexOf('\ufffd') < 0) {
            return true;
        }
        try {
            charset.newDecoder().decode(ByteBuffer.wrap(window.bytes(), window.from(), length));
            return true;
        } catch (CharacterCodingException expected) {
            return false;
        }
    }
}
