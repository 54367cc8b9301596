package org.houselist.books;

import java.util.List;
import java.util.Locale;

/**
 * What became of a message, from the weakest to the strongest: of several that are told the strongest stands. The tables hold
 * the place in this order as a number, from 1: the views and the documentation repeat it, and a test holds them against this.
 */
public enum SendOutcome {
    /** It went out; no more is known. */
    SENT,
    /** It reached the mailbox. */
    DELIVERED,
    /** It was opened. */
    OPENED,
    /** A link in it was followed. */
    CLICKED,
    /** It came back for now, as from a full mailbox. */
    BOUNCED_SOFT,
    /** It came back for good: nobody takes mail there. */
    BOUNCED_HARD,
    /** It was answered by leaving the list. */
    UNSUBSCRIBED,
    /** It was reported as spam. */
    COMPLAINED;

    private static final List<SendOutcome> ALL = List.of(values());

    private final String word = name().toLowerCase(Locale.ROOT).replace('_', '-');

    /** All, in the order of their numbers. */
    public static List<SendOutcome> all() {
        return ALL;
    }

    /** The outcome of a number in the tables. */
    public static SendOutcome of(int code) {
        return ALL.get(code - 1);
    }

    /** Its number in the tables. */
    public int code() {
        return ordinal() + 1;
    }

    /** Its word, as files have it. */
    public String word() {
        return word;
    }

    /** Whether it says more than another. */
    public boolean isStrongerThan(SendOutcome other) {
        return compareTo(other) > 0;
    }

    /** Whether the message never arrived. */
    public boolean bounced() {
        return this == BOUNCED_SOFT || this == BOUNCED_HARD;
    }
}
