package org.houselist.cli;

import java.util.List;
import org.houselist.settings.Overrides;
import org.houselist.settings.Problem;
import org.houselist.settings.Settings;
import org.houselist.settings.SettingsLoader;
import org.houselist.settings.SettingsRefused;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where the merge queue is. */
final class MergesOptions {
    @Option(names = "--config", paramLabel = "FILE", description = "The settings, e.g. jobs/nightly.yaml.")
    private @Nullable String config;

    @Option(names = "--date", paramLabel = "YYYY-MM-DD", description = "What counts as today. Default: today.")
    private @Nullable String date;

    @Option(names = "--outbox", paramLabel = "DIR", description = "Whose lock is taken. Default: var/outbox.")
    private @Nullable String outbox;

    @Option(names = "--database", paramLabel = "JDBC-URL", description = "Default: jdbc:h2:./var/houselist.")
    private @Nullable String database;

    private @Nullable Settings settings;

    List<Problem> problems(Surroundings around) {
        try {
            settings = new SettingsLoader(around.environment(), around.folder(), around.zone())
                    .load(config, Overrides.options(date, null, outbox, database));
            return List.of();
        } catch (SettingsRefused e) {
            return e.problems();
        }
    }

    /** Only after {@link #problems} found none. */
    Settings settings() {
        if (settings == null) {
            throw new IllegalStateException("options must be checked before they are used");
        }
        return settings;
    }
}
