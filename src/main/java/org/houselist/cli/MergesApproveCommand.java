package org.houselist.cli;

import java.util.ArrayList;
import java.util.List;
import org.houselist.jobs.runs.ExitCode;
import org.houselist.matching.DecisionKind;
import org.houselist.matching.desk.DeskAnswer;
import org.houselist.matching.desk.MergeDetails;
import org.houselist.settings.Problem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "approve",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Decides that pairs are one person: the next night asks the CRM to merge them.",
            "What a merge would lose is shown first. All of them are approved, or, where one cannot be, none."
        },
        footer = {
            "",
            "Example: houselist merges approve M-1581FX7Z2YQZ --config jobs/nightly.yaml --by Dana --because \"phoned her\""
        })
final class MergesApproveCommand extends MergesDecision {
    @Option(names = "--yes", description = "Do not ask; needed without a terminal where a merge would lose something.")
    private boolean yes;

    MergesApproveCommand(Surroundings around, Seams seams) {
        super(DecisionKind.APPROVE, around, seams);
    }

    @Override
    public ExitCode run() throws Exception {
        List<String> ids = options().ids();
        DeskAnswer preview = seen(desk -> desk.judge(verdicts(ids)));
        if (refused(preview.problems())) {
            return ExitCode.REFUSED;
        }
        List<MergeDetails> details = seen(desk -> desk.details(ids));
        List<MergeDetails> open = details.stream()
                .filter(one -> !one.candidate().status().equals("approved"))
                .toList();
        boolean asks = !yes && around().asks();
        if (!yes && !asks && refused(unseen(open))) {
            return ExitCode.REFUSED;
        }
        List<String> agreed = asks ? ask(details, open) : show(details);
        return agreed.isEmpty() ? ExitCode.DONE : decide(agreed);
    }

    private static List<Problem> unseen(List<MergeDetails> open) {
        return open.stream()
                .filter(one -> !one.candidate().consentNote().isEmpty())
                .map(one -> Problem.at(
                        one.candidate().candidateId(),
                        "a merge that would lose something (" + one.candidate().consentNote() + ") and nobody to ask",
                        "a terminal, or --yes",
                        "read the note, then repeat it with --yes"))
                .toList();
    }

    private List<String> show(List<MergeDetails> details) {
        for (MergeDetails one : details) {
            CandidateText.brief(one).forEach(this::say);
            say("");
        }
        return details.stream().map(one -> one.candidate().candidateId()).toList();
    }

    private List<String> ask(List<MergeDetails> details, List<MergeDetails> open) {
        List<String> agreed = new ArrayList<>();
        for (MergeDetails one : details) {
            CandidateText.brief(one).forEach(this::say);
            boolean yesSaid = !open.contains(one)
                    || around().answersYes("keep " + one.keep().patronId() + ", delete "
                            + one.merge().patronId() + "? y/N ");
            if (yesSaid) {
                agreed.add(one.candidate().candidateId());
            } else {
                say(one.candidate().candidateId() + ": left as it is");
            }
            say("");
        }
        return agreed;
    }
}
