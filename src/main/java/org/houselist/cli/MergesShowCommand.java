package org.houselist.cli;

import java.util.ArrayList;
import java.util.List;
import org.houselist.jobs.runs.ExitCode;
import org.houselist.matching.desk.MergeDetails;
import org.houselist.settings.Problem;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.node.ObjectNode;

@Command(
        name = "show",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Shows one pair: both records side by side, what speaks for it, and what was decided.",
        footer = {"", "Example: houselist merges show M-1581FX7Z2YQZ --config jobs/nightly.yaml"})
final class MergesShowCommand extends MergesAction {
    @Parameters(arity = "0..1", paramLabel = "ID", description = "A candidate_id, from houselist merges list.")
    private @Nullable String id;

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    MergesShowCommand(Surroundings around, Seams seams) {
        super(around, seams);
    }

    @Override
    List<Problem> ownProblems() {
        List<Problem> problems = new ArrayList<>();
        if (id == null) {
            problems.add(Problem.at("ID", "nothing", "a candidate_id", "take one from houselist merges list"));
        }
        return problems;
    }

    @Override
    public ExitCode run() throws Exception {
        String wanted = String.valueOf(id);
        List<MergeDetails> found = seen(desk -> desk.details(List.of(wanted)));
        if (found.isEmpty()) {
            tell(List.of(Problem.at(
                    wanted,
                    "no merge candidate of that name",
                    "a candidate_id",
                    "take one from houselist merges list --status all")));
            return ExitCode.REFUSED;
        }
        MergeDetails details = found.get(0);
        if (json) {
            ObjectNode all = Json.tree(details.candidate());
            all.set("keep", Json.any(details.keep()));
            all.set("merge", Json.any(details.merge()));
            all.set("history", Json.any(details.history()));
            all.set("ledger", Json.any(details.ledger()));
            say(Json.of(all));
        } else {
            CandidateText.full(details).forEach(this::say);
        }
        return ExitCode.DONE;
    }
}
