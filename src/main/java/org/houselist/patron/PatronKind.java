package org.houselist.patron;

import java.util.Locale;
import java.util.Optional;

/** What a patron record stands for. Records of different kinds are never one. */
public enum PatronKind {
    /** One human being. */
    INDIVIDUAL,
    /** People who live together, beside the records of each. */
    HOUSEHOLD,
    /** A company, a school, a foundation. */
    ORGANIZATION;

    /** Reads the word of a file; blank is an individual, an unknown word is empty. */
    public static Optional<PatronKind> read(String text) {
        return switch (text.strip().toLowerCase(Locale.ROOT)) {
            case "", "individual" -> Optional.of(INDIVIDUAL);
            case "household" -> Optional.of(HOUSEHOLD);
            case "organization", "organisation" -> Optional.of(ORGANIZATION);
            default -> Optional.empty();
        };
    }

    /** The word as files have it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
