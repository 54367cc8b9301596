package org.houselist.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.houselist.batch.UnreadableFile;
import org.houselist.jobs.runs.ExitCode;
import org.houselist.matching.desk.DeskAnswer;
import org.houselist.matching.desk.SheetAnswer;
import org.houselist.settings.Problem;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Takes the decisions of a sheet that houselist merges export wrote, as a spreadsheet saves it.",
            "Rows that cannot be used are told one by one, and the others are taken: then it ends with 1.",
            "It may be repeated. Where decided_by is blank, --by counts."
        },
        footer = {"", "Example: houselist merges import to-decide.csv --config jobs/nightly.yaml --by Dana"})
final class MergesImportCommand extends MergesAction {
    @Parameters(arity = "0..1", paramLabel = "FILE", description = "The sheet.")
    private @Nullable String sheet;

    @Mixin
    private final ByOption by = new ByOption();

    MergesImportCommand(Surroundings around, Seams seams) {
        super(around, seams);
    }

    @Override
    List<Problem> ownProblems() {
        List<Problem> problems = new ArrayList<>();
        if (sheet == null || !Files.isReadable(file())) {
            problems.add(Problem.at(
                    "FILE",
                    sheet == null ? "nothing" : "\"" + sheet + "\", which cannot be read",
                    "a sheet of houselist merges export",
                    "check the path"));
        }
        problems.addAll(by.problems());
        return problems;
    }

    private Path file() {
        return around().folder().resolve(String.valueOf(sheet));
    }

    @Override
    public ExitCode run() throws Exception {
        String shown = String.valueOf(sheet);
        try {
            return told(
                    merges().decide(settings(), "merges import", desk -> desk.importSheet(file(), shown, by.name())));
        } catch (IllegalStateException e) {
            if (e.getCause() instanceof UnreadableFile unreadable) {
                around().err().println(unreadable.getMessage());
                return ExitCode.REFUSED;
            }
            throw e;
        }
    }

    /** 1 where a row could not be used: something is left to be done, and what was taken need not be done again. */
    private ExitCode told(SheetAnswer came) {
        DeskAnswer answer = came.answer();
        answer.done().forEach(this::say);
        if (came.usedFallbackEncoding()) {
            around().err().println(sheet + ": was no UTF-8 and was read as Windows-1252");
        }
        tell(answer.problems());
        say("%d decided, %d unchanged, %d left blank, %d not used"
                .formatted(
                        answer.done().size(),
                        answer.unchanged().size(),
                        came.blank(),
                        answer.problems().size()));
        return answer.problems().isEmpty() ? ExitCode.DONE : ExitCode.FAILED;
    }
}
