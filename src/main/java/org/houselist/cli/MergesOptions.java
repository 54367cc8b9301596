package org.houselist.cli;

import java.util.List;
import org.houselist.settings.Overrides;
import org.houselist.settings.Problem;
import org.houselist.settings.Settings;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where the merge queue is. */
final class MergesOptions {
    @Option(names = "--config", paramLabel = "FILE", description = "The settings, e.g. jobs/nightly.yaml.")
    private @Nullable String config;

    @Option(
            names = "--date",
            paramLabel = "YYYY-MM-DD",
            description = "The day that ages are counted to. Default: today. A decision is dated by the clock.")
    private @Nullable String date;

    @Option(names = "--outbox", paramLabel = "DIR", description = "Whose lock is taken. Default: var/outbox.")
    private @Nullable String outbox;

    @Option(names = "--database", paramLabel = "JDBC-URL", description = "Default: jdbc:h2:./var/houselist.")
    private @Nullable String database;

    private final LoadedSettings settings = new LoadedSettings();

    List<Problem> problems(Surroundings around) {
        return settings.problems(around, config, Overrides.options(date, null, outbox, database));
    }

    /** Only after {@link #problems} found none. */
    Settings settings() {
        return settings.get();
    }
}
