package org.houselist.linkage;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlainDateTest {
    @ParameterizedTest
    @CsvSource({
        "1908-12-09,          19081209",
        "1908/12/09,          19081209",
        "1908-12-09 00:00:00, 19081209",
        "1908-12-09T00:00,    19081209",
        "09.12.1908,          19081209",
        "9.12.1908,           19081209",
        "19081209,            19081209",
        "12/31/1908,          19081231", // no month has this number
        "31/12/1908,          19081231",
        "1908-12,             19081200",
        "1908,                19080000",
        "1908-31-12,          19083112", // a slip, which stays one
        "1900-01-01,          0", // stands where nobody knows
        "08-12-09,            0",
        "Dec 1908,            0",
        "'',                  0"
    })
    void a_date_is_read_as_it_is_written(String text, int number) {
        assertThat(PlainDate.read(text)).isEqualTo(number);
    }
}
