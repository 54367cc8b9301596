package org.houselist.batch;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Short ways to write a delimited file and to tell what was read from it. */
final class CsvTexts {
    private CsvTexts() {}

    static Path file(Path folder, String name, String text) {
        return file(folder, name, text.getBytes(UTF_8));
    }

    static Path file(Path folder, String name, byte[] bytes) {
        try {
            return Files.write(folder.resolve(name), bytes);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    static List<CsvRow> rows(CsvFile file) {
        try (file) {
            List<CsvRow> rows = new ArrayList<>();
            for (@Nullable CsvRow row = file.next(); row != null; row = file.next()) {
                rows.add(row);
            }
            return rows;
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    /** {@code 2: a|b} for a whole row, {@code 3: FIELD_COUNT <raw>} for a broken one. */
    static List<String> told(CsvFile file) {
        return rows(file).stream().map(CsvTexts::told).toList();
    }

    static String told(CsvRow row) {
        if (row instanceof CsvRow.Whole whole) {
            return whole.line() + ": " + String.join("|", whole.fields());
        }
        CsvRow.Broken broken = (CsvRow.Broken) row;
        return broken.line() + ": " + broken.reason() + " <" + broken.raw() + ">";
    }
}
