package org.houselist.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The decisions have one form, one sequence of numbers, and an index. */
class DecisionsTest {
    private static final Path FOLDER = Path.of("src/docs/decisions");
    private static final Pattern ENTRY = Pattern.compile("(?m)^- \\[(\\d{3}) (.*)\\]\\((.*)\\)$");
    private static final Pattern TEST = Pattern.compile("`(\\w+Test)\\.(\\w+)`");

    static List<Path> decisions() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(file -> !file.endsWith("README.md")).sorted().toList();
        }
    }

    @Test
    void the_numbers_are_one_sequence() throws IOException {
        List<Path> files = decisions();
        List<String> numbers = IntStream.rangeClosed(1, files.size())
                .mapToObj("%03d"::formatted)
                .toList();
        assertThat(files.stream()
                        .map(file -> file.getFileName().toString().substring(0, 3))
                        .toList())
                .isEqualTo(numbers);
    }

    @Test
    void the_index_names_each_with_its_title() throws IOException {
        List<String> index = new ArrayList<>();
        Matcher entry = ENTRY.matcher(Files.readString(FOLDER.resolve("README.md")));
        while (entry.find()) {
            index.add(entry.group(3) + ": # " + entry.group(1) + " " + entry.group(2));
        }
        List<String> titles = new ArrayList<>();
        for (Path file : decisions()) {
            titles.add(file.getFileName() + ": " + Files.readAllLines(file).get(0));
        }
        assertThat(index).isEqualTo(titles);
    }

    @ParameterizedTest
    @MethodSource("decisions")
    void each_says_context_decision_and_consequence(Path file) throws IOException {
        String text = Files.readString(file);
        assertThat(text.lines().filter(line -> line.startsWith("**")).map(line -> line.replaceFirst("\\.\\*\\*.*", "")))
                .containsExactly("**Context", "**Decision", "**Consequence");
        assertThat(text.lines().count()).isLessThan(40);
    }

    @ParameterizedTest
    @MethodSource("decisions")
    void a_test_that_is_named_exists(Path file) throws IOException {
        Matcher test = TEST.matcher(Files.readString(file));
        while (test.find()) {
            String name = test.group(1);
            try (Stream<Path> sources = Files.walk(Path.of("src/test/java"))) {
                Path source = sources.filter(path -> path.endsWith(name + ".java"))
                        .findFirst()
                        .orElseThrow();
                assertThat(Files.readString(source)).contains("void " + test.group(2) + "(");
            }
        }
    }
}
