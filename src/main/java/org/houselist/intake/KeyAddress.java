package org.houselist.intake;

import java.util.function.Function;
import org.houselist.email.EmailReading;
import org.jspecify.annotations.Nullable;

/** The address in the key of a row that was turned away. */
final class KeyAddress {
    private KeyAddress() {}

    /** The canonical spelling, or null where the text is no usable address. */
    static @Nullable String of(@Nullable String text, Function<String, EmailReading> emails) {
        return text != null && emails.apply(text) instanceof EmailReading.Usable usable
                ? usable.address().text()
                : null;
    }
}
