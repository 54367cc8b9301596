package org.houselist.settings;

import java.util.Arrays;
import java.util.Locale;

/** What a steward may let the night approve by itself. */
public enum StandingOrder {
    /** Nothing: people decide. */
    NONE,
    /** A stub into exactly one record that is no stub, with the same address. */
    STUB_INTO_SAME_ADDRESS;

    /** The word as the config file has it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The order of a word; what is no order orders nothing, the schema has told about it already. */
    static StandingOrder of(String word) {
        return Arrays.stream(values())
                .filter(order -> order.word().equals(word))
                .findFirst()
                .orElse(NONE);
    }
}
