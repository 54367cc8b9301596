package org.houselist.email;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/** Reads the tables of examples, and the collections that lie outside the project (they hold raw CR and NUL). */
final class Tables {

    private static final Pattern ESCAPE = Pattern.compile("\\\\u([0-9a-f]{4})");

    private Tables() {}

    /** The rows of a table beside the tests, without the header. */
    static List<String[]> rows(String name) {
        try (InputStream stream = Objects.requireNonNull(Tables.class.getResourceAsStream(name), name)) {
            return parsed(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The rows of a collection under {@code -Dcorpora}, without the header; skips the test where it is not set. */
    static List<String[]> corpus(String path) {
        String corpora = System.getProperty("corpora", "");
        assumeTrue(!corpora.isBlank(), "skipped: say where the collections lie, e.g. -Dcorpora=../shared/data");
        try {
            return parsed(Files.readString(Path.of(corpora, path)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Invisible characters are written with their number in the tables, so that a person can see them. */
    static String visible(String escaped) {
        return ESCAPE.matcher(escaped)
                .replaceAll(m -> String.valueOf((char) Integer.parseInt(m.group(1), 16)))
                .replace("\\r", "\r")
                .replace("\\n", "\n")
                .replace("\\\\", "\\");
    }

    private static List<String[]> parsed(String text) {
        List<String[]> rows = new ArrayList<>();
        List<String> row = new ArrayList<>();
        StringBuilder field = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"') {
                boolean doubled = i > 0 && !quoted && text.charAt(i - 1) == '"';
                field.append(doubled ? "\"" : "");
                quoted = !quoted;
            } else if (!quoted && (c == ',' || c == '\n')) {
                row.add(field.toString());
                field.setLength(0);
                if (c == '\n') {
                    rows.add(row.toArray(String[]::new));
                    row.clear();
                }
            } else if (quoted || c != '\r') {
                field.append(c);
            }
        }
        return rows.subList(1, rows.size());
    }
}
