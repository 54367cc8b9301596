package org.houselist.batch;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvFileTest {
    @TempDir
    Path folder;

    @ParameterizedTest(name = "{0}")
    @FieldSource("rowsBesideBadRows")
    void a_bad_row_takes_no_neighbour_with_it(Example example) throws IOException {
        assertThat(read(example.text())).as(example.why()).isEqualTo(example.rows());
    }

    record Example(String why, String text, List<String> rows) {
        Example(String why, String text, String... rows) {
            this(why, text, List.of(rows));
        }

        @Override
        public String toString() {
            return why;
        }
    }

    static final List<Example> rowsBesideBadRows = List.of(
            new Example("plain rows", "a,b\n1,2\n3,4\n", "2: 1|2", "3: 3|4"),
            new Example("no line end at the end", "a,b\n1,2", "2: 1|2"),
            new Example("one field too few", "a,b\n1\n3,4\n", "2: FIELD_COUNT <1>", "3: 3|4"),
            new Example("one field too many", "a,b\n1,2,3\n3,4\n", "2: FIELD_COUNT <1,2,3>", "3: 3|4"),
            new Example("line breaks inside quotes", "a,b\n1,\"x\ny\r\nz\rw\"\n3,4", "2: 1|x\ny\r\nz\rw", "6: 3|4"),
            new Example("doubled quotes", "a,b\n\"say \"\"hi\"\"\",\"\"\n\"\"\"\",2", "2: say \"hi\"|", "3: \"|2"),
            new Example("a delimiter inside quotes", "a,b\n\"1,5\",2\n", "2: 1,5|2"),
            new Example("a quote in an unquoted field", "a,b\n5\" pipe,x\"\"y\n3,4", "2: 5\" pipe|x\"\"y", "3: 3|4"),
            new Example("a quote after a blank", "a,b\n \"1\",2\n", "2:  \"1\"|2"),
            new Example(
                    "a quote that is never closed",
                    "a,b\n1,\"2\n3,4\n5,6",
                    "2: UNCLOSED_QUOTE <1,\"2>",
                    "3: 3|4",
                    "4: 5|6"),
            new Example("text after the closing quote", "a,b\n\"1\"x,2\n3,4", "2: UNCLOSED_QUOTE <\"1\"x,2>", "3: 3|4"),
            new Example(
                    "a quote that only the next row's quote closes",
                    "a,b\n1,\"2\n3,\"4\"\n5,6",
                    "2: UNCLOSED_QUOTE <1,\"2>",
                    "3: 3|4",
                    "4: 5|6"),
            new Example(
                    "a record over two lines with too many fields",
                    "a,b\n1,\"2\n3\",4\n5,6",
                    "2: UNCLOSED_QUOTE <1,\"2>",
                    "3: 3\"|4",
                    "4: 5|6"),
            new Example(
                    "a quote open at the end of the file", "a,b\n1,2\n3,\"4", "2: 1|2", "3: UNCLOSED_QUOTE <3,\"4>"),
            new Example("a NUL character", "a,b\n1\0,2\n3,4", "2: NUL <1\ufffd,2>", "3: 3|4"),
            new Example("empty lines", "\n\r\n\ra,b\n\n\r\n1,2\n\n\n3,4\n\n", "7: 1|2", "10: 3|4"),
            new Example("all line ends in one file", "a,b\r\n1,2\r3,4\n5,6\r\n", "2: 1|2", "3: 3|4", "4: 5|6"),
            new Example("one column", "email\nann@example.org\n\n\"\"\n b \n", "2: ann@example.org", "4: ", "5:  b "),
            new Example("blank fields", "a,b,c\n,,\n1,,\n", "2: ||", "3: 1||"),
            new Example("a header alone", "a,b"),
            new Example("nothing but an empty line", "\n"),
            new Example("a genuine replacement character", "a,b\n\ufffd,é\n", "2: \ufffd|é"));

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t", "|"})
    void the_delimiter_is_found_from_the_header(String delimiter) throws IOException {
        String text = "email;\"first, name | \t\";x\n1;\"2\";3\n".replace(";", delimiter);
        CsvFile file = open(CsvTexts.file(folder, "a.csv", text));
        assertThat(file.delimiter()).isEqualTo(delimiter.charAt(0));
        assertThat(CsvTexts.told(file)).containsExactly("2: 1|2|3");
    }

    @Test
    void header_names_are_trimmed_may_repeat_and_are_found_in_any_case() throws IOException {
        CsvFile file = open(CsvTexts.file(folder, "a.csv", " Email ,\"First\nName\",TAGS,Tags\n1,2,3,4\n"));
        assertThat(file.header()).containsExactly("Email", "First\nName", "TAGS", "Tags");
        assertThat(file.indexesOf("tags")).containsExactly(2, 3);
        assertThat(file.indexesOf("status")).isEmpty();
        assertThat(CsvTexts.told(file)).containsExactly("3: 1|2|3|4");
    }

    @Test
    void a_row_with_bytes_that_are_no_utf8_is_turned_away_alone_and_its_key_stays_readable() throws IOException {
        byte[] bytes = "id,name\n1,Zo\u00eb\n2,Ann\n".getBytes(ISO_8859_1);
        List<CsvRow> rows = CsvTexts.rows(open(CsvTexts.file(folder, "a.csv", bytes)));
        assertThat(rows).hasSize(2);
        CsvRow.Broken zoe = (CsvRow.Broken) rows.get(0);
        assertThat(zoe.reason()).isEqualTo(RowReason.BAD_BYTES);
        assertThat(zoe.fields()).containsExactly("1", "Zo\ufffd");
        assertThat(zoe.raw()).isEqualTo("1,Zo\ufffd");
        assertThat(CsvTexts.told(rows.get(1))).isEqualTo("3: 2|Ann");
    }

    @ParameterizedTest(name = "{1} {2}")
    @FieldSource("keysOfBrokenRows")
    void what_stands_before_the_damage_can_still_be_read(String text, RowReason reason, List<String> fields)
            throws IOException {
        byte[] bytes = ("id,name,city\n" + text + "\n2,Bob,York\n").getBytes(ISO_8859_1);
        List<CsvRow> rows = CsvTexts.rows(open(CsvTexts.file(folder, "a.csv", bytes)));
        CsvRow.Broken broken = (CsvRow.Broken) rows.get(0);
        assertThat(broken.reason()).isEqualTo(reason);
        assertThat(broken.fields()).hasSize(3);
        assertThat(Arrays.stream(broken.fields()).filter(Objects::nonNull)).containsExactlyElementsOf(fields);
    }

    static final List<Arguments> keysOfBrokenRows = List.of(
            Arguments.of("1,Ann", RowReason.FIELD_COUNT, List.of("1", "Ann")),
            Arguments.of("1,Ann,Bath,UK", RowReason.FIELD_COUNT, List.of("1", "Ann", "Bath")),
            Arguments.of("1,Zo\u00eb", RowReason.BAD_BYTES, List.of("1", "Zo\ufffd")),
            Arguments.of("1,\"Ann\"x,Bath", RowReason.UNCLOSED_QUOTE, List.of("1")),
            Arguments.of("\"1\",\"Ann,Bath", RowReason.UNCLOSED_QUOTE, List.of("1")),
            Arguments.of("\"1\",\"\",\"Bath", RowReason.UNCLOSED_QUOTE, List.of("1", "")),
            Arguments.of("\"1\"", RowReason.FIELD_COUNT, List.of("1")),
            Arguments.of("1,\0,", RowReason.NUL, List.of("1", "\ufffd", "")),
            Arguments.of("\0\0\0", RowReason.NUL, List.of("\ufffd\ufffd\ufffd")),
            Arguments.of("1," + "x".repeat(1 << 20) + ",Bath", RowReason.TOO_LARGE, List.of("1")));

    @Test
    void a_file_back_from_a_spreadsheet_may_be_windows_1252_with_semicolons() throws IOException {
        byte[] bytes = "id;name\n1;Zo\u00eb \u20ac\n2;Ann\n".getBytes(Charset.forName("windows-1252"));
        CsvFile file = CsvFile.open(CsvTexts.file(folder, "a.csv", bytes), CsvOptions.SENT_BACK);
        assertThat(CsvTexts.told(file)).containsExactly("2: 1|Zo\u00eb \u20ac", "3: 2|Ann");
        assertThat(file.usedFallbackEncoding()).isTrue();
    }

    @Test
    void utf8_back_from_a_spreadsheet_needs_no_fallback() throws IOException {
        Path path = CsvTexts.file(folder, "a.csv", "id;name\n1;Zo\u00eb\n");
        CsvFile file = CsvFile.open(path, CsvOptions.SENT_BACK);
        assertThat(CsvTexts.told(file)).containsExactly("2: 1|Zo\u00eb");
        assertThat(file.usedFallbackEncoding()).isFalse();
    }

    @ParameterizedTest
    @FieldSource("markedEncodings")
    void the_byte_order_mark_tells_the_encoding(Charset encoding) throws IOException {
        byte[] bytes = "\ufeffid,name\n1,\"Zo\u00eb\n\u02a4 \ud83c\udfad\"\n2,Ann\n".getBytes(encoding);
        CsvFile file = open(CsvTexts.file(folder, "a.csv", bytes));
        assertThat(file.header()).containsExactly("id", "name");
        assertThat(file.encoding()).isEqualTo(encoding);
        assertThat(CsvTexts.told(file)).containsExactly("2: 1|Zo\u00eb\n\u02a4 \ud83c\udfad", "4: 2|Ann");
    }

    static final List<Charset> markedEncodings = List.of(UTF_8, UTF_16LE, UTF_16BE);

    @Test
    void half_a_character_in_utf16_spoils_only_its_row() throws IOException {
        byte[] bytes = "\ufeffid,name\n1,x?\n2,Ann\n".getBytes(UTF_16LE);
        int half = "\ufeffid,name\n1,x".length() * 2;
        bytes[half] = 0x3c;
        bytes[half + 1] = (byte) 0xd8;
        assertThat(CsvTexts.told(open(CsvTexts.file(folder, "a.csv", bytes))))
                .containsExactly("2: BAD_BYTES <1,x\ufffd>", "3: 2|Ann");
    }

    @Test
    void a_given_encoding_and_delimiter_are_obeyed() throws IOException {
        Path path = CsvTexts.file(folder, "a.csv", "id|na,me,x\n1|Zo\u00eb\n".getBytes(ISO_8859_1));
        CsvFile file = CsvFile.open(path, new CsvOptions(ISO_8859_1, '|', false));
        assertThat(file.header()).containsExactly("id", "na,me,x");
        assertThat(CsvTexts.told(file)).containsExactly("2: 1|Zo\u00eb");
    }

    @Test
    void a_row_of_1_MiB_is_read_and_a_longer_one_turned_away() throws IOException {
        String just = "1," + "x".repeat(RecordScan.LIMIT - 2);
        String quoted = "1,\"" + "x\n".repeat(RecordScan.LIMIT / 2 - 2) + "\"";
        assertThat(quoted).hasSize(RecordScan.LIMIT);
        List<CsvRow> rows = CsvTexts.rows(open(CsvTexts.file(
                folder,
                "a.csv",
                "a,b\n" + just + "\n" + just + "x\n" + just + "\"".repeat(3 << 20) + "\n3,4\n" + quoted)));
        assertThat(rows.stream().map(CsvFileTest::kind))
                .containsExactly("2 whole", "3 TOO_LARGE", "4 TOO_LARGE", "5 whole", "6 whole");
        assertThat(((CsvRow.Broken) rows.get(1)).raw()).startsWith("1,xxx").hasSize(4096);
    }

    @Test
    void a_quote_that_stays_open_for_more_than_1_MiB_costs_its_line_only() throws IOException {
        int lines = RecordScan.LIMIT / 4 + 10;
        List<CsvRow> rows =
                CsvTexts.rows(open(CsvTexts.file(folder, "a.csv", "a,b\n1,\"2\n" + "3,4\n".repeat(lines) + "5,\"6\"")));
        assertThat(rows).hasSize(lines + 2);
        assertThat(CsvTexts.told(rows.get(0))).isEqualTo("2: UNCLOSED_QUOTE <1,\"2>");
        assertThat(rows.stream().skip(1)).allMatch(CsvRow.Whole.class::isInstance);
        assertThat(CsvTexts.told(rows.get(lines + 1))).isEqualTo((lines + 3) + ": 5|6");
    }

    @Test
    void a_zip_shows_its_delimited_members_in_the_order_of_their_names() throws IOException {
        Path zip = folder.resolve("Export.ZIP");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            for (String name : List.of(
                    "b.csv", "x/a.TXT", "x/", "c.tsv", "__MACOSX/b.csv", "x/.hidden.csv", "readme.pdf", "a.csv")) {
                out.putNextEntry(new ZipEntry(name));
                out.write(("id\n" + name + "\n").getBytes(UTF_8));
            }
        }
        List<CsvMember> members = CsvFile.members(zip);
        assertThat(members.stream().map(CsvMember::name)).containsExactly("a.TXT", "a.csv", "b.csv", "c.tsv");
        assertThat(members.get(0).where()).endsWith("Export.ZIP!x/a.TXT");
        assertThat(CsvTexts.told(CsvFile.open(members.get(0), CsvOptions.DEFAULT)))
                .containsExactly("2: x/a.TXT");
    }

    @Test
    void a_gz_is_read_in_place_under_its_plain_name() throws IOException {
        Path path = CsvTexts.file(folder, "patrons.csv.gz", gzip("id,name\n1,Ann\n"));
        assertThat(CsvFile.members(path).stream().map(CsvMember::name)).containsExactly("patrons.csv");
        assertThat(CsvTexts.told(open(path))).containsExactly("2: 1|Ann");
    }

    @Test
    void a_gz_that_ends_early_is_an_error_that_names_file_and_line() throws IOException {
        StringBuilder text = new StringBuilder("id,name\n");
        Stream.iterate(1, i -> i + 1)
                .limit(200_000)
                .forEach(i -> text.append(i * 31L % 9973).append(",Ann\n"));
        byte[] whole = gzip(text.toString());
        CsvFile file = open(CsvTexts.file(folder, "a.csv.gz", Arrays.copyOf(whole, whole.length / 2)));
        assertThatThrownBy(() -> {
                    while (file.next() != null) {}
                })
                .isInstanceOf(UnreadableFile.class)
                .hasMessageContainingAll(
                        "a.csv.gz, line ", "cannot be read", "expected a whole gzip file", "deliver it again");
    }

    @Test
    void a_zip_whose_bytes_were_damaged_is_an_error_even_where_it_can_be_unpacked() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.setLevel(0);
            zip.putNextEntry(new ZipEntry("a.csv"));
            zip.write("id,name\n1,Ann\n".getBytes(UTF_8));
        }
        byte[] bytes = out.toByteArray();
        bytes[new String(bytes, ISO_8859_1).indexOf("Ann")] = 'E';
        Path path = CsvTexts.file(folder, "a.zip", bytes);
        assertThatThrownBy(() -> CsvTexts.rows(open(path)).size())
                .hasMessageContainingAll("a.zip!a.csv", "check sum is wrong", "expected a whole zip file");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.csv.gz", "a.zip", "missing/a.csv"})
    void garbage_in_place_of_a_file_is_an_error_with_its_name(String name) throws IOException {
        CsvTexts.file(folder, Path.of(name).getFileName().toString(), "no archive at all");
        assertThatThrownBy(() -> open(folder.resolve(name)))
                .isInstanceOf(UnreadableFile.class)
                .hasMessageContainingAll(name, "cannot be read", "expected a");
    }

    @Test
    void a_workbook_under_the_name_of_a_csv_is_an_error() {
        Path path = CsvTexts.file(folder, "a.csv", "PK\u0003\u0004 and so on");
        assertThatThrownBy(() -> open(path)).hasMessageContaining("workbook");
    }

    @Test
    void a_file_of_0_bytes_is_an_error_of_its_own() throws IOException {
        assertThatThrownBy(() -> open(CsvTexts.file(folder, "a.csv", ""))).isInstanceOf(EmptyFile.class);
        Path packed = CsvTexts.file(folder, "a.csv.gz", gzip(""));
        assertThatThrownBy(() -> open(packed)).isInstanceOf(EmptyFile.class).hasMessageContaining("0 bytes");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a,\"b\n1,2\n", "a,\"b\"c\n1,2\n", "a\0,b\n1,2\n"})
    void a_header_that_cannot_be_read_is_an_error(String text) {
        Path path = CsvTexts.file(folder, "a.csv", text);
        assertThatThrownBy(() -> open(path))
                .isInstanceOf(UnreadableFile.class)
                .hasMessageContainingAll("a.csv, line 1", "in the header", "expected a header row");
    }

    @Test
    void every_reason_has_a_sentence() {
        assertThat(RowReason.values()).extracting(RowReason::sentence).allMatch(sentence -> sentence.endsWith("."));
    }

    private static String kind(CsvRow row) {
        return row.line() + " " + (row instanceof CsvRow.Broken broken ? broken.reason() : "whole");
    }

    private List<String> read(String text) throws IOException {
        return CsvTexts.told(open(CsvTexts.file(folder, "a.csv", text)));
    }

    private static CsvFile open(Path path) throws IOException {
        return CsvFile.open(path, CsvOptions.DEFAULT);
    }

    private static byte[] gzip(String text) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(text.getBytes(UTF_8));
        }
        return out.toByteArray();
    }
}
