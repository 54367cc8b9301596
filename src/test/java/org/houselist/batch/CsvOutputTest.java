package org.houselist.batch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CsvOutputTest {
    @TempDir
    Path folder;

    /** Linux has a device that is always full. */
    @Test
    void a_disk_that_is_full_is_told_with_the_file() throws IOException {
        Path full = Path.of("/dev/full");
        Assumptions.assumeTrue(Files.isWritable(full), "no " + full);
        try (CsvOutput out = CsvOutput.create(full.getParent(), "full", List.of("a"), GuardedColumns.NONE)) {
            assertThatThrownBy(out::finish)
                    .isInstanceOf(FileProblem.class)
                    .hasMessage("/dev/full: No space left on device; the night's files are written here:"
                            + " check the disk's space, then run again");
        }
    }

    @Test
    void values_are_quoted_only_where_they_need_it() throws IOException {
        try (CsvOutput out = CsvOutput.create(folder, "a.csv", List.of("a", "b"), GuardedColumns.NONE)) {
            out.row("plain", "1,5");
            out.row("say \"hi\"", "two\nlines");
            out.row(null, " Zo\u00eb \ud83c\udfad ");
            out.field(-12).field("=1+1").endRow();
            out.row("one\rline", "");
            assertThat(out.finish().rows()).isEqualTo(5);
        }
        assertThat(Files.readString(folder.resolve("a.csv"))).isEqualTo("""
                        a,b
                        plain,"1,5"
                        "say ""hi""\","two
                        lines"
                        , Zo\u00eb \ud83c\udfad\s
                        -12,=1+1
                        "one\rline",
                        """);
    }

    @Test
    void formulas_are_guarded_in_the_named_columns_only() throws IOException {
        try (CsvOutput out = CsvOutput.create(folder, "a.csv", List.of("id", "name"), GuardedColumns.of("name"))) {
            for (String value : List.of("=1", "+1", "-1", "@x", "\tx", "\rx", "a=1", "")) {
                out.row(value, value);
            }
            out.finish();
        }
        List<String> names = CsvTexts.rows(CsvFile.open(folder.resolve("a.csv"), CsvOptions.DEFAULT)).stream()
                .map(row -> String.join(" ", ((CsvRow.Whole) row).fields()))
                .toList();
        assertThat(names)
                .containsExactly("=1 '=1", "+1 '+1", "-1 '-1", "@x '@x", "\tx '\tx", "\rx '\rx", "a=1 a=1", " ");
    }

    @Test
    void a_lone_blank_value_is_no_empty_line() throws IOException {
        try (CsvOutput out = CsvOutput.create(folder, "a.csv", List.of("email"), GuardedColumns.NONE)) {
            out.row("");
            out.finish();
        }
        assertThat(CsvTexts.told(CsvFile.open(folder.resolve("a.csv"), CsvOptions.DEFAULT)))
                .containsExactly("2: ");
    }

    @Test
    void the_check_sum_is_that_of_the_file_however_long_the_values() throws Exception {
        CsvOutput.Written written;
        try (CsvOutput out = CsvOutput.create(folder, "import/a b.csv", List.of("n", "text"), GuardedColumns.ALL)) {
            for (int i = 0; i < 3000; i++) {
                out.field(i)
                        .field((i % 3 == 0 ? "x" : "\u00e9").repeat(i % 700 == 0 ? 300_000 : i % 50))
                        .endRow();
            }
            written = out.finish();
        }
        byte[] bytes = Files.readAllBytes(folder.resolve("import/a b.csv"));
        String expected =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        assertThat(written).isEqualTo(new CsvOutput.Written("import/a b.csv", expected, 3000));
        assertThat(new String(bytes, UTF_8).lines().count()).isEqualTo(3001);
    }

    @Test
    void a_row_of_another_width_than_the_header_is_refused() throws IOException {
        try (CsvOutput out = CsvOutput.create(folder, "a.csv", List.of("a", "b"), GuardedColumns.NONE)) {
            assertThatThrownBy(() -> out.row("1")).hasMessageContaining("1 fields, not 2");
            assertThatThrownBy(() -> out.row("2", "3")).hasMessageContaining("more than 2");
        }
    }
}
