package org.houselist.linkage;

/** The levels of two dates of birth, as {@link PlainDate} reads them. */
final class DateLikeness {
    static final int EXACT = 0;
    static final int SWAPPED = 1;
    static final int ONE_DIGIT = 2;
    static final int YEAR = 3;
    static final int TWO_PARTS = 4;
    static final int SIMILAR = 5;
    static final int DAY_AND_MONTH = 6;
    static final int NEAR = 7;
    static final int DIFFERENT = 8;

    private DateLikeness() {}

    static int level(int a, int b) {
        if (isPartial(a) || isPartial(b)) {
            return PlainDate.year(a) == PlainDate.year(b) ? YEAR : DIFFERENT;
        }
        if (a == b) {
            return EXACT;
        }
        if (swapped(a, b)) {
            return SWAPPED;
        }
        int digits = digitsApart(a, b);
        if (digits == 1 || (digits == 2 && neighboursSwapped(a, b))) {
            return ONE_DIGIT;
        }
        if (sameParts(a, b) == 2) {
            return PlainDate.year(a) == PlainDate.year(b) ? TWO_PARTS : DAY_AND_MONTH;
        }
        return digits == 2 ? SIMILAR : near(a, b) ? NEAR : DIFFERENT;
    }

    /** Year, month and day are each one step, or one digit, from the other's. */
    private static boolean near(int a, int b) {
        return (partNear(PlainDate.year(a), PlainDate.year(b)) || Math.abs(PlainDate.year(a) - PlainDate.year(b)) == 10)
                && partNear(PlainDate.month(a), PlainDate.month(b))
                && partNear(PlainDate.day(a), PlainDate.day(b));
    }

    private static boolean partNear(int a, int b) {
        return Math.abs(a - b) <= 2 || digitsApart(a, b) <= 1;
    }

    private static boolean isPartial(int date) {
        return PlainDate.month(date) == 0 || PlainDate.day(date) == 0;
    }

    private static boolean swapped(int a, int b) {
        return PlainDate.year(a) == PlainDate.year(b)
                && PlainDate.month(a) == PlainDate.day(b)
                && PlainDate.day(a) == PlainDate.month(b);
    }

    private static int sameParts(int a, int b) {
        return (PlainDate.year(a) == PlainDate.year(b) ? 1 : 0)
                + (PlainDate.month(a) == PlainDate.month(b) ? 1 : 0)
                + (PlainDate.day(a) == PlainDate.day(b) ? 1 : 0);
    }

    private static int digitsApart(int a, int b) {
        int apart = 0;
        for (int x = a, y = b; x > 0 || y > 0; x /= 10, y /= 10) {
            apart += x % 10 == y % 10 ? 0 : 1;
        }
        return apart;
    }

    /** 1956 and 1965: two digits that changed places. */
    private static boolean neighboursSwapped(int a, int b) {
        for (int x = a, y = b; x > 0; x /= 10, y /= 10) {
            if (x % 10 != y % 10) {
                return x % 10 == y / 10 % 10 && x / 10 % 10 == y % 10;
            }
        }
        return false;
    }
}
