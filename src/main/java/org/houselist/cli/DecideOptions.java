package org.houselist.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.houselist.settings.Problem;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Which candidates somebody decides on, who decides, and why. */
final class DecideOptions {
    private static final int WHY = 2000;

    @Parameters(arity = "0..*", paramLabel = "ID", description = "candidate_ids, from houselist merges list.")
    private List<String> ids = new ArrayList<>();

    @Mixin
    private final ByOption by = new ByOption();

    @Option(names = "--because", paramLabel = "WHY", description = "Why; it is kept.")
    private @Nullable String because;

    List<Problem> problems() {
        List<Problem> problems = new ArrayList<>();
        if (ids.isEmpty()) {
            problems.add(Problem.at("ID", "nothing", "a candidate_id or more", "take them from houselist merges list"));
        }
        problems.addAll(by.problems());
        if (because != null && because.length() > WHY) {
            problems.add(Problem.at("--because", because.length() + " letters", "at most " + WHY, "shorten it"));
        }
        return problems;
    }

    /** Each once, as they are spelled in the queue. */
    List<String> ids() {
        Map<String, String> distinct = new LinkedHashMap<>();
        ids.forEach(id -> distinct.putIfAbsent(id.strip().toUpperCase(Locale.ROOT), id.strip()));
        return List.copyOf(distinct.values());
    }

    String by() {
        return by.name();
    }

    String because() {
        return because == null ? "" : because.strip();
    }
}
