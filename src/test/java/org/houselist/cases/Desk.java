package org.houselist.cases;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * People at the merge queue between the nights of a case. In their commands {@code [1,2]} is the candidate of the patrons 1 and 2, in
 * whatever order; so it is in the sheets {@code *.csv} beside the night, which stand in the folder the commands run in.
 */
final class Desk {
    private static final Pattern PAIR = Pattern.compile("\\[([^],]+),([^],]+)]");

    private final CaseNight night;
    private final Path folder;
    private final String database;
    private final CaseRun.CommandLine commandLine;

    Desk(CaseNight night, Path folder, String database, CaseRun.CommandLine commandLine) {
        this.night = night;
        this.folder = folder;
        this.database = database;
        this.commandLine = commandLine;
    }

    /** Runs the commands, and says after each how it ended. */
    void work(List<String> commands, PrintStream out) throws IOException {
        if (!commands.isEmpty()) {
            layOutSheets();
        }
        for (String command : commands) {
            List<String> args = new ArrayList<>(List.of(named(command).split(" +")));
            args.replaceAll(arg -> arg.replace('_', ' '));
            args.addAll(List.of(
                    "--config",
                    folder.resolve("settings.yaml").toString(),
                    "--outbox",
                    folder.resolve("outbox").toString(),
                    "--database",
                    database));
            int exit = commandLine.run(folder, out, args.toArray(String[]::new));
            out.println(command + ": exit " + exit);
        }
    }

    private void layOutSheets() throws IOException {
        try (Stream<Path> files = Files.list(night.folder())) {
            for (Path sheet :
                    files.filter(file -> file.toString().endsWith(".csv")).toList()) {
                Files.writeString(folder.resolve(sheet.getFileName().toString()), named(Files.readString(sheet)));
            }
        }
    }

    private String named(String text) {
        return PAIR.matcher(text).replaceAll(pair -> candidate(pair.group(1), pair.group(2)));
    }

    /** Every night's file is searched: a closed pair is told once. */
    private String candidate(String one, String other) {
        try (Stream<Path> files = Files.walk(folder.resolve("outbox"))) {
            return files.filter(file -> file.endsWith("merge-queue.csv"))
                    .flatMap(file -> Table.read(Objects.requireNonNull(Texts.readIfThere(file))).rows().stream())
                    .filter(row -> List.of(row.get(1), row.get(2)).containsAll(List.of(one, other)))
                    .map(row -> row.get(0))
                    .findFirst()
                    .orElse("M-NONE");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
