package org.houselist.linkage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who lives or works together is not one person, and the same person written twice is. */
class FamilyTest {
    private static final String HEADER = "first_name|last_name|suffix|birth_date|email|phone|street|postal_code";

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = ';', textBlock = """
            a couple with one mailbox;      Ann|Lee|||lee@example.org|212-555-0101|12 Main St|04530;          Bob|Lee|||lee@example.org|212-555-0101|12 Main St|04530
            brother and sister;             Paul|Lee||1990-01-02|||12 Main St|04530;                          Paula|Lee||1992-03-04|||12 Main St|04530
            mother and daughter, one name;  Ann|Lee||1950-02-03|lee@example.org||12 Main St|04530;            Ann|Lee||1978-11-24|lee@example.org||12 Main St|04530
            senior and junior;              Bob|Lee|Sr|||212-555-0101|12 Main St|04530;                       Bob|Lee|Jr|||212-555-0101|12 Main St|04530
            twins;                          Ann|Lee||1990-01-02|lee@example.org||12 Main St|04530;            Eve|Lee||1990-01-02|lee@example.org||12 Main St|04530
            an initial that two share;      A.|Lee|||lee@example.org||12 Main St|04530;                       Ann|Lee|||lee@example.org||12 Main St|04530
            colleagues;                     Ann|Lee|||desk@example.org|212-555-0100|1 Opera Plaza|04530;      Cy|Ray|||desk@example.org|212-555-0100|1 Opera Plaza|04530
            info@;                          |Lee|||info@example.org|||;                                       |Lee|||info@example.org|||
            """)
    void relatives_and_colleagues_are_never_sure(String why, String one, String other) {
        assertThat(scorer(one, other).isSure(0, 1)).as(why).isFalse();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = ';', textBlock = """
            the same twice;                 Ann|Lee|||ann@example.org||12 Main St|04530;                      Ann|Lee|||ann@example.org||12 Main Street|04530
            nickname and mailbox;           Bob|Ray||1950-02-03|bray@example.org|||;                          Robert|Ray||1950-02-03|bray@example.org|||
            names swapped;                  Ann|Lee||1950-02-03|||12 Main St|04530;                           Lee|Ann||1950-02-03|||12 Main St|04530
            """)
    void one_person_written_twice_is_sure(String why, String one, String other) {
        assertThat(scorer(one, other).isSure(0, 1)).as(why).isTrue();
    }

    private static Scorer scorer(String... rows) {
        People.Builder builder = new People.Builder(HouseRules.usual());
        for (String row : rows) {
            builder.add(person(row));
        }
        return new Scorer(builder.build(), MatchModel.delivered());
    }

    private static Person person(String row) {
        String[] names = HEADER.split("\\|", -1);
        String[] values = row.strip().split("\\|", -1);
        Map<String, String> columns = new HashMap<>();
        for (int i = 0; i < names.length; i++) {
            columns.put(names[i], values[i]);
        }
        return Person.of(columns);
    }
}
