package org.houselist.patron;

import java.util.Locale;
import java.util.Optional;

/** Whether the CRM still counts on a patron. */
public enum PatronStatus {
    ACTIVE,
    INACTIVE,
    DECEASED;

    /** Reads the word of a file; blank is active, an unknown word is empty (the contract then takes it for inactive, with a warning). */
    public static Optional<PatronStatus> read(String text) {
        return switch (text.strip().toLowerCase(Locale.ROOT)) {
            case "", "active" -> Optional.of(ACTIVE);
            case "inactive" -> Optional.of(INACTIVE);
            case "deceased" -> Optional.of(DECEASED);
            default -> Optional.empty();
        };
    }

    /** The word as files have it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
