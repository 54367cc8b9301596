package org.houselist.email;

/** One slip of the fingers: a character too many, too few, another one, or two neighbours exchanged (Damerau, 1964). */
final class OneSlip {

    private OneSlip() {}

    /** Whether exactly one slip makes one text of the other. */
    static boolean between(String one, String other) {
        if (one.length() > other.length()) {
            return between(other, one);
        }
        int same = commonStart(one, other);
        if (one.length() < other.length()) {
            return one.length() + 1 == other.length() && one.substring(same).equals(other.substring(same + 1));
        }
        return same < one.length()
                && (one.substring(same + 1).equals(other.substring(same + 1)) || isExchange(one, other, same));
    }

    private static boolean isExchange(String one, String other, int at) {
        return at + 1 < one.length()
                && one.charAt(at) == other.charAt(at + 1)
                && one.charAt(at + 1) == other.charAt(at)
                && one.substring(at + 2).equals(other.substring(at + 2));
    }

    private static int commonStart(String one, String other) {
        int same = 0;
        while (same < one.length() && one.charAt(same) == other.charAt(same)) {
            same++;
        }
        return same;
    }
}
