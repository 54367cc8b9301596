package org.houselist.intake;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A time of ISO 8601 taken apart: calendar day, time of day, offset. Basic forms ({@code 20261121T193000Z}), a blank for
 * the T, {@code UTC} for Z, and fractions are understood; weeks and ordinal days are not.
 *
 * @param day since 1970-01-01
 * @param second of the day; 86 400 for 24:00
 * @param hasOffset whether an offset stood there
 * @param offset in seconds east of UTC
 */
record TimeText(long day, int second, boolean hasOffset, int offset) {
    static final long NONE = Long.MIN_VALUE;
    private static final int[] DAYS_BEFORE_MONTH = {0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334, 365};
    private static final int DAYS_TO_1970 = 719_528; // from 0000-01-01, as java.time counts

    /** The parts of a text, or null where it is no time. */
    static @Nullable TimeText of(String text) {
        String full = extended(text);
        long day = full.length() < 10 ? NONE : day(full);
        if (day == NONE) {
            return null;
        }
        String time = full.substring(10);
        if (time.isEmpty()) {
            return new TimeText(day, 0, false, 0);
        }
        return "Tt ".indexOf(time.charAt(0)) < 0
                ? null
                : withTime(day, time.substring(1).strip());
    }

    /** The day that the text's first ten characters name; {@link #NONE} where they name none. */
    static long day(String text) {
        int century = two(text, 0);
        int year = two(text, 2);
        int month = two(text, 5);
        int day = two(text, 8);
        if ((century | year | month | day) < 0 || text.charAt(4) != '-' || text.charAt(7) != '-') {
            return NONE;
        }
        return day(century * 100 + year, month, day);
    }

    private static long day(int year, int month, int day) {
        boolean leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
        if (month < 1 || month > 12 || day < 1 || day > lengthOf(month, leap)) {
            return NONE;
        }
        int before = year == 0 ? 0 : 1 + (year - 1) / 4 - (year - 1) / 100 + (year - 1) / 400;
        int inYear = DAYS_BEFORE_MONTH[month - 1] + (leap && month > 2 ? 1 : 0) + day - 1;
        return 365L * year + before + inYear - DAYS_TO_1970;
    }

    private static int lengthOf(int month, boolean leap) {
        return DAYS_BEFORE_MONTH[month] - DAYS_BEFORE_MONTH[month - 1] + (leap && month == 2 ? 1 : 0);
    }

    /** The second of the day that {@code HH:mm:ss} at this place names, at most 86 400; -1 where it is none. */
    static int second(String text, int at) {
        int hour = two(text, at);
        int minute = two(text, at + 3);
        int second = two(text, at + 6);
        if ((hour | minute | second) < 0 || text.charAt(at + 2) != ':' || text.charAt(at + 5) != ':') {
            return -1;
        }
        int all = hour * 3600 + minute * 60 + second;
        return minute > 59 || second > 59 || all > 86_400 ? -1 : all;
    }

    private static @Nullable TimeText withTime(long day, String rest) {
        int zone = zoneIn(rest);
        String time = withSeconds(rest.substring(0, zone).strip());
        int second = time == null ? -1 : second(time, 0);
        if (second < 0) {
            return null;
        }
        String suffix = rest.substring(zone).toUpperCase(Locale.ROOT);
        if (suffix.isEmpty()) {
            return new TimeText(day, second, false, 0);
        }
        int offset = offset(suffix);
        return offset == Integer.MIN_VALUE ? null : new TimeText(day, second, true, offset);
    }

    private static int zoneIn(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '+' || c == '-' || Character.isLetter(c)) {
                return i;
            }
        }
        return text.length();
    }

    /** {@code HH}, {@code HH:mm}, {@code HHmm}, {@code HHmmss} and fractions as {@code HH:mm:ss}; null for others. */
    private static @Nullable String withSeconds(String time) {
        int fraction = Math.max(time.indexOf('.'), time.indexOf(','));
        String whole = fraction < 0 ? time : time.substring(0, fraction);
        if (fraction >= 0 && (!areDigits(time, fraction + 1) || whole.length() < 6)) {
            return null;
        }
        return switch (whole.length()) {
            case 2 -> whole + ":00:00";
            case 4 -> whole.substring(0, 2) + ":" + whole.substring(2) + ":00";
            case 5 -> whole + ":00";
            case 6 -> whole.substring(0, 2) + ":" + whole.substring(2, 4) + ":" + whole.substring(4);
            case 8 -> whole;
            default -> null;
        };
    }

    private static int offset(String suffix) {
        if (suffix.equals("Z") || suffix.equals("UTC") || suffix.equals("GMT")) {
            return 0;
        }
        char sign = suffix.charAt(0);
        String time = sign == '+' || sign == '-' ? withSeconds(suffix.substring(1)) : null;
        int seconds = time == null ? -1 : second(time, 0);
        // ISO 8601 has no offset beyond a day; java.time none beyond 18 hours
        return seconds < 0 || seconds > 18 * 3600 ? Integer.MIN_VALUE : sign == '-' ? -seconds : seconds;
    }

    /** {@code yyyyMMdd…} as {@code yyyy-MM-dd…}; all else as it is. */
    private static String extended(String text) {
        boolean basic = text.length() >= 8
                && areDigits(text.substring(0, 8), 0)
                && (text.length() == 8 || "Tt".indexOf(text.charAt(8)) >= 0);
        return basic ? text.substring(0, 4) + "-" + text.substring(4, 6) + "-" + text.substring(6) : text;
    }

    private static boolean areDigits(String text, int from) {
        for (int i = from; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return from < text.length();
    }

    /** Two digits as a number; negative where they are none. */
    private static int two(String text, int at) {
        int tens = text.charAt(at) - '0';
        int ones = text.charAt(at + 1) - '0';
        return tens < 0 || tens > 9 || ones < 0 || ones > 9 ? -1 : tens * 10 + ones;
    }
}
