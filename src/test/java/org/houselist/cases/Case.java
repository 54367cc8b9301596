package org.houselist.cases;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One story: a folder with {@code why.md}, its nights in order of their names, and settings if it needs some. */
record Case(Path folder, List<CaseNight> nights) {

    /** All cases, or those whose name contains a word. */
    static List<Case> all(Path folder, String word) throws IOException {
        try (Stream<Path> cases = Files.list(folder)) {
            return cases.filter(one -> Files.isRegularFile(one.resolve("why.md")))
                    .filter(one -> one.getFileName().toString().contains(word))
                    .sorted()
                    .map(Case::of)
                    .toList();
        }
    }

    private static Case of(Path folder) {
        try (Stream<Path> nights = Files.list(folder)) {
            return new Case(
                    folder,
                    nights.filter(Files::isDirectory)
                            .sorted()
                            .map(CaseNight::new)
                            .toList());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    String name() {
        return folder.getFileName().toString();
    }

    /** The case's settings; every case is in New York unless it says otherwise. */
    String settings() {
        @Nullable String own = Texts.readIfThere(folder.resolve("settings.yaml"));
        String settings = own == null ? "" : own;
        return settings.contains("timeZone:") ? settings : "timeZone: America/New_York\n" + settings;
    }
}
