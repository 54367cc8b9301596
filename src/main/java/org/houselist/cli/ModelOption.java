package org.houselist.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.houselist.linkage.MatchModel;
import org.houselist.linkage.ModelRefused;
import org.houselist.settings.Problem;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which model is used. */
final class ModelOption {
    @Option(
            names = "--model",
            paramLabel = "FILE",
            description = "A model file. Default: the one that comes with the program.")
    private @Nullable String file;

    private @Nullable MatchModel model;

    List<Problem> problems(Surroundings around) {
        try {
            model = file == null
                    ? MatchModel.delivered()
                    : MatchModel.read(file, Files.readString(around.folder().resolve(file)));
            return List.of();
        } catch (ModelRefused e) {
            return e.problems().stream()
                    .map(line -> Problem.at("--model", line, "a model of this version", "correct the file"))
                    .toList();
        } catch (IOException e) {
            return List.of(Problem.at("--model", "no readable file " + file, "a model file", "correct the path"));
        }
    }

    boolean isNamed() {
        return file != null;
    }

    /** Only after {@link #problems} found none. */
    MatchModel model() {
        if (model == null) {
            throw new IllegalStateException("options must be checked before they are used");
        }
        return model;
    }
}
