package org.houselist.intake;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A file without a column that it must have, or with none that suppresses where the settings name one: the whole file cannot be
 * read, and the night does not start (exit 2). One line for each of the two.
 */
final class MissingColumn extends IOException {
    private static final long serialVersionUID = 1L;

    /**
     * For a file.
     *
     * @param required the required columns that it lacks
     * @param suppressing what the settings name and it lacks, as {@code no_email from "Do not mail"}
     * @param found its columns
     */
    MissingColumn(String file, List<String> required, List<String> suppressing, List<String> found) {
        super(String.join("\n", lines(file, required, suppressing, shown(found))));
    }

    private static List<String> lines(String file, List<String> required, List<String> suppressing, String found) {
        List<String> lines = new ArrayList<>();
        if (!required.isEmpty()) {
            lines.add(
                    "%s: %s missing: %s; columns found: %s; export the file with %s, or name %s under sources: in the settings"
                            .formatted(
                                    file,
                                    required.size() == 1 ? "column" : "columns",
                                    String.join(", ", required),
                                    found,
                                    required.size() == 1 ? "it" : "them",
                                    required.size() == 1 ? "its column" : "their columns"));
        }
        suppressing.forEach(column -> lines.add(
                "%s: no such column: %s; columns found: %s; expected it as the settings name it, because it says who must not be mailed; correct the name under sources: in the settings, or take the line out"
                        .formatted(file, column, found)));
        return lines;
    }

    /** A file without a header has an address there. */
    private static String shown(List<String> columns) {
        if (columns.isEmpty()) {
            return "none";
        }
        return columns.stream().map(Oddities::shown).collect(Collectors.joining(", "));
    }
}
