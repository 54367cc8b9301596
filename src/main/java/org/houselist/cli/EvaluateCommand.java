package org.houselist.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.houselist.jobs.runs.ExitCode;
import org.houselist.linkage.Evaluation;
import org.houselist.linkage.Evaluation.AtThreshold;
import org.houselist.linkage.Quality;
import org.houselist.linkage.Truth;
import org.houselist.settings.Problem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "evaluate",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Measures the model on people of whom it is known who is who.",
            "Pairs compared, what blocking leaves to be found, precision, recall and F1 pair by pair and after",
            "grouping, and the worst mistakes."
        },
        footer = {
            "",
            "Example: houselist matching evaluate --input people.csv --id rec_id",
            "         --columns first_name=given_name,last_name=surname --truth pairs.csv"
        })
final class EvaluateCommand implements HouseListCommand {
    private static final int MISTAKES = 5;

    private final Surroundings around;

    @Mixin
    private final PeopleOptions people = new PeopleOptions();

    @Mixin
    private final TruthOptions truth = new TruthOptions();

    @Mixin
    private final ModelOption model = new ModelOption();

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    EvaluateCommand(Surroundings around) {
        this.around = around;
    }

    @Override
    public List<Problem> problems() {
        List<Problem> problems = new ArrayList<>(people.problems(around));
        problems.addAll(truth.problems(around));
        problems.addAll(model.problems(around));
        return problems;
    }

    @Override
    public ExitCode run() throws IOException {
        long start = System.nanoTime();
        PeopleRead read = PeopleRead.of(around, people, truth.column());
        if (read.unreadable() > 0) {
            around.err()
                    .println("evaluate: " + read.unreadable()
                            + " rows of the input could not be read and were left out");
        }
        Truth pairs = truth.of(read, around);
        if (pairs.implied(read.boundary()) > 0) {
            around.err()
                    .println("evaluate: " + pairs.implied(read.boundary())
                            + " further pairs follow from the true ones; what finds them counts as wrong");
        }
        Evaluation evaluation = new Evaluation(read.people(), model.model(), pairs, read.boundary());
        AtThreshold atSure = evaluation.at(model.model().sure());
        double seconds = Math.round((System.nanoTime() - start) / 1e7) / 100.0;
        if (json) {
            around.out().println(Json.of(json(evaluation, atSure, seconds)));
        } else {
            print(evaluation, atSure, read, seconds);
        }
        return ExitCode.DONE;
    }

    private static Map<String, Object> json(Evaluation evaluation, AtThreshold at, double seconds) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("pairsCompared", evaluation.pairsCompared());
        json.put("recallCeiling", evaluation.recallCeiling());
        json.put("threshold", at.threshold());
        json.put("precision", at.pairs().precision());
        json.put("recall", at.pairs().recall());
        json.put("f1", at.pairs().f1());
        json.put("grouped", at.grouped());
        json.put("seconds", seconds);
        return json;
    }

    private void print(Evaluation evaluation, AtThreshold atSure, PeopleRead read, double seconds) {
        line("records         %,d", read.people().size());
        line("pairs compared  %,d", evaluation.pairsCompared());
        line("recall ceiling  %.4f", evaluation.recallCeiling());
        line("seconds         %.2f", seconds);
        line("");
        line("threshold  precision  recall   F1      after grouping: precision  recall   F1");
        IntStream.rangeClosed(-5, 10)
                .mapToObj(step -> evaluation.at(step * 2.0))
                .forEach(at -> row(at, ""));
        row(atSure, "  <- sure");
        evaluation.mistakes(atSure.threshold(), MISTAKES).forEach(mistake -> mistake(mistake, read));
    }

    private void row(AtThreshold at, String note) {
        Quality pairs = at.pairs();
        Quality grouped = at.grouped();
        line(
                "%9.1f  %9.4f  %6.4f  %6.4f                  %9.4f  %6.4f  %6.4f%s",
                at.threshold(),
                pairs.precision(),
                pairs.recall(),
                pairs.f1(),
                grouped.precision(),
                grouped.recall(),
                grouped.f1(),
                note);
    }

    private void mistake(Evaluation.Mistake mistake, PeopleRead read) {
        line("");
        line(
                "%s and %s: %s%s",
                read.id(mistake.a()),
                read.id(mistake.b()),
                mistake.trulyOne() ? "one person, not found" : "two people, taken for one",
                mistake.compared() ? "" : ": no blocking rule brings them together");
        line("  %s", mistake.ledger().because());
        LedgerLines.of(mistake.ledger().entries()).forEach(text -> line("  %s", text));
    }

    private void line(String form, Object... values) {
        around.out().println(String.format(Locale.ROOT, form, values).stripTrailing());
    }
}
