package org.houselist.eligibility;

import java.util.HashMap;
import java.util.Map;

/** Sets of reasons as bits, which millions of rows can have, and what the files say of them. */
final class Reasons {
    static final int NONE = 0;

    /** With these alone a later day would do. */
    private static final int PASSING = Reason.RECENTLY_MAILED.bit() | Reason.WEEKLY_LIMIT.bit();

    private static final Reason[] ALL = Reason.values();

    private final Map<Integer, String> names = new HashMap<>();

    static boolean has(int set, Reason reason) {
        return (set & reason.bit()) != 0;
    }

    /** The first reason of a set that is not empty. */
    static Reason first(int set) {
        return ALL[Integer.numberOfTrailingZeros(set)];
    }

    /** Whether nothing but the passing of days is needed. */
    static boolean passing(int set) {
        return set != NONE && (set & ~PASSING) == 0;
    }

    /** The codes in their order, {@code ;} between. */
    String names(int set) {
        return names.computeIfAbsent(set, Reasons::join);
    }

    private static String join(int set) {
        StringBuilder text = new StringBuilder();
        for (Reason reason : ALL) {
            if (has(set, reason)) {
                text.append(text.isEmpty() ? "" : ";").append(reason);
            }
        }
        return text.toString();
    }
}
