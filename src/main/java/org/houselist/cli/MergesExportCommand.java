package org.houselist.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.houselist.jobs.runs.ExitCode;
import org.houselist.matching.QueueStatus;
import org.houselist.settings.Problem;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Writes pairs as a spreadsheet, both records beside each other, with an empty column decision.",
            "Fill in approve (yes, same) or reject (no, different), then houselist merges import."
        },
        footer = {
            "",
            "Example: houselist merges export --config jobs/nightly.yaml --confidence medium --out to-decide.csv"
        })
final class MergesExportCommand extends MergesAction {
    @Mixin
    private final FilterOptions filter = new FilterOptions();

    @Option(names = "--out", paramLabel = "FILE", description = "Where to write; must be new unless --overwrite.")
    private @Nullable String out;

    @Option(names = "--overwrite", description = "Write over a file that is there, and over the decisions in it.")
    private boolean overwrite;

    MergesExportCommand(Surroundings around, Seams seams) {
        super(around, seams);
    }

    @Override
    List<Problem> ownProblems() {
        List<Problem> problems = new ArrayList<>(filter.problems());
        if (out == null || out.isBlank()) {
            problems.add(Problem.at("--out", "nothing", "a file", "write, e.g., --out to-decide.csv"));
        } else if (!overwrite && Files.exists(file())) {
            problems.add(Problem.at(
                    "--out",
                    "\"" + out + "\", which is there and may hold decisions",
                    "a new file",
                    "import it first, take another name, or say --overwrite"));
        }
        return problems;
    }

    private Path file() {
        return around().folder().resolve(String.valueOf(out));
    }

    @Override
    public ExitCode run() throws Exception {
        int rows = seen(desk -> desk.export(file(), filter.filter(Set.of(QueueStatus.PENDING, QueueStatus.FAILED))));
        say(rows + " pair(s) to decide: " + file());
        return ExitCode.DONE;
    }
}
