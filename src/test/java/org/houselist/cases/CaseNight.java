package org.houselist.cases;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One run of a case: the folder {@code night-2} is the night of 2026-11-21; {@code night-2-again} is that night again.
 *
 * @param folder has {@code in}, {@code expected}, and if need be {@code args} (more options, one a line),
 *     {@code command} and {@code date}
 */
record CaseNight(Path folder) {
    private static final Pattern NAME = Pattern.compile("night-(\\d+).*");
    private static final LocalDate FIRST = LocalDate.of(2026, 11, 20);

    String name() {
        return folder.getFileName().toString();
    }

    LocalDate date() {
        List<String> given = lines("date");
        if (!given.isEmpty()) {
            return LocalDate.parse(given.get(0));
        }
        Matcher name = NAME.matcher(name());
        if (!name.matches()) {
            throw new IllegalArgumentException(folder + ": a night's folder is named night-1, night-2 …");
        }
        return FIRST.plusDays(Integer.parseInt(name.group(1)) - 1);
    }

    String command() {
        List<String> lines = lines("command");
        return lines.isEmpty() ? "nightly" : lines.get(0);
    }

    List<String> args() {
        return lines("args");
    }

    /** Where this run publishes, below the outbox. */
    String published() {
        return command().equals("nightly") ? date().toString() : date() + "-" + command();
    }

    /** Commands on the merge queue that people give before the night runs, one a line. */
    List<String> before() {
        return lines("before");
    }

    /** The same, after it. */
    List<String> after() {
        return lines("after");
    }

    Path in() {
        return folder.resolve("in");
    }

    /** The files under {@code expected}, by their paths in it. */
    List<String> expected() {
        Path expected = folder.resolve("expected");
        if (!Files.isDirectory(expected)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(expected)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> expected.relativize(file).toString())
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path expected(String name) {
        return folder.resolve("expected").resolve(name);
    }

    /** The exit code that is expected: 0 unless {@code expected/exit} says otherwise. */
    int exit() {
        List<String> lines = lines("expected/exit");
        return lines.isEmpty() ? 0 : Integer.parseInt(lines.get(0));
    }

    private List<String> lines(String name) {
        @Nullable String text = Texts.readIfThere(folder.resolve(name));
        return text == null
                ? List.of()
                : text.lines().filter(line -> !line.isBlank()).toList();
    }
}
