package org.houselist.cli;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.houselist.cli.RecordsOptions.Records;
import org.houselist.jobs.runs.ExitCode;
import org.houselist.linkage.MatchModel;
import org.houselist.linkage.Training;
import org.houselist.settings.Problem;
import org.houselist.settings.Settings;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "train",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Estimates on people of whom nobody says who is who what agreement is worth, and writes a new model file.",
            "On the patrons of the night's database, or, with --input, on the people of CSV files. It begins with",
            "--model, else with the model of the settings; the model in use stays as it is."
        },
        footer = {
            "",
            "Example: houselist matching train --config jobs/nightly.yaml --out ours.model.yaml",
            "         houselist matching train --input patrons.csv --out ours.model.yaml"
        })
final class TrainCommand implements HouseListCommand {
    private final Surroundings around;
    private final Seams seams;

    @Mixin
    private final RecordsOptions records = new RecordsOptions();

    @Mixin
    private final ModelOption model = new ModelOption();

    @Option(names = "--out", paramLabel = "FILE", description = "The new model file; it must not be there yet.")
    private @Nullable String out;

    TrainCommand(Surroundings around, Seams seams) {
        this.around = around;
        this.seams = seams;
    }

    @Override
    public List<Problem> problems() {
        List<Problem> problems = new ArrayList<>(records.problems(around));
        problems.addAll(model.problems(around));
        if (out == null || out.isBlank()) {
            problems.add(Problem.at("--out", "nothing", "a file to write", "write, e.g., --out ours.model.yaml"));
        } else if (Files.exists(around.folder().resolve(out))) {
            problems.add(Problem.at("--out", out + ", which is there already", "a new file", "choose another name"));
        }
        return problems;
    }

    @Override
    public ExitCode run() throws Exception {
        Path file = around.folder().resolve(String.valueOf(out));
        Records read = records.read(around, seams);
        String name = String.valueOf(file.getFileName()).replaceAll("\\.model\\.ya?ml$|\\.ya?ml$", "");
        MatchModel trained = Training.train(read.people(), begunWith(), name);
        Files.write(file, trained.text().getBytes(StandardCharsets.UTF_8), StandardOpenOption.CREATE_NEW);
        around.out().println("wrote " + file + ", from " + read.counted());
        return ExitCode.DONE;
    }

    /** The model of --model; without it the one that the night uses. */
    private MatchModel begunWith() {
        Settings settings = records.settings();
        return settings == null || model.isNamed()
                ? model.model()
                : settings.matching().model();
    }
}
