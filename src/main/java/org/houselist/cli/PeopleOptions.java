package org.houselist.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.houselist.settings.FileKind;
import org.houselist.settings.Problem;
import org.houselist.settings.Suggestion;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which files of people to read, and what their columns are called. */
final class PeopleOptions {
    private static final List<String> COLUMNS = FileKind.PATRONS.columns();

    @Option(
            names = {"--input", "--input2"},
            paramLabel = "FILE",
            description = "A CSV file of people. With a second one only pairs across the two are compared.")
    private List<String> inputs = new ArrayList<>();

    @Option(names = "--id", paramLabel = "COLUMN", description = "Which column names the record. Default: patron_id.")
    private @Nullable String id;

    @Option(
            names = "--columns",
            paramLabel = "OURS=THEIRS",
            description = {
                "What the columns are called there, e.g. first_name=given_name,street=street_number+address_1;",
                "a column that is not named here is found by its own name."
            })
    private @Nullable String columns;

    private final Map<String, List<String>> map = new LinkedHashMap<>();

    /** Whether anything is said about CSV files. */
    boolean isGiven() {
        return !inputs.isEmpty() || id != null || columns != null;
    }

    List<Problem> problems(Surroundings around) {
        List<Problem> problems = new ArrayList<>();
        if (inputs.isEmpty() || inputs.size() > 2) {
            problems.add(Problem.at(
                    "--input", inputs.size() + " files", "one CSV file, or two", "write, e.g., --input patrons.csv"));
        }
        for (Path file : files(around)) {
            if (!Files.isRegularFile(file)) {
                problems.add(Problem.at("--input", "no file " + file, "a CSV file", "correct the path"));
            }
        }
        if (columns != null) {
            Arrays.stream(columns.split(",", -1)).forEach(part -> read(part.strip(), problems));
        }
        return problems;
    }

    private void read(String part, List<Problem> problems) {
        int equals = part.indexOf('=');
        String ours = equals < 0 ? part : part.substring(0, equals).strip();
        List<String> theirs = equals < 0
                ? List.of()
                : Arrays.stream(part.substring(equals + 1).split("\\+", -1))
                        .map(String::strip)
                        .toList();
        if (theirs.isEmpty() || theirs.contains("") || ours.isEmpty()) {
            problems.add(Problem.at("--columns", "\"" + part + "\"", "ours=theirs", "write, e.g., last_name=surname"));
        } else if (!COLUMNS.contains(ours)) {
            problems.add(Problem.at(
                    "--columns",
                    "\"" + ours + "\"",
                    "one of " + String.join(", ", COLUMNS),
                    Suggestion.among(COLUMNS, ours)));
        } else if (map.putIfAbsent(ours, theirs) != null) {
            problems.add(Problem.at("--columns", "\"" + ours + "\" twice", "each column once", "remove one"));
        }
    }

    /** One file or two. */
    List<Path> files(Surroundings around) {
        return inputs.stream().map(name -> around.folder().resolve(name)).toList();
    }

    String id() {
        return id == null ? "patron_id" : id;
    }

    /** For each of our columns those of the file that make it. */
    Map<String, List<String>> columns() {
        return map;
    }

    /** Our columns that a file may have under their own names. */
    Set<String> unmapped() {
        Set<String> unmapped = new LinkedHashSet<>(COLUMNS);
        unmapped.removeAll(map.keySet());
        return unmapped;
    }
}
