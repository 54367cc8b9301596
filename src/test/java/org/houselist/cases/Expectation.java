package org.houselist.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One file under {@code expected}. A CSV file may leave columns out; a cell {@code ~} may be anything, {@code ~text} has
 * to contain the text, and {@code ?x} is the same not blank text wherever {@code ?x} stands in the case. {@code stderr} and {@code report} hold texts that must appear; a file under {@code raw} is compared
 * character by character.
 */
final class Expectation {
    private final String name;
    private final String expected;
    private final Map<String, String> bound;

    /** @param bound what {@code ?x} stands for so far; filled further */
    Expectation(String name, String expected, Map<String, String> bound) {
        this.name = name;
        this.expected = expected;
        this.bound = bound;
    }

    /** What is different, for a person; empty where nothing is. */
    Optional<String> difference(Came came) {
        if (name.equals("stderr")) {
            return missing(came.said());
        }
        @Nullable String found = came.text(name.equals("report") ? "report.txt" : name);
        if (found == null) {
            return Optional.of(name + ": expected the file, found none");
        }
        if (name.equals("report")) {
            return missing(found);
        }
        return asTable()
                ? rows(found)
                : lines(expected.lines().toList(), found.lines().toList());
    }

    /** The expectation as it would have to be; the same where it may not be rewritten. */
    String refreshed(Came came) {
        @Nullable String found = came.text(name);
        if (found == null || name.equals("stderr") || name.equals("report")) {
            return expected;
        }
        if (!asTable()) {
            return found;
        }
        Table wanted = table(expected);
        Table table = table(found);
        if (!table.header().containsAll(wanted.header())) {
            return found;
        }
        Table only = table.only(wanted.header());
        List<List<String>> rows = new ArrayList<>();
        for (int row = 0; row < only.rows().size(); row++) {
            rows.add(
                    row < wanted.rows().size()
                            ? kept(wanted.rows().get(row), only.rows().get(row))
                            : only.rows().get(row));
        }
        return new Table(wanted.header(), rows).text();
    }

    private List<String> kept(List<String> wanted, List<String> found) {
        List<String> row = new ArrayList<>();
        for (int cell = 0; cell < found.size(); cell++) {
            boolean keep = cell < wanted.size() && matches(wanted.get(cell), found.get(cell));
            row.add(keep ? wanted.get(cell) : found.get(cell));
        }
        return row;
    }

    private boolean asTable() {
        return name.endsWith(".csv") && !name.startsWith("raw/");
    }

    private Optional<String> missing(String text) {
        return expected.lines()
                .filter(line ->
                        !line.isBlank() && !text.toLowerCase(Locale.ROOT).contains(line.toLowerCase(Locale.ROOT)))
                .findFirst()
                .map(line -> name + ": expected the words\n    " + line + "\n  found\n    " + text);
    }

    private Optional<String> rows(String text) {
        Table wanted = table(expected);
        Table found = table(text);
        if (!found.header().containsAll(wanted.header())) {
            return Optional.of(different(1, Table.line(wanted.header()), Table.line(found.header())));
        }
        Table only = found.only(wanted.header());
        List<String> wantedLines = wanted.rows().stream().map(Table::line).toList();
        List<String> foundLines = only.rows().stream().map(Table::line).toList();
        for (int row = 0; row < Math.max(wantedLines.size(), foundLines.size()); row++) {
            boolean same = row < wantedLines.size()
                    && row < foundLines.size()
                    && matches(wanted.rows().get(row), only.rows().get(row));
            if (!same) {
                return Optional.of(different(row + 2, at(wantedLines, row), at(foundLines, row)) + "  all of it\n"
                        + only.text().indent(4));
            }
        }
        return Optional.empty();
    }

    private Optional<String> lines(List<String> wanted, List<String> found) {
        for (int line = 0; line < Math.max(wanted.size(), found.size()); line++) {
            if (!at(wanted, line).equals(at(found, line))) {
                return Optional.of(different(line + 1, at(wanted, line), at(found, line)));
            }
        }
        return Optional.empty();
    }

    private String different(int line, String wanted, String found) {
        return name + ", line " + line + ":\n  expected " + wanted.strip() + "\n  found    " + found.strip() + "\n";
    }

    /** The queue's file is in order of candidate_id, whose form is nobody's business: here it is in order of the pairs. */
    private Table table(String text) {
        return name.equals("merge-queue.csv") ? Table.read(text).by("keep_id", "merge_id") : Table.read(text);
    }

    private static String at(List<String> lines, int line) {
        return line < lines.size() ? lines.get(line) : "(the end)";
    }

    private boolean matches(List<String> wanted, List<String> found) {
        for (int cell = 0; cell < found.size(); cell++) {
            if (cell >= wanted.size() || !matches(wanted.get(cell), found.get(cell))) {
                return false;
            }
        }
        return wanted.size() == found.size();
    }

    private boolean matches(String wanted, String found) {
        if (wanted.startsWith("?")) {
            return !found.isEmpty() && found.equals(bound.computeIfAbsent(wanted, name -> found));
        }
        return wanted.startsWith("~")
                ? found.toLowerCase(Locale.ROOT).contains(wanted.substring(1).toLowerCase(Locale.ROOT))
                : wanted.equals(found);
    }
}
