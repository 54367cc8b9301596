package org.houselist.linkage;

import java.util.Set;

/** A date of birth as the number {@code yyyymmdd}; a month or day that is not given is 00. A date need not be in the calendar: a slip may have made it. */
final class PlainDate {
    /** What systems enter where nobody said: not evidence. */
    private static final Set<Integer> FILLERS = Set.of(19000101, 18000101, 19700101, 99991231, 10101, 19010101);

    private PlainDate() {}

    /** Reads {@code 1908-12-09}, {@code 1908/12/09}, {@code 09.12.1908}, {@code 19081209}, {@code 1908-12}, {@code 1908}, with or without a time; 0 for anything else. */
    static int read(String text) {
        String date = text.strip();
        int end = Math.max(date.indexOf(' '), date.indexOf('T'));
        date = end > 0 ? date.substring(0, end) : date;
        int number = onlyDigits(date) ? ofDigits(date) : ofParts(date.split("[-/.]", -1));
        return FILLERS.contains(number) ? 0 : number;
    }

    private static int ofDigits(String date) {
        return switch (date.length()) {
            case 8 -> Integer.parseInt(date);
            case 4 -> Integer.parseInt(date) * 10_000;
            default -> 0;
        };
    }

    private static int ofParts(String[] parts) {
        if (parts.length < 2 || parts.length > 3) {
            return 0;
        }
        for (String part : parts) {
            if (!onlyDigits(part) || part.length() > 4) {
                return 0;
            }
        }
        if (parts[0].length() == 4) {
            return number(parts[0], parts[1], parts.length == 3 ? parts[2] : "0");
        }
        return parts.length == 3 && parts[2].length() == 4 ? number(parts[2], parts[1], parts[0]) : 0;
    }

    private static int number(String year, String month, String day) {
        int m = Integer.parseInt(month);
        int d = Integer.parseInt(day);
        return m > 99 || d > 99 ? 0 : Integer.parseInt(year) * 10_000 + m * 100 + d;
    }

    private static boolean onlyDigits(String text) {
        return !text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    static int year(int date) {
        return date / 10_000;
    }

    static int month(int date) {
        return date / 100 % 100;
    }

    static int day(int date) {
        return date % 100;
    }
}
