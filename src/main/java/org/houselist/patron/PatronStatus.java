package org.houselist.patron;

import java.util.List;
import java.util.Locale;

/**
 * Whether the CRM still counts on a patron. The tables hold the place in this order as a number, from 1: the views and the
 * documentation repeat it, and a test holds them against this.
 */
public enum PatronStatus {
    /** The usual. */
    ACTIVE,
    /** Not to be counted on any more. */
    INACTIVE,
    /** Dead. */
    DECEASED;

    private static final List<PatronStatus> ALL = List.of(values());

    private final String word = name().toLowerCase(Locale.ROOT);

    /** All, in the order of their numbers. */
    public static List<PatronStatus> all() {
        return ALL;
    }

    /** The status of a number in the tables. */
    public static PatronStatus of(int code) {
        return ALL.get(code - 1);
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
