package org.houselist.settings;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What must hold within one entry of {@code sources} beyond its form. */
final class SourceCheck {
    private final ConfigTree tree;
    private final String key;
    private final Source source;
    private final List<Problem> problems = new ArrayList<>();

    SourceCheck(ConfigTree tree, String key, Source source) {
        this.tree = tree;
        this.key = key;
        this.source = source;
    }

    List<Problem> problems() {
        encoding(tree, key, source.encoding()).ifPresent(problems::add);
        names("set", source.set().keySet());
        names("columns", source.columns().keySet());
        names("values", source.values().keySet());
        words();
        fixedWords();
        parts();
        occurrences();
        source.set().keySet().stream()
                .filter(source.columns()::containsKey)
                .forEach(column -> problems.add(tree.problem(
                        key + ".columns." + column,
                        "a column that \"set\" fills too",
                        "either",
                        "remove it from \"set\" or from \"columns\"")));
        return problems;
    }

    /** Judged by itself: it is wrong whatever the rest of the entry says. */
    static Optional<Problem> encoding(ConfigTree tree, String key, @Nullable String encoding) {
        return encoding == null || known(encoding)
                ? Optional.empty()
                : Optional.of(tree.problem(
                        key + ".encoding",
                        "\"" + encoding + "\"",
                        "a character set such as UTF-8, windows-1252 or ISO-8859-1",
                        Suggestion.among(Charset.availableCharsets().keySet(), encoding)));
    }

    private static boolean known(String encoding) {
        try {
            return Charset.isSupported(encoding);
        } catch (IllegalCharsetNameException e) {
            return false;
        }
    }

    /** Keys are our columns, values are theirs: the wrong way round is the likely mistake. */
    private void names(String part, Set<String> columns) {
        List<String> ours = source.kind().columns();
        for (String column : columns) {
            if (!ours.contains(column)) {
                problems.add(tree.problem(
                        key + "." + part + "." + column,
                        "no column of " + source.kind().word(),
                        "one of " + String.join(", ", ours),
                        Suggestion.among(ours, column)));
            }
        }
    }

    private void words() {
        source.values()
                .forEach((column, map) -> map.forEach((theirs, our) -> {
                    List<String> words = source.kind().words(column);
                    if (!words.isEmpty() && !words.contains(our)) {
                        problems.add(tree.problem(
                                key + ".values." + column + "." + theirs,
                                "\"" + our + "\"",
                                "one of " + String.join(", ", words),
                                Suggestion.among(words, our)));
                    }
                }));
    }

    /** What "set" gives all rows; a part of the file's name is only known with the file. */
    private void fixedWords() {
        source.set().forEach((column, value) -> {
            List<String> words = source.kind().words(column);
            if (!words.isEmpty()
                    && !value.contains("{")
                    && !words.contains(value.strip().toLowerCase(Locale.ROOT))) {
                problems.add(tree.problem(
                        key + ".set." + column,
                        "\"" + value + "\"",
                        "one of " + String.join(", ", words),
                        Suggestion.among(words, value)));
            }
        });
    }

    private void parts() {
        if (source.highestPartTaken() > source.parts()) {
            problems.add(tree.problem(
                    key + ".set",
                    "{" + source.highestPartTaken() + "}",
                    "at most as many parts as \"files\" has asterisks, which is " + source.parts(),
                    "put * into \"files\" where the name varies"));
        }
    }

    private void occurrences() {
        source.columns().forEach((column, theirs) -> {
            if (theirs.matches(".*#0+")) {
                problems.add(tree.problem(
                        key + ".columns." + column, "\"" + theirs + "\"", "a count from 1", "write #1 for the first"));
            }
        });
    }
}
