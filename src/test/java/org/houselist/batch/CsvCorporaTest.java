package org.houselist.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Every row of the public corpora is read or turned away; none is lost. */
class CsvCorporaTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "comma_in_quotes",
                "empty",
                "empty_crlf",
                "escaped_quotes",
                "json",
                "newlines",
                "newlines_crlf",
                "quotes_and_newlines",
                "simple",
                "simple_crlf",
                "utf8"
            })
    void csv_spectrum_reads_as_it_expects(String name) throws IOException {
        assertThat(records(name)).isEqualTo(expected(name));
    }

    @Test
    void csv_spectrum_names_another_telephone_number_in_its_expectation_than_in_its_file() throws IOException {
        Map<String, String> read = records("location_coordinates").get(0);
        assertThat(read).containsEntry("Contact Phone Number", "2095257564");
        read.put("Contact Phone Number", "1234567890");
        assertThat(List.of(read)).isEqualTo(List.of(expectedOne("location_coordinates")));
    }

    @ParameterizedTest(name = "{0}")
    @FieldSource("csvkitFiles")
    void csvkit_files_keep_every_row(CsvkitFile file) throws IOException {
        CsvFile opened = CsvFile.open(csv("csvkit/" + file.name()), CsvOptions.DEFAULT);
        assertThat(opened.header()).isEqualTo(file.header());
        assertThat(CsvTexts.told(opened)).isEqualTo(file.rows());
    }

    record CsvkitFile(String name, List<String> header, List<String> rows) {
        @Override
        public String toString() {
            return name;
        }
    }

    static final List<String> abc = List.of("a", "b", "c");

    static final List<CsvkitFile> csvkitFiles = List.of(
            new CsvkitFile(
                    "bad.csv",
                    List.of("column_a", "column_b", "column_c"),
                    List.of(
                            "2: FIELD_COUNT <1,27,,\"I'm too long!\">",
                            "3: FIELD_COUNT <,\"I'm too short!\">",
                            "4: 0|mixed types.... uh oh|17")),
            new CsvkitFile("dummy.csv.gz", abc, List.of("2: 1|2|3")),
            new CsvkitFile("dummy.tsv", abc, List.of("2: 1|2|3")),
            new CsvkitFile("empty.csv", List.of(), List.of()),
            new CsvkitFile("mac_newlines.csv", abc, List.of("2: 1|2|3", "3: Once upon\ra time|5|6")),
            new CsvkitFile("null_byte.csv", abc, List.of("2: NUL <\ufffd,2,3>")),
            new CsvkitFile("test_empty_columns_long_row.csv", abc, List.of("2: FIELD_COUNT <,,,>")),
            new CsvkitFile("test_empty_columns_short_row.csv", abc, List.of("2: FIELD_COUNT <,>")),
            new CsvkitFile(
                    "test_header_newline.csv", List.of("start \t\n\u000b\f\r end", "b", "c"), List.of("8: d|e|f")),
            new CsvkitFile("test_latin1.csv", abc, List.of("2: 1|2|3", "3: BAD_BYTES <4,5,\ufffd>")),
            new CsvkitFile("test_utf16_big.csv", abc, List.of("2: 1|2|3", "3: 4|5|\u02a4")),
            new CsvkitFile("test_utf16_little.csv", abc, List.of("2: 1|2|3", "3: 4|5|\u02a4")),
            new CsvkitFile("test_utf8.csv", List.of("foo", "bar", "baz"), List.of("2: 1|2|3", "3: 4|5|\u02a4")),
            new CsvkitFile("test_utf8_bom.csv", List.of("foo", "bar", "baz"), List.of("2: 1|2|3", "3: 4|5|\u02a4")));

    @Test
    void every_csvkit_file_has_its_expectation() throws IOException {
        try (Stream<Path> files = Files.list(csv("csvkit"))) {
            assertThat(files.map(file -> file.getFileName().toString())
                            .filter(name -> !List.of("COPYING", "SOURCE.md").contains(name)))
                    .containsExactlyInAnyOrderElementsOf(
                            csvkitFiles.stream().map(CsvkitFile::name).toList());
        }
    }

    @Test
    void latin1_reads_whole_where_the_settings_name_it() throws IOException {
        CsvOptions latin1 = new CsvOptions(StandardCharsets.ISO_8859_1, null, false);
        CsvFile file = CsvFile.open(csv("csvkit/test_latin1.csv"), latin1);
        assertThat(CsvTexts.told(file)).containsExactly("2: 1|2|3", "3: 4|5|\u00a9");
    }

    private static List<Map<String, String>> records(String name) throws IOException {
        CsvFile file = CsvFile.open(csv("csv-spectrum/csvs/" + name + ".csv"), CsvOptions.DEFAULT);
        List<Map<String, String>> records = new ArrayList<>();
        for (CsvRow row : CsvTexts.rows(file)) {
            Map<String, String> record = new LinkedHashMap<>();
            String[] fields = ((CsvRow.Whole) row).fields();
            for (int i = 0; i < fields.length; i++) {
                record.put(file.header().get(i), fields[i]);
            }
            records.add(record);
        }
        return records;
    }

    private static List<Map<String, String>> expected(String name) throws IOException {
        return JsonMapper.shared().readValue(json(name), new TypeReference<List<Map<String, String>>>() {});
    }

    private static Map<String, String> expectedOne(String name) throws IOException {
        return JsonMapper.shared().readValue(json(name), new TypeReference<Map<String, String>>() {});
    }

    private static String json(String name) throws IOException {
        return Files.readString(csv("csv-spectrum/json/" + name + ".json"));
    }

    private static Path csv(String file) {
        String corpora = System.getProperty("corpora", "");
        assumeFalse(corpora.isBlank(), "-Dcorpora=<folder of the corpora> is not set");
        return Path.of(corpora, "csv").resolve(file);
    }
}
