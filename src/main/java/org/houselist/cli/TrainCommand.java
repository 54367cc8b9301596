package org.houselist.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.houselist.linkage.MatchModel;
import org.houselist.linkage.Training;
import org.houselist.settings.Problem;
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
            "The model in use stays as it is."
        },
        footer = {"", "Example: houselist matching train --input patrons.csv --out ours.model.yaml"})
final class TrainCommand implements HouseListCommand {
    private final Surroundings around;

    @Mixin
    private final PeopleOptions people = new PeopleOptions();

    @Mixin
    private final ModelOption model = new ModelOption();

    @Option(names = "--out", paramLabel = "FILE", description = "The new model file; it must not be there yet.")
    private @Nullable String out;

    TrainCommand(Surroundings around) {
        this.around = around;
    }

    @Override
    public List<Problem> problems() {
        List<Problem> problems = new ArrayList<>(people.problems(around));
        problems.addAll(model.problems(around));
        if (out == null || out.isBlank()) {
            problems.add(Problem.at("--out", "nothing", "a file to write", "write, e.g., --out ours.model.yaml"));
        } else if (Files.exists(around.folder().resolve(out))) {
            problems.add(Problem.at("--out", out + ", which is there already", "a new file", "choose another name"));
        }
        return problems;
    }

    @Override
    public int run() throws IOException {
        Path file = around.folder().resolve(String.valueOf(out));
        PeopleRead read = PeopleRead.of(around, people, "");
        String name = String.valueOf(file.getFileName()).replaceAll("\\.model\\.ya?ml$|\\.ya?ml$", "");
        MatchModel trained = Training.train(read.people(), model.model(), name);
        Files.write(file, trained.text().getBytes(StandardCharsets.UTF_8), StandardOpenOption.CREATE_NEW);
        around.out().println("wrote " + file + ", from " + read.people().size() + " records");
        return 0;
    }
}
