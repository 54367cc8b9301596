package org.houselist.patron;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What a patron record stands for. Records of different kinds are never one. The tables hold the place in this order as a
 * number, from 1: the views and the documentation repeat it, and a test holds them against this.
 */
public enum PatronKind {
    /** One human being. */
    INDIVIDUAL,
    /** People who live together, beside the records of each. */
    HOUSEHOLD,
    /** A company, a school, a foundation. */
    ORGANIZATION;

    private static final List<PatronKind> ALL = List.of(values());

    private final String word = name().toLowerCase(Locale.ROOT);

    /** All, in the order of their numbers. */
    public static List<PatronKind> all() {
        return ALL;
    }

    /** The kind of a number in the tables. */
    public static PatronKind of(int code) {
        return ALL.get(code - 1);
    }

    /** Reads the word of a file; blank is an individual, an unknown word is empty. */
    public static Optional<PatronKind> read(String text) {
        String word = text.strip().toLowerCase(Locale.ROOT);
        return switch (word) {
            case "" -> Optional.of(INDIVIDUAL);
            case "organisation" -> Optional.of(ORGANIZATION);
            default -> ALL.stream().filter(kind -> kind.word.equals(word)).findFirst();
        };
    }

    /** Its number in the tables. */
    public int code() {
        return ordinal() + 1;
    }

    /** The word as files have it. */
    public String word() {
        return word;
    }
}
