package org.houselist.cli;

import java.util.List;
import org.houselist.settings.Overrides;
import org.houselist.settings.Problem;
import org.houselist.settings.Settings;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where the history is, and how to show it. */
final class HistoryOptions {
    @Option(names = "--config", paramLabel = "FILE", description = "The settings, e.g. jobs/nightly.yaml.")
    private @Nullable String config;

    @Option(names = "--database", paramLabel = "JDBC-URL", description = "Default: jdbc:h2:./var/houselist.")
    private @Nullable String database;

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    private final LoadedSettings settings = new LoadedSettings();

    List<Problem> problems(Surroundings around) {
        return settings.problems(around, config, Overrides.options(null, null, null, database));
    }

    boolean json() {
        return json;
    }

    /** Only after {@link #problems} found none. */
    Settings settings() {
        return settings.get();
    }
}
