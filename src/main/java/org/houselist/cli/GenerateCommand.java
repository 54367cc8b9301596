package org.houselist.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.houselist.jobs.runs.ExitCode;
import org.houselist.settings.Problem;
import org.houselist.settings.TargetFolder;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "generate",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description =
                "Writes made-up deliveries for two nights, DIR/night-1 and DIR/night-2: the same for the same seed.",
        footer = {"", "Example: houselist generate --patrons 1000 --seed 7 --out var/reference"})
final class GenerateCommand implements HouseListCommand {
    private final Surroundings around;
    private final Seams seams;

    @Option(names = "--patrons", paramLabel = "N", description = "How many patrons, from 1 to 100000000.")
    private @Nullable String patrons;

    @Option(names = "--seed", paramLabel = "S", defaultValue = "1", description = "A whole number. Default: 1.")
    private String seed = "1";

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Where to write; made where it is missing. Nights in it are kept unless --overwrite.")
    private @Nullable String out;

    @Option(names = "--overwrite", description = "Write over generated nights, and settings, that are there.")
    private boolean overwrite;

    GenerateCommand(Surroundings around, Seams seams) {
        this.around = around;
        this.seams = seams;
    }

    @Override
    public List<Problem> problems() {
        List<Problem> problems = new ArrayList<>();
        if (patrons == null || !patrons.matches("[1-9]\\d{0,7}|100000000")) {
            problems.add(Problem.at(
                    "--patrons", found(patrons), "a whole number from 1 to 100000000", "write, e.g., --patrons 1000"));
        }
        if (!seed.matches("-?\\d{1,18}")) {
            problems.add(Problem.at("--seed", found(seed), "a whole number", "write, e.g., --seed 7"));
        }
        if (out == null || out.isBlank()) {
            problems.add(Problem.at("--out", found(out), "a folder", "write, e.g., --out var/reference"));
        } else {
            inTheWay(around.folder().resolve(out)).ifPresent(problems::add);
        }
        return problems;
    }

    /** Somebody's own deliveries may lie in folders of these names: nothing is written over that nobody gave up. */
    private Optional<Problem> inTheWay(Path folder) {
        Optional<Problem> file = TargetFolder.inTheWay(folder)
                .map(there -> Problem.at(
                        "--out", found(out) + ", where " + there + " is no folder", "a folder", "take another"));
        if (file.isPresent()) {
            return file;
        }
        List<String> there = Stream.of("settings.yaml", "night-1", "night-2")
                .filter(name -> Files.exists(folder.resolve(name), LinkOption.NOFOLLOW_LINKS))
                .toList();
        return overwrite || there.isEmpty()
                ? Optional.empty()
                : Optional.of(Problem.at(
                        "--out",
                        found(out) + ", in which there is " + String.join(", ", there),
                        "a folder without generated nights",
                        "take another, or say --overwrite"));
    }

    @Override
    public ExitCode run() throws IOException {
        Path folder = around.folder().resolve(String.valueOf(out));
        seams.generator().write(Integer.parseInt(String.valueOf(patrons)), Long.parseLong(seed), folder);
        around.out().println("wrote " + folder.resolve("night-1") + " and " + folder.resolve("night-2"));
        return ExitCode.DONE;
    }

    private static String found(@Nullable String typed) {
        return typed == null ? "nothing" : "\"" + typed + "\"";
    }
}
