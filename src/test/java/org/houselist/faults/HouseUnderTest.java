package org.houselist.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** An outbox and a database of their own, and the generated nights that they are fed with. */
record HouseUnderTest(Path folder, Path data, String database) {
    static final List<String> NIGHTS = List.of("2026-11-20", "2026-11-21", "2026-11-22");

    /** A house with an H2 file. */
    static HouseUnderTest embedded(Path folder, Path data) throws IOException {
        Files.createDirectories(folder);
        return new HouseUnderTest(folder, data, "jdbc:h2:" + folder.resolve("register"));
    }

    /** Two nights of a small house, made by the generator itself. */
    static Path generate(Path folder, int patrons) throws Exception {
        HouseListProcess.Ended made = HouseListProcess.run(
                folder, List.of("generate", "--patrons", String.valueOf(patrons), "--out", "data"));
        assertThat(made.exit()).as(made.err()).isZero();
        return folder.resolve("data");
    }

    /** The inbox of a night; the third brings the second's files again. */
    Path inbox(String date) {
        return data.resolve(date.equals(NIGHTS.get(0)) ? "night-1" : "night-2");
    }

    Path outbox() {
        return folder.resolve("outbox");
    }

    List<String> arguments(String command, String date, Path inbox, String... more) {
        List<String> arguments = new ArrayList<>(List.of(
                command,
                "--config",
                data.resolve("settings.yaml").toString(),
                "--date",
                date,
                "--inbox",
                inbox.toString(),
                "--outbox",
                outbox().toString(),
                "--database",
                database));
        arguments.addAll(List.of(more));
        return arguments;
    }

    HouseListProcess start(String date, String... more) {
        return HouseListProcess.start(folder, arguments("nightly", date, inbox(date), more));
    }

    HouseListProcess.Ended night(String date, String... more) throws Exception {
        return start(date, more).end();
    }

    HouseListProcess.Ended part(String job, String date, String... more) throws Exception {
        return HouseListProcess.run(folder, arguments(job, date, inbox(date), more));
    }

    /** A night that must be published; one that was killed after its publication is so already. */
    void publish(String date, String... more) throws Exception {
        HouseListProcess.Ended ended = night(date, more);
        assertThat(ended.exit())
                .as("exit of night " + date + "\n" + ended.err())
                .isIn(0, 5);
    }

    /** What readers of the outbox see of a night: content by name; what differs between any two runs is taken out. */
    SortedMap<String, String> seen(String night) throws IOException {
        SortedMap<String, String> seen = new TreeMap<>();
        Path shown = outbox().resolve(night).toRealPath();
        try (Stream<Path> files = Files.walk(shown)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String name = shown.relativize(file).toString();
                seen.put(name, comparable(name, Files.readString(file, StandardCharsets.UTF_8)));
            }
        }
        return seen;
    }

    private static String comparable(String name, String content) {
        return switch (name) {
            case "manifest.json" -> content.replaceAll("(\"runId\"\\s*:\\s*)\"[^\"]*\"", "$1\"\"");
            case "report.txt" ->
                content.replaceAll("\\d{4}-\\d\\d-\\d\\d-\\d+", "RUN")
                        .replaceAll("(?m)\\s+[0-9.,]+$", "")
                        .replaceAll("(?m)^total.*$", "total");
            default -> content;
        };
    }

    /** What a run needs only while it works is gone. */
    void assertTidy(String newest) throws IOException {
        assertThat(names("staging")).as("staging").isEmpty();
        assertThat(names("spool")).as("spool").isEmpty();
        assertThat(names("deliveries")).as("deliveries").hasSize(1).allMatch(run -> run.startsWith(newest));
        assertThat(outbox().resolve("latest").toRealPath())
                .isEqualTo(outbox().resolve(newest).toRealPath());
    }

    private List<String> names(String kind) throws IOException {
        Path own = outbox().resolve(".houselist").resolve(kind);
        if (!Files.isDirectory(own)) {
            return List.of();
        }
        try (Stream<Path> paths = Files.list(own)) {
            return paths.map(path -> path.getFileName().toString()).sorted().toList();
        }
    }
}
