package org.houselist.cases;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Runs the nights of a case, one after the other, on one database. */
public final class CaseRun {
    private final Case one;
    private final Path folder;
    private final String database;
    private final CommandLine commandLine;

    /** The command line in this process. */
    public interface CommandLine {
        /** Runs it and gives the exit code. */
        int run(Path workingDirectory, PrintStream out, String... args);
    }

    /** @param folder is created, and must not exist before */
    CaseRun(Case one, Path folder, String database, CommandLine commandLine) {
        this.one = one;
        this.folder = folder;
        this.database = database;
        this.commandLine = commandLine;
    }

    /** What came out of each night. */
    Map<CaseNight, Came> run() throws IOException {
        Files.createDirectories(folder.resolve("outbox"));
        Files.writeString(folder.resolve("settings.yaml"), one.settings());
        Map<CaseNight, Came> came = new LinkedHashMap<>();
        Path before = folder.resolve("nothing");
        for (CaseNight night : one.nights()) {
            Path inbox = folder.resolve(night.name()).resolve("in");
            Delivery.deliver(night, before, inbox);
            came.put(night, run(night, inbox));
            before = inbox;
        }
        return came;
    }

    private Came run(CaseNight night, Path inbox) throws IOException {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);
        Desk desk = new Desk(night, folder, database, commandLine);
        desk.work(night.before(), out);
        List<String> args = new ArrayList<>(List.of(
                night.command(),
                "--config",
                folder.resolve("settings.yaml").toString(),
                "--date",
                night.date().toString(),
                "--inbox",
                inbox.toString(),
                "--outbox",
                folder.resolve("outbox").toString(),
                "--database",
                database));
        args.addAll(night.args());
        int exit = commandLine.run(folder, out, args.toArray(String[]::new));
        desk.work(night.after(), out);
        Path copy = folder.resolve(night.name()).resolve("outbox");
        Path latest = folder.resolve("outbox/latest");
        copy(folder.resolve("outbox"), copy);
        return new Came(
                exit,
                said.toString(StandardCharsets.UTF_8),
                copy,
                Files.exists(latest)
                        ? Files.readSymbolicLink(latest).getFileName().toString()
                        : "",
                copy.resolve(night.published()));
    }

    /** Links are followed: what counts is what a reader of the outbox sees. */
    private static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to);
        try (var entries = Files.list(from)) {
            for (Path entry : entries.toList()) {
                String name = entry.getFileName().toString();
                if (name.matches("\\d{4}-.*") && Files.isDirectory(entry)) {
                    Folders.copy(entry.toRealPath(), to.resolve(name));
                }
            }
        }
    }
}
