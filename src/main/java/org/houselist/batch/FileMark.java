package org.houselist.batch;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * The byte order mark at the beginning of a file (Unicode Standard, section 23.8) and what else its first bytes tell.
 *
 * @param encoding null: there is no mark
 * @param length of the mark, in bytes
 */
record FileMark(@Nullable Charset encoding, int length) {

    /** Reads the mark from a file's first bytes. */
    static FileMark of(byte[] first) {
        if (begins(first, 0xef, 0xbb, 0xbf)) {
            return new FileMark(StandardCharsets.UTF_8, 3);
        }
        if (begins(first, 0xff, 0xfe)) {
            return new FileMark(StandardCharsets.UTF_16LE, 2);
        }
        if (begins(first, 0xfe, 0xff)) {
            return new FileMark(StandardCharsets.UTF_16BE, 2);
        }
        return new FileMark(null, 0);
    }

    /** Whether these are the first bytes of a gzip or zip file (a workbook of a spreadsheet is a zip, too). */
    static boolean isPacked(byte[] first) {
        return begins(first, 0x1f, 0x8b) || begins(first, 'P', 'K', 3, 4);
    }

    private static boolean begins(byte[] first, int... expected) {
        for (int i = 0; i < expected.length; i++) {
            if (i >= first.length || (first[i] & 0xff) != expected[i]) {
                return false;
            }
        }
        return true;
    }
}
