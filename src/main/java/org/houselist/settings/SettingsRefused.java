package org.houselist.settings;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The settings cannot be used. All that is wrong with them is told at once. */
public final class SettingsRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;
    private final transient @Nullable Path inbox;

    /** {@code problems}: at least one. */
    public SettingsRefused(List<Problem> problems) {
        this(problems, null);
    }

    /** @param inbox the inbox that somebody named, so that more can be said at once; null where nobody did */
    SettingsRefused(List<Problem> problems, @Nullable Path inbox) {
        super(problems.stream().map(Problem::line).collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
        this.inbox = inbox;
    }

    /** The inbox that somebody named, or null. */
    public @Nullable Path inbox() {
        return inbox;
    }

    /** At least one, in the order of the file. */
    public List<Problem> problems() {
        return problems;
    }
}
