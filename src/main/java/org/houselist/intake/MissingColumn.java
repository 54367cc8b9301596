package org.houselist.intake;

import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;

/** A file without a column that it must have: the whole file cannot be read, and the night does not start (exit 2). */
final class MissingColumn extends IOException {
    private static final long serialVersionUID = 1L;

    MissingColumn(String file, List<String> missing, List<String> found) {
        super(
                "%s: %s missing: %s; columns found: %s; export the file with %s, or name %s under sources: in the settings"
                        .formatted(
                                file,
                                missing.size() == 1 ? "column" : "columns",
                                String.join(", ", missing),
                                found.isEmpty() ? "none" : shown(found),
                                missing.size() == 1 ? "it" : "them",
                                missing.size() == 1 ? "its column" : "their columns"));
    }

    /** A file without a header has an address there. */
    private static String shown(List<String> columns) {
        return columns.stream().map(Oddities::shown).collect(Collectors.joining(", "));
    }
}
