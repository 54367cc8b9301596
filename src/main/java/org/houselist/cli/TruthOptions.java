package org.houselist.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.houselist.batch.CsvFile;
import org.houselist.batch.CsvOptions;
import org.houselist.batch.CsvRow;
import org.houselist.linkage.Truth;
import org.houselist.settings.Problem;
import org.houselist.settings.SettingsRefused;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where it is said which records are one person. */
final class TruthOptions {
    private static final int MOST_PROBLEMS = 20;

    @Option(
            names = "--truth",
            paramLabel = "FILE",
            description = "A CSV file whose first two columns are the ids of true pairs; a header may stand above.")
    private @Nullable String truth;

    @Option(
            names = "--truth-column",
            paramLabel = "COLUMN",
            description = "Instead: a column of the input; records with the same text in it are one person.")
    private @Nullable String column;

    List<Problem> problems(Surroundings around) {
        if ((truth == null) == (column == null)) {
            return List.of(Problem.at(
                    "--truth",
                    truth == null ? "nothing" : "--truth-column as well",
                    "one of the two",
                    "write, e.g., --truth pairs.csv"));
        }
        return truth == null || Files.isRegularFile(around.folder().resolve(truth))
                ? List.of()
                : List.of(Problem.at("--truth", "no file " + truth, "a CSV file", "correct the path"));
    }

    /** The column of the input that is needed; empty for none. */
    String column() {
        return column == null ? "" : column;
    }

    /** The true pairs; of two inputs only those across. */
    Truth of(PeopleRead read, Surroundings around) throws IOException {
        return truth == null ? byColumn(read) : byFile(read, around.folder().resolve(truth));
    }

    private static Truth byColumn(PeopleRead read) {
        Truth pairs = new Truth();
        Map<String, List<Integer>> groups = new HashMap<>();
        for (int person = 0; person < read.people().size(); person++) {
            if (!read.extra(person).isEmpty()) {
                List<Integer> group = groups.computeIfAbsent(read.extra(person), any -> new ArrayList<>());
                for (int other : group) {
                    if (read.boundary() == 0 || (other < read.boundary()) != (person < read.boundary())) {
                        pairs.add(other, person);
                    }
                }
                group.add(person);
            }
        }
        return pairs;
    }

    private static Truth byFile(PeopleRead read, Path path) throws IOException {
        Truth pairs = new Truth();
        List<Problem> problems = new ArrayList<>();
        try (CsvFile file = CsvFile.open(path, CsvOptions.SENT_BACK)) {
            if (file.header().size() < 2) {
                throw new SettingsRefused(List.of(Problem.at(
                        "--truth",
                        "the columns " + file.header() + " in " + path.getFileName(),
                        "two columns of ids",
                        "correct the file")));
            }
            addHeader(read, file.header(), pairs);
            for (CsvRow row = file.next(); row != null && problems.size() < MOST_PROBLEMS; row = file.next()) {
                add(read, path, row, pairs, problems);
            }
        }
        if (!problems.isEmpty()) {
            throw new SettingsRefused(problems);
        }
        return pairs;
    }

    private static void add(PeopleRead read, Path path, CsvRow row, Truth pairs, List<Problem> problems) {
        String where = path.getFileName() + ":" + row.line();
        if (!(row instanceof CsvRow.Whole whole)) {
            problems.add(Problem.at(where, "a row that cannot be read", "two ids", "correct it"));
            return;
        }
        String one = whole.fields()[0].strip();
        String other = whole.fields()[1].strip();
        if (read.isTwoInputs() && read.inOneInput(one, other)) {
            return;
        }
        if (!add(read, one, other, pairs)) {
            problems.add(Problem.at(
                    where,
                    "\"" + one + "\" and \"" + other + "\"",
                    "ids of the input",
                    "see --id, or correct the row"));
        }
    }

    /** A file without a header begins with a pair. */
    private static void addHeader(PeopleRead read, List<String> header, Truth pairs) {
        add(read, header.get(0), header.get(1), pairs);
    }

    /** Notes the pair in whichever order; false where the ids are not those of records. */
    private static boolean add(PeopleRead read, String one, String other, Truth pairs) {
        int a = read.find(0, one);
        int b = read.find(1, other);
        if (a < 0 || b < 0) {
            a = read.find(1, one);
            b = read.find(0, other);
        }
        if (a < 0 || b < 0) {
            return false;
        }
        pairs.add(a, b);
        return true;
    }
}
