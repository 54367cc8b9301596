package org.houselist.books;

import java.util.List;
import java.util.Locale;

/**
 * What the mailing tool says of an address on a list, from the weakest to the strongest refusal. The tables hold the place
 * in this order as a number: the views and the documentation repeat it, and a test holds them against this.
 */
public enum SubscriberStatus {
    /** Its row could never be read: nothing is known but that the address is there. In the tables alone, in no file. */
    UNKNOWN,
    /** Wants mail. */
    SUBSCRIBED,
    /** Was asked to confirm, and has not. */
    PENDING,
    /** The tool knows the address, but not as a subscriber. */
    NONSUBSCRIBED,
    /** Does not want mail of this list. */
    UNSUBSCRIBED,
    /** The tool gave the address up, since its mail came back. */
    CLEANED,
    /** Reported a mail as spam. */
    COMPLAINED;

    private static final List<SubscriberStatus> ALL = List.of(values());
    private static final List<SubscriberStatus> IN_FILES = ALL.subList(1, ALL.size());

    private final String word = name().toLowerCase(Locale.ROOT);

    /** Those that a file may say, in the order of their numbers. */
    public static List<SubscriberStatus> inFiles() {
        return IN_FILES;
    }

    /** The status of a number in the tables. */
    public static SubscriberStatus of(int code) {
        return ALL.get(code);
    }

    /** Its number in the tables. */
    public int code() {
        return ordinal();
    }

    /** Its word, as files have it. */
    public String word() {
        return word;
    }

    /** Whether the address refuses the list: only a newer opt-in lifts that. */
    public boolean isOptOut() {
        return isAtLeast(UNSUBSCRIBED);
    }

    /** Whether it refuses no less than another. */
    public boolean isAtLeast(SubscriberStatus other) {
        return compareTo(other) >= 0;
    }

    /** This one, or the other where that refuses more. */
    public SubscriberStatus orStronger(SubscriberStatus other) {
        return isAtLeast(other) ? this : other;
    }
}
