package org.houselist.linkage;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A date of birth as the number {@code yyyymmdd}; a month or day that is not given is 00. A date need not be in the calendar: a slip may have made it. */
final class PlainDate {
    /** What systems enter where nobody said: not evidence. */
    private static final Set<Integer> FILLERS = Set.of(19000101, 18000101, 19700101, 99991231, 10101, 19010101);

    private static final String BETWEEN = "-/.";
    private static final int MONTHS = 12;

    private PlainDate() {}

    /** Reads {@code 1908-12-09}, {@code 1908/12/09}, {@code 09.12.1908}, {@code 12/31/1908}, {@code 19081209}, {@code 1908-12}, {@code 1908}, with or without a time; 0 for anything else. */
    static int read(String text) {
        String date = text.strip();
        int end = Math.max(date.indexOf(' '), date.indexOf('T'));
        date = end > 0 ? date.substring(0, end) : date;
        int number = onlyDigits(date) ? ofDigits(date) : ofParts(parts(date));
        return FILLERS.contains(number) ? 0 : number;
    }

    private static int ofDigits(String date) {
        return switch (date.length()) {
            case 8 -> Integer.parseInt(date);
            case 4 -> Integer.parseInt(date) * 10_000;
            default -> 0;
        };
    }

    /** What stands between the signs. */
    private static List<String> parts(String date) {
        List<String> parts = new ArrayList<>(3);
        int from = 0;
        for (int i = 0; i < date.length(); i++) {
            if (BETWEEN.indexOf(date.charAt(i)) >= 0) {
                parts.add(date.substring(from, i));
                from = i + 1;
            }
        }
        parts.add(date.substring(from));
        return parts;
    }

    private static int ofParts(List<String> parts) {
        if (parts.size() < 2 || parts.size() > 3) {
            return 0;
        }
        for (String part : parts) {
            if (!onlyDigits(part) || part.length() > 4) {
                return 0;
            }
        }
        if (parts.get(0).length() == 4) {
            return number(parts.get(0), parts.get(1), parts.size() == 3 ? parts.get(2) : "0");
        }
        if (parts.size() < 3 || parts.get(2).length() != 4) {
            return 0;
        }
        return isMonthFirst(parts.get(0), parts.get(1))
                ? number(parts.get(2), parts.get(0), parts.get(1))
                : number(parts.get(2), parts.get(1), parts.get(0));
    }

    /** 12/31 cannot be the twelfth of a month; 12/09 may be either, and is read as the rest of the world writes it. */
    private static boolean isMonthFirst(String first, String second) {
        return Integer.parseInt(first) <= MONTHS && Integer.parseInt(second) > MONTHS;
    }

    private static int number(String year, String month, String day) {
        int m = Integer.parseInt(month);
        int d = Integer.parseInt(day);
        return m > 99 || d > 99 ? 0 : Integer.parseInt(year) * 10_000 + m * 100 + d;
    }

    private static boolean onlyDigits(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return !text.isEmpty();
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
