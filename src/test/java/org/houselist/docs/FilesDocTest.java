package org.houselist.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.houselist.batch.RowReason;
import org.houselist.eligibility.Reason;
import org.houselist.email.EmailReason;
import org.houselist.settings.Brakes;
import org.houselist.settings.FileKind;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** src/docs/files.md against the kinds of the settings, the sample nights, and the reasons in the code. */
class FilesDocTest {
    private static final Path SAMPLE = Path.of("sample-data");
    private static final Path CASES = Path.of("src/test/cases"); // where people decide on merges
    private static final Pattern SECTION = Pattern.compile("(?m)^### (.*)\\n((?:(?!^##).*\\n)*)");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| (\\*\\*)?`?([\\w-]+)`?(?:\\*\\*)? \\| (.*) \\|$");
    private static final Pattern EXAMPLE = Pattern.compile("```\\n(.*)\\n(.*)\\n```");

    private static final Map<String, String> SECTIONS = new LinkedHashMap<>();

    @BeforeAll
    static void read_the_document() throws Exception {
        Matcher section = SECTION.matcher(Files.readString(Path.of("src/docs/files.md")));
        while (section.find()) {
            SECTIONS.put(section.group(1), section.group(2));
        }
    }

    @ParameterizedTest
    @EnumSource
    void each_kind_of_file_has_its_columns_the_required_ones_bold(FileKind kind) {
        List<String> required = new ArrayList<>();
        List<String> columns = new ArrayList<>();
        Matcher row = ROW.matcher(section(kind.word()));
        while (row.find()) {
            if (!row.group(2).equals("column")) {
                columns.add(row.group(2));
            }
            if (row.group(1) != null) {
                required.add(row.group(2));
            }
        }
        assertThat(columns).isEqualTo(kind.columns());
        assertThat(required).containsExactlyInAnyOrderElementsOf(kind.required());
        assertThat(section(kind.word()))
                .contains(kind.extract() == FileKind.Extract.FULL ? "everything each time" : "only what is new");
    }

    @Test
    void every_file_of_the_sample_nights_is_explained_with_its_columns() throws Exception {
        Map<String, List<String>> published = new TreeMap<>();
        for (String file : published()) {
            String header =
                    Files.readAllLines(SAMPLE.resolve("expected").resolve(file)).get(0);
            published.put(sectionOf(file), List.of(header.split(",")));
        }
        published.forEach((name, header) -> {
            if (name.startsWith("rejects/")) {
                assertThat(header).as(name).endsWith(columns(name).toArray(String[]::new));
            } else {
                assertThat(columns(name)).as(name).isEqualTo(header);
            }
        });
        List<String> explained =
                SECTIONS.keySet().stream().filter(name -> name.endsWith(".csv")).toList();
        assertThat(new TreeSet<>(explained)).isEqualTo(new TreeSet<>(published.keySet()));
    }

    @Test
    void every_example_row_is_a_row_of_the_sample_or_of_a_case() throws Exception {
        String sample;
        try (Stream<Path> files = Stream.concat(Files.walk(SAMPLE), Files.walk(CASES))) {
            sample = files.filter(file -> file.toString().endsWith(".csv"))
                    .map(FilesDocTest::text)
                    .collect(Collectors.joining("\n"));
        }
        for (Map.Entry<String, String> section : SECTIONS.entrySet()) {
            Matcher example = EXAMPLE.matcher(section.getValue());
            if (example.find()) {
                assertThat(sample).as(section.getKey()).contains(example.group(1), example.group(2));
            } else {
                assertThat(section.getKey()).doesNotEndWith(".csv").isNotIn(words());
            }
        }
    }

    @Test
    void each_reason_stands_there_in_its_order_with_its_own_sentence() {
        assertThat(codes("Reasons of a row")).isEqualTo(said(RowReason.values(), RowReason::sentence));
        assertThat(codes("Reasons of an e-mail")).isEqualTo(said(EmailReason.values(), EmailReason::sentence));
        assertThat(codes("Reasons of a suppression")).isEqualTo(said(Reason.values(), Reason::sentence));
    }

    @Test
    void each_brake_stands_there_in_its_order() {
        assertThat(codes("Brakes").stream().map(code -> code.split("\\|")[0])).isEqualTo(Brakes.CODES);
    }

    private static <T extends Enum<T>> List<String> said(T[] reasons, java.util.function.Function<T, String> sentence) {
        return Arrays.stream(reasons)
                .map(reason -> reason + "|" + sentence.apply(reason))
                .toList();
    }

    private static List<String> codes(String section) {
        return ROW.matcher(section(section))
                .results()
                .filter(row -> !row.group(2).equals("code"))
                .map(row -> row.group(2) + "|" + row.group(3))
                .toList();
    }

    private static List<String> columns(String section) {
        return ROW.matcher(section(section))
                .results()
                .map(row -> row.group(2))
                .filter(column -> !column.equals("column"))
                .toList();
    }

    private static String section(String name) {
        assertThat(SECTIONS).containsKey(name);
        return SECTIONS.get(name);
    }

    private static String sectionOf(String file) {
        return file.replaceFirst("^[\\d-]+/", "")
                .replaceFirst("^(import|exclude)/.*", "$1/<communication>.csv")
                .replaceFirst("^suppress/.*", "suppress/<list>.csv")
                .replaceFirst("^rejects/.*", "rejects/<kind>-rejects-<file>.csv");
    }

    private static List<String> words() {
        return Arrays.stream(FileKind.values()).map(FileKind::word).toList();
    }

    private static List<String> published() throws IOException {
        Path expected = SAMPLE.resolve("expected");
        try (Stream<Path> files = Files.walk(expected)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> expected.relativize(file).toString().replace('\\', '/'))
                    .sorted()
                    .toList();
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
