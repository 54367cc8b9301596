package org.houselist.cli;

import java.util.ArrayList;
import java.util.List;
import org.houselist.settings.Problem;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Who decides. */
final class ByOption {
    /** As many characters of a name the table holds. */
    private static final int LONGEST = 200;

    @Option(names = "--by", paramLabel = "NAME", description = "Who decides. Default: the user of this machine.")
    private @Nullable String by;

    List<Problem> problems() {
        List<Problem> problems = new ArrayList<>();
        if (by != null && (by.isBlank() || by.length() > LONGEST)) {
            problems.add(
                    Problem.at("--by", by.isBlank() ? "nothing" : "a very long name", "a name", "say who decides"));
        }
        return problems;
    }

    String name() {
        return by == null ? System.getProperty("user.name", "unknown") : by.strip();
    }
}
