package org.houselist.publishing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.houselist.batch.CodePoints;
import org.houselist.batch.CsvFile;
import org.houselist.batch.CsvOptions;
import org.houselist.batch.CsvRow;
import org.houselist.publishing.ForPeople.Count;

/** Counts what the night's own files for people say: they are much smaller than the tables behind them. */
final class TaskFile {
    private final List<Path> folders;

    /** Looks in the first of the folders that has the file: before and after publication it is in another. */
    TaskFile(List<Path> folders) {
        this.folders = List.copyOf(folders);
    }

    /** Disagreements by code. */
    List<Count> drift() throws IOException {
        return count("preference-drift.csv", Map.of("code", ""));
    }

    /** Incomplete patrons by what is missing or a placeholder; one who lacks two things is counted under both. */
    List<Count> incomplete() throws IOException {
        return count("incomplete-patrons.csv", Map.of("missing", "missing ", "placeholders", "placeholder "));
    }

    /** Rows by the words in some columns, each with the column's label before it. */
    private List<Count> count(String name, Map<String, String> labels) throws IOException {
        Map<String, Long> counts = new TreeMap<>(CodePoints.ORDER);
        for (Path folder : folders) {
            if (Files.exists(folder.resolve(name))) {
                count(folder.resolve(name), labels, counts);
                break;
            }
        }
        return counts.entrySet().stream()
                .map(entry -> new Count(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static void count(Path path, Map<String, String> labels, Map<String, Long> counts) throws IOException {
        try (CsvFile file = CsvFile.open(path, CsvOptions.DEFAULT)) {
            for (CsvRow row = file.next(); row != null; row = file.next()) {
                if (row instanceof CsvRow.Whole whole) {
                    labels.forEach((column, label) -> count(value(file, whole, column), label, counts));
                }
            }
        }
    }

    private static String value(CsvFile file, CsvRow.Whole row, String column) {
        return row.fields()[file.header().indexOf(column)];
    }

    private static void count(String words, String label, Map<String, Long> counts) {
        for (String word : words.split(";")) {
            if (!word.isBlank()) {
                counts.merge(label + word.strip(), 1L, Long::sum);
            }
        }
    }
}
