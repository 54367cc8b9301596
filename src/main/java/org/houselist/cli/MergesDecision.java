package org.houselist.cli;

import java.util.ArrayList;
import java.util.List;
import org.houselist.jobs.runs.ExitCode;
import org.houselist.matching.DecisionKind;
import org.houselist.matching.desk.DeskAnswer;
import org.houselist.matching.desk.Verdict;
import org.houselist.settings.Problem;
import picocli.CommandLine.Mixin;

/** A command that decides on candidates: on all that are named, or, where one of them cannot be decided, on none. */
abstract class MergesDecision extends MergesAction {
    private final DecisionKind kind;

    @Mixin
    private final DecideOptions options = new DecideOptions();

    MergesDecision(DecisionKind kind, Surroundings around, Seams seams) {
        super(around, seams);
        this.kind = kind;
    }

    @Override
    List<Problem> ownProblems() {
        return new ArrayList<>(options.problems());
    }

    @Override
    public ExitCode run() throws Exception {
        return decide(options.ids());
    }

    DecideOptions options() {
        return options;
    }

    String assignTo() {
        return "";
    }

    boolean withdrawn() {
        return false;
    }

    List<Verdict> verdicts(List<String> ids) {
        return ids.stream()
                .map(id -> new Verdict(id, kind, options.by(), options.because(), assignTo(), withdrawn(), null))
                .toList();
    }

    ExitCode decide(List<String> ids) throws Exception {
        List<Verdict> verdicts = verdicts(ids);
        DeskAnswer answer = merges().decide(settings(), "merges " + kind.word(), desk -> desk.decide(verdicts));
        answer.done().forEach(this::say);
        answer.unchanged().forEach(line -> say(line + "; unchanged"));
        return refused(answer.problems()) ? ExitCode.REFUSED : ExitCode.DONE;
    }

    /** Whether there are problems; they are told. */
    boolean refused(List<Problem> problems) {
        tell(problems);
        if (!problems.isEmpty()) {
            around().err().println("nothing was decided");
        }
        return !problems.isEmpty();
    }
}
