package org.houselist.email;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.opencsv.CSVReader;
import com.opencsv.CSVReaderBuilder;
import com.opencsv.RFC4180Parser;
import com.opencsv.exceptions.CsvException;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/** Reads the tables of examples, and the collections that lie outside the project. */
final class Tables {

    private static final Pattern ESCAPE = Pattern.compile("\\\\u([0-9a-f]{4})");

    private Tables() {}

    /** The rows of a table beside the tests, without the header. */
    static List<String[]> rows(String name) throws IOException, CsvException {
        var stream = Objects.requireNonNull(Tables.class.getResourceAsStream(name), name);
        return rows(new InputStreamReader(stream, StandardCharsets.UTF_8));
    }

    /** The rows of a collection under {@code -Dcorpora}, without the header; skips the test where it is not set. */
    static List<String[]> corpus(String path) throws IOException, CsvException {
        String corpora = System.getProperty("corpora", "");
        assumeTrue(!corpora.isBlank(), "skipped: say where the collections lie, e.g. -Dcorpora=../shared/data");
        return rows(Files.newBufferedReader(Path.of(corpora, path)));
    }

    /** Invisible characters are written with their number, {@code \}{@code u00a0}, so that a person can see them. */
    static String visible(String escaped) {
        return ESCAPE.matcher(escaped)
                .replaceAll(m -> java.util.regex.Matcher.quoteReplacement(
                        String.valueOf((char) Integer.parseInt(m.group(1), 16))))
                .replace("\\r", "\r")
                .replace("\\n", "\n")
                .replace("\\\\", "\\");
    }

    private static List<String[]> rows(Reader reader) throws IOException, CsvException {
        try (CSVReader csv = new CSVReaderBuilder(reader)
                .withSkipLines(1)
                .withKeepCarriageReturn(true)
                .withCSVParser(new RFC4180Parser())
                .build()) {
            return csv.readAll();
        }
    }
}
