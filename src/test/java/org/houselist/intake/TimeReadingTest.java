package org.houselist.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.houselist.batch.Times;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimeReadingTest {
    private final TimeReading berlin = new TimeReading(ZoneId.of("Europe/Berlin"));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2026-11-20 19:30:00            | 2026-11-20T19:30:00+01:00 | without a zone it is in timeZone
            2026-07-20T19:30:00            | 2026-07-20T19:30:00+02:00 | summer time
            2026-11-20                     | 2026-11-20T00:00:00+01:00 | a day begins at midnight
            2026-11-20 19:30               | 2026-11-20T19:30:00+01:00 | seconds may lack
            2026-11-20T19:30:00Z           | 2026-11-20T19:30:00Z      | Z is UTC
            2026-11-20 19:30:00 UTC        | 2026-11-20T19:30:00Z      | so is UTC
            2026-11-20T19:30:00+05:30      | 2026-11-20T19:30:00+05:30 | an offset
            2026-11-20 19:30:00-0500       | 2026-11-20T19:30:00-05:00 | an offset without colon
            2026-11-20T19:30:00+01         | 2026-11-20T19:30:00+01:00 | an offset of hours
            2026-11-20T19:30:00.987654Z    | 2026-11-20T19:30:00Z      | fractions are dropped
            2026-11-20 19:30:00,5          | 2026-11-20T19:30:00+01:00 | with a comma too
            2026-11-20T19:30+02            | 2026-11-20T19:30:00+02:00 | as long as the usual form
            20261120T193000Z               | 2026-11-20T19:30:00Z      | the basic form of ISO 8601
            2026-11-20T24:00:00            | 2026-11-21T00:00:00+01:00 | ISO 8601 has 24:00
            2026-10-25 02:30:00            | 2026-10-25T02:30:00+02:00 | this hour happens twice: the first
            2026-03-29 02:30:00            | 2026-03-29T03:30:00+02:00 | this hour does not happen: forward
            2026-03-29 01:59:59            | 2026-03-29T01:59:59+01:00 | before the change
            2026-03-29 12:00:00            | 2026-03-29T12:00:00+02:00 | after the change
            2024-02-29 00:00:00            | 2024-02-29T00:00:00+01:00 | a leap day
            1969-12-31 23:00:00            | 1969-12-31T23:00:00+01:00 | before 1970
            """)
    void a_time_is_read_as(String text, String expected) {
        assertThat(berlin.read(text)).isEqualTo(OffsetDateTime.parse(expected).toEpochSecond());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "yesterday",
                "2026-02-29 00:00:00",
                "2026-13-01",
                "2026-00-10",
                "0000-00-00 00:00:00",
                "2026-11-20 25:00:00",
                "2026-11-20 19:60:00",
                "2026-11-20 19:30:60",
                "20.11.2026",
                "11/20/2026 19:30",
                "2026-11-20T",
                "2026-11-20X",
                "2026-11-20 19:30:00 CET",
                "2026-11-20T19:30:00+99:00",
                "2026-11-2",
                "1700000000",
                "2026-11-20 24:00:01",
                "2026-11-20 19.30.00",
                "2026/11/20 19:30:00",
                "2026-11-20 1a:30:00"
            })
    void what_is_no_time_is_unreadable(String text) {
        assertThat(berlin.read(text)).isEqualTo(TimeReading.UNREADABLE);
    }

    @Test
    void nothing_is_unknown() {
        assertThat(berlin.read(null)).isEqualTo(Times.UNKNOWN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Europe/Berlin",
                "America/New_York",
                "Asia/Kolkata",
                "Australia/Lord_Howe",
                "America/Sao_Paulo",
                "Asia/Beirut",
                "Pacific/Apia",
                "UTC"
            })
    void every_hour_of_three_years_reads_as_java_time_has_it(String zone) {
        TimeReading reading = new TimeReading(ZoneId.of(zone));
        LocalDateTime time = LocalDateTime.of(2010, 12, 31, 0, 7, 9);
        for (int hour = 0; hour < 3 * 366 * 24; hour++, time = time.plusHours(1)) {
            String text = time.toString().replace('T', ' ');
            assertThat(reading.read(text))
                    .as(text)
                    .isEqualTo(time.atZone(ZoneId.of(zone)).toEpochSecond());
        }
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            1970-05-31, 1970-05-31
            19700531, 1970-05-31
            1970-05-31 00:00:00, 1970-05-31
            1970-05-31T00:00:00Z, 1970-05-31
            31.5.1970, -
            1970-02-30, -
            """)
    void a_day_is_read_as(String text, String expected) {
        assertThat(TimeReading.dayOf(text)).isEqualTo(expected);
    }
}
