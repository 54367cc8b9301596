package org.houselist.generator;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;

/** Days as numbers (days since 1970-01-01), and how they are written. */
final class Days {
    static final int FIRST_NIGHT = (int) LocalDate.of(2026, 11, 20).toEpochDay();
    static final int SECOND_NIGHT = FIRST_NIGHT + 1;

    private static final int EARLIEST = (int) LocalDate.of(1930, 1, 1).toEpochDay();
    private static final int SECONDS_A_MINUTE = 60;

    /** Every day that can occur, encoded once. */
    private final byte[][] written = new byte[SECOND_NIGHT - EARLIEST + 1][];

    Days() {
        for (int i = 0; i < written.length; i++) {
            written[i] = LocalDate.ofEpochDay(EARLIEST + i).toString().getBytes(StandardCharsets.US_ASCII);
        }
    }

    static int of(int year, int month, int day) {
        return (int) LocalDate.of(year, month, day).toEpochDay();
    }

    /** Writes a date: {@code 2026-11-20}. */
    void date(Rows rows, int day) {
        rows.field(written[day - EARLIEST]);
    }

    /** Writes a time: {@code 2026-11-20 09:00:00}. */
    void time(Rows rows, int day, int secondOfDay) {
        int minutes = secondOfDay / SECONDS_A_MINUTE;
        date(rows, day);
        rows.put(' ')
                .putDigits(minutes / SECONDS_A_MINUTE, 2)
                .put(':')
                .putDigits(minutes % SECONDS_A_MINUTE, 2)
                .put(':')
                .putDigits(secondOfDay % SECONDS_A_MINUTE, 2);
    }
}
