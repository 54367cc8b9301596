package org.houselist.cli;

import java.util.List;
import org.houselist.matching.DecisionKind;
import org.houselist.settings.Problem;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "assign",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Says who is to look at pairs; houselist merges list --staff finds them.",
        footer = {"", "Example: houselist merges assign M-1581FX7Z2YQZ --to Dana --config jobs/nightly.yaml"})
final class MergesAssignCommand extends MergesDecision {
    @Option(names = "--to", paramLabel = "STAFF", description = "Who; nobody: nobody any more.")
    private @Nullable String to;

    MergesAssignCommand(Surroundings around, Seams seams) {
        super(DecisionKind.ASSIGN, around, seams);
    }

    @Override
    List<Problem> ownProblems() {
        List<Problem> problems = super.ownProblems();
        if (to == null || to.isBlank() || to.length() > 200) {
            problems.add(
                    Problem.at("--to", to == null ? "nothing" : "\"" + to + "\"", "a name", "write, e.g., --to Dana"));
        }
        return problems;
    }

    @Override
    String assignTo() {
        String name = String.valueOf(to).strip();
        return name.equalsIgnoreCase("nobody") ? "" : name;
    }
}
