package org.houselist.intake;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.houselist.batch.Outbox;
import org.houselist.settings.FileKind;

/**
 * The names of our rejects files, {@code <kind>-rejects-<file>.csv}. The name of the file that the rows came from stands
 * in it, so that a file sent back is read with the same column map and, for Mailchimp, the same status.
 */
final class RejectsName {
    private static final String BETWEEN = "-rejects-";
    private static final String CSV = ".csv";

    private RejectsName() {}

    /** The kind that a rejects file's name tells; empty where it is no such name. */
    static Optional<FileKind> kindOf(String name) {
        int between = name.indexOf(BETWEEN);
        return between < 0 ? Optional.empty() : FileKind.of(name.substring(0, between));
    }

    /** The name of the delivered file, as {@code zip!member} where it was in a zip; {@code .csv} where in doubt. */
    static String originalOf(String name) {
        String decoded = decoded(stemOf(name));
        return decoded.matches("(?i).*\\.(csv|tsv|txt|gz|zip)") ? decoded : decoded + CSV;
    }

    /** Whether {@link #originalOf} cannot tell the whole name, as it was too long for a file system. */
    static boolean isShortened(String name) {
        return Outbox.isShortened(stemOf(name));
    }

    private static String stemOf(String name) {
        String stem = name.substring(name.indexOf(BETWEEN) + BETWEEN.length());
        return stem.regionMatches(true, stem.length() - CSV.length(), CSV, 0, CSV.length())
                ? stem.substring(0, stem.length() - CSV.length())
                : stem;
    }

    private static String decoded(String text) {
        byte[] in = text.getBytes(StandardCharsets.UTF_8);
        byte[] out = new byte[in.length];
        int length = 0;
        for (int i = 0; i < in.length; i++) {
            int high = in[i] == '%' && i + 2 < in.length ? Character.digit(in[i + 1], 16) : -1;
            int low = high < 0 ? -1 : Character.digit(in[i + 2], 16);
            out[length++] = low < 0 ? in[i] : (byte) (high << 4 | low);
            i += low < 0 ? 0 : 2;
        }
        return new String(out, 0, length, StandardCharsets.UTF_8);
    }
}
