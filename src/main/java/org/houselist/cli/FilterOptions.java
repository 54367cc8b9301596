package org.houselist.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.houselist.matching.Confidence;
import org.houselist.matching.QueueStatus;
import org.houselist.matching.desk.QueueFilter;
import org.houselist.settings.Problem;
import org.houselist.settings.Suggestion;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which merge candidates are wanted. */
final class FilterOptions {
    private static final String ALL = "all";
    private static final List<String> CONFIDENCES = Stream.of(Confidence.HIGH, Confidence.MEDIUM, Confidence.LOW)
            .map(Confidence::word)
            .toList();
    private static final List<String> STATUSES = Stream.concat(
                    Stream.of(QueueStatus.values()).map(QueueStatus::word), Stream.of(ALL))
            .toList();

    @Option(
            names = "--confidence",
            paramLabel = "WORD",
            split = ",",
            description = {
                "high, medium or low; several with commas.",
                "Default: what merge-queue.csv shows (low only where queue.listLow is true)."
            })
    private List<String> confidences = new ArrayList<>();

    @Option(
            names = "--status",
            paramLabel = "WORD",
            split = ",",
            description = {
                "pending, approved, rejected, merged, failed, lapsed or all.",
                "Default: what is open, and what was decided since the last night."
            })
    private List<String> statuses = new ArrayList<>();

    @Option(names = "--staff", paramLabel = "NAME", description = "Assigned to NAME; nobody: to nobody.")
    private @Nullable String staff;

    @Option(
            names = {"--age", "--older-than"},
            paramLabel = "DAYS",
            description = "First queued at least DAYS days ago.")
    private @Nullable String age;

    @Option(names = "--group", paramLabel = "GROUP", description = "One of the two patrons is in this group.")
    private @Nullable String group;

    @Option(names = "--limit", paramLabel = "N", description = "At most N, the surest first.")
    private @Nullable String limit;

    List<Problem> problems() {
        List<Problem> problems = new ArrayList<>();
        words("--confidence", confidences, CONFIDENCES, problems);
        words("--status", statuses, STATUSES, problems);
        number("--age", age, "0", problems);
        number("--limit", limit, "1", problems);
        return problems;
    }

    private static void words(String option, List<String> words, List<String> known, List<Problem> problems) {
        for (String word : words) {
            if (!known.contains(key(word))) {
                problems.add(Problem.at(
                        option,
                        "\"" + word + "\"",
                        "one of " + String.join(", ", known),
                        Suggestion.among(known, word)));
            }
        }
    }

    private static void number(String option, @Nullable String typed, String from, List<Problem> problems) {
        if (typed != null && (!typed.matches("\\d{1,9}") || Integer.parseInt(typed) < Integer.parseInt(from))) {
            problems.add(Problem.at(
                    option, "\"" + typed + "\"", "a whole number from " + from, "write, e.g., " + option + " 7"));
        }
    }

    private static String key(String word) {
        return word.strip().toLowerCase(Locale.ROOT);
    }

    /**
     * Only after {@link #problems} found none.
     *
     * @param otherwise the statuses where none are named
     */
    QueueFilter filter(Set<QueueStatus> otherwise) {
        return new QueueFilter(
                named(Confidence.values(), Confidence::word, confidences),
                statuses.isEmpty() ? otherwise : named(QueueStatus.values(), QueueStatus::word, statuses),
                staff == null ? "" : staff,
                age == null ? 0 : Integer.parseInt(age),
                group == null ? "" : group,
                limit == null ? 0 : Integer.parseInt(limit));
    }

    private static <E> Set<E> named(E[] of, Function<E, String> word, List<String> typed) {
        Set<String> keys = typed.stream().map(FilterOptions::key).collect(Collectors.toSet());
        return Stream.of(of)
                .filter(one -> keys.contains(ALL) || keys.contains(word.apply(one)))
                .collect(Collectors.toUnmodifiableSet());
    }
}
