package org.houselist.intake;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Y/N, yes/no, true/false, 1/0, in any case. */
final class YesNo {
    static final String EXPECTED = "Y or N";

    private YesNo() {}

    /** What the text says, or null where it says neither. {@code "Yes"} is yes; {@code "maybe"} is neither. */
    static @Nullable Boolean of(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "y", "yes", "true", "1" -> Boolean.TRUE;
            case "n", "no", "false", "0" -> Boolean.FALSE;
            default -> null;
        };
    }
}
