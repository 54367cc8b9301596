package org.houselist.intake;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The name of a delivered file taken apart: {@code export.zip!a/cleaned_x.csv} is an entry of a zip.
 *
 * @param file the name in the inbox
 * @param entry the full name in the zip, or null
 */
record DeliveredName(String file, @Nullable String entry) {
    private static final String IN_ZIP = ".zip!";

    static DeliveredName of(String name) {
        int mark = name.toLowerCase(Locale.ROOT).indexOf(IN_ZIP);
        int end = mark + IN_ZIP.length();
        return mark < 0
                ? new DeliveredName(name, null)
                : new DeliveredName(name.substring(0, end - 1), name.substring(end));
    }

    /** The entry's name without folders, or null. */
    @Nullable
    String member() {
        return entry == null ? null : entry.substring(entry.lastIndexOf('/') + 1);
    }

    /** The name that counts: the member's, else the file's. */
    String own() {
        String member = member();
        return member == null ? file : member;
    }
}
