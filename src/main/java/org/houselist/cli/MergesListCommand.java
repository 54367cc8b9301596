package org.houselist.cli;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.houselist.jobs.runs.ExitCode;
import org.houselist.matching.desk.MergeCandidate;
import org.houselist.settings.Problem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "list",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Lists the pairs of the merge queue, the surest first.",
        footer = {
            "",
            "Example: houselist merges list --config jobs/nightly.yaml --confidence high --older-than 7",
            "         houselist merges list --config jobs/nightly.yaml --status rejected --json"
        })
final class MergesListCommand extends MergesAction {
    private static final String FORM = "%-14s  %-8s  %-10s  %-32s  %-32s  %4s  %-10s  %s";

    @Mixin
    private final FilterOptions filter = new FilterOptions();

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    MergesListCommand(Surroundings around, Seams seams) {
        super(around, seams);
    }

    @Override
    List<Problem> ownProblems() {
        return filter.problems();
    }

    @Override
    public ExitCode run() throws Exception {
        Optional<List<MergeCandidate>> queue = merges().look(settings(), desk -> desk.list(filter.filter(Set.of())));
        List<MergeCandidate> found = queue.orElse(List.of());
        String url = settings().database().shownUrl();
        if (json) {
            say(Json.of(found));
        } else if (queue.isEmpty()) {
            say("no night has run yet in " + url + "; houselist nightly fills the merge queue");
        } else if (found.isEmpty()) {
            say("no such pair in the merge queue of " + url);
        } else {
            table(found);
        }
        return ExitCode.DONE;
    }

    private void table(List<MergeCandidate> found) {
        line("candidate", "status", "confidence", "keep", "merge", "days", "assigned", "because");
        found.forEach(this::line);
        TreeMap<String, Integer> counts = new TreeMap<>();
        found.forEach(one -> counts.merge(one.status(), 1, Integer::sum));
        say("");
        say(String.join(
                ", ",
                counts.entrySet().stream()
                        .map(count -> count.getValue() + " " + count.getKey())
                        .toList()));
    }

    private void line(MergeCandidate one) {
        line(
                one.candidateId(),
                one.status(),
                one.confidence() + " " + one.score(),
                shortened(one.keepId() + " " + one.keepName()),
                shortened(one.mergeId() + " " + one.mergeName()),
                one.waitsDays(),
                one.assignedTo(),
                one.because() + (one.consentNote().isEmpty() ? "" : " [consent: " + one.consentNote() + "]"));
    }

    private static String shortened(String text) {
        return text.length() <= 32 ? text : text.substring(0, 31) + "…";
    }

    private void line(Object... cells) {
        say(FORM.formatted(cells).stripTrailing());
    }
}
