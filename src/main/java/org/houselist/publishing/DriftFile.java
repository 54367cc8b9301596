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

/** Counts the rows of {@code preference-drift.csv} by their code: they stand in no table. */
final class DriftFile {
    static final String NAME = "preference-drift.csv";

    private DriftFile() {}

    /** The counts by code, from the first of the folders that has the file; none where no folder has it. */
    static List<Count> byCode(List<Path> folders) throws IOException {
        Map<String, Long> counts = new TreeMap<>(CodePoints.ORDER);
        for (Path folder : folders) {
            if (Files.exists(folder.resolve(NAME))) {
                count(folder.resolve(NAME), counts);
                break;
            }
        }
        return counts.entrySet().stream()
                .map(entry -> new Count(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static void count(Path path, Map<String, Long> counts) throws IOException {
        try (CsvFile file = CsvFile.open(path, CsvOptions.DEFAULT)) {
            int code = file.header().indexOf("code");
            for (CsvRow row = file.next(); row != null; row = file.next()) {
                if (row instanceof CsvRow.Whole whole) {
                    counts.merge(whole.fields()[code], 1L, Long::sum);
                }
            }
        }
    }
}
