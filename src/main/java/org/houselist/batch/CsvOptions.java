package org.houselist.batch;

import java.nio.charset.Charset;
import org.jspecify.annotations.Nullable;

/**
 * How a delimited file is to be read.
 *
 * @param encoding null: UTF-8; a byte order mark in the file wins over both
 * @param delimiter null: found from the header
 * @param maybeSpreadsheet a person may have saved it from a spreadsheet: a row that is not UTF-8 is read as Windows-1252
 */
public record CsvOptions(
        @Nullable Charset encoding, @Nullable Character delimiter, boolean maybeSpreadsheet) {

    public CsvOptions {
        if (delimiter != null && (delimiter >= 0x80 || "\"\r\n\0".indexOf(delimiter) >= 0)) {
            throw new IllegalArgumentException("a delimiter is an ASCII character, no quote and no line end");
        }
    }

    /** UTF-8 or what the byte order mark says, with the delimiter that the header shows. */
    public static final CsvOptions DEFAULT = new CsvOptions(null, null, false);

    /** The same, for a file that may come back from a spreadsheet. */
    public static final CsvOptions SENT_BACK = new CsvOptions(null, null, true);
}
