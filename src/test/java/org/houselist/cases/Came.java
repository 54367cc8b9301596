package org.houselist.cases;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What came out of one run.
 *
 * @param exit the exit code
 * @param said standard output and error
 * @param outbox a copy of the outbox as it was right after the run
 * @param latest where {@code latest} points to; blank where there is none
 * @param folder the run's own folder in the copy
 */
record Came(int exit, String said, Path outbox, String latest, Path folder) {
    private static final JsonMapper JSON = new JsonMapper();

    /** The text of a file of the run, or of a view of it that cases may expect; null where there is none. */
    @Nullable
    String text(String name) {
        return switch (name) {
            case "exit" -> exit + "\n";
            case "latest" -> latest + "\n";
            case "nights" -> nights();
            case "files" -> String.join("\n", files(folder)) + "\n";
            case "manifest-inputs.csv" ->
                manifest("inputs", List.of("name", "kind", "rowsRead", "admitted", "unchanged", "turnedAway"));
            case "manifest-outputs.csv" -> manifest("outputs", List.of("name", "rows"));
            case "manifest-brakes.csv" -> manifest("brakes", List.of("code", "held", "released", "because"));
            default -> Texts.readIfThere(folder.resolve(name.startsWith("raw/") ? name.substring(4) : name));
        };
    }

    private String nights() {
        try (Stream<Path> nights = Files.list(outbox)) {
            return nights.map(night -> night.getFileName().toString())
                    .filter(name -> name.matches("\\d{4}-.*"))
                    .sorted()
                    .map(name -> name + "\n")
                    .collect(Collectors.joining());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private @Nullable String manifest(String part, List<String> columns) {
        @Nullable String json = Texts.readIfThere(folder.resolve("manifest.json"));
        if (json == null) {
            return null;
        }
        Function<JsonNode, String> line = node -> Table.line(
                columns.stream().map(column -> node.path(column).asString("")).toList());
        return Table.line(columns)
                + JSON.readTree(json)
                        .path(part)
                        .valueStream()
                        .map(line)
                        .sorted()
                        .collect(Collectors.joining());
    }

    /** All files below a folder, sorted. */
    static List<String> files(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString())
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
