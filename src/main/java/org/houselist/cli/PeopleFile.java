package org.houselist.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.houselist.batch.CsvFile;
import org.houselist.batch.CsvOptions;
import org.houselist.batch.CsvRow;
import org.houselist.settings.Problem;
import org.houselist.settings.SettingsRefused;
import org.houselist.settings.Suggestion;

/** A CSV file of people with columns of any name, read as records of patrons. */
final class PeopleFile {
    private final Path path;
    private final PeopleOptions options;
    private int unreadable;

    PeopleFile(Path path, PeopleOptions options) {
        this.path = path;
        this.options = options;
    }

    /**
     * Reads every row.
     *
     * @param extra a further column that the caller needs; empty for none
     * @param taker gets the columns under our names, {@code ""} for the extra one, and the id as patron_id
     */
    void read(String extra, BiConsumer<Long, Map<String, String>> taker) throws IOException {
        try (CsvFile file = CsvFile.open(path, CsvOptions.SENT_BACK)) {
            Map<String, int[]> places = places(file, extra);
            for (CsvRow row = file.next(); row != null; row = file.next()) {
                if (row instanceof CsvRow.Whole whole) {
                    taker.accept(whole.line(), values(whole.fields(), places));
                } else {
                    unreadable++;
                }
            }
        }
    }

    /** How many rows could not be read. */
    int unreadable() {
        return unreadable;
    }

    private static Map<String, String> values(String[] fields, Map<String, int[]> places) {
        Map<String, String> values = new HashMap<>();
        places.forEach((ours, columns) -> {
            String value = fields[columns[0]].strip();
            for (int i = 1; i < columns.length; i++) {
                value = (value + " " + fields[columns[i]].strip()).strip();
            }
            values.put(ours, value);
        });
        return values;
    }

    private Map<String, int[]> places(CsvFile file, String extra) {
        List<Problem> problems = new ArrayList<>();
        Map<String, int[]> places = new LinkedHashMap<>();
        options.unmapped().forEach(ours -> {
            if (!file.indexesOf(ours).isEmpty() && !ours.equalsIgnoreCase(extra)) {
                places.put(ours, new int[] {file.indexesOf(ours).get(0)});
            }
        });
        options.columns()
                .forEach((ours, theirs) -> places.put(
                        ours,
                        theirs.stream()
                                .mapToInt(column -> place("--columns", file, column, problems))
                                .toArray()));
        places.put("patron_id", new int[] {place("--id", file, options.id(), problems)});
        if (!extra.isEmpty()) {
            places.put("", new int[] {place("--truth-column", file, extra, problems)});
        }
        if (!problems.isEmpty()) {
            throw new SettingsRefused(problems);
        }
        return places;
    }

    private int place(String option, CsvFile file, String column, List<Problem> problems) {
        List<Integer> found = file.indexesOf(column);
        if (found.isEmpty()) {
            problems.add(Problem.at(
                    option,
                    "\"" + column + "\", which " + path.getFileName() + " does not have",
                    "one of " + String.join(", ", file.header()),
                    Suggestion.among(file.header(), column)));
            return 0;
        }
        return found.get(0);
    }
}
