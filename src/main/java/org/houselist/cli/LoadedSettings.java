package org.houselist.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.houselist.settings.Overrides;
import org.houselist.settings.Problem;
import org.houselist.settings.Settings;
import org.houselist.settings.SettingsLoader;
import org.houselist.settings.SettingsRefused;
import org.jspecify.annotations.Nullable;

/** The settings of a command: config file, environment and options together. */
final class LoadedSettings {
    private @Nullable Settings settings;
    private @Nullable Path namedInbox;

    /** Loads them; gives all that is wrong with them. */
    List<Problem> problems(Surroundings around, @Nullable String config, Overrides options) {
        try {
            settings = new SettingsLoader(around.environment(), around.folder(), around.zone()).load(config, options);
            return List.of();
        } catch (SettingsRefused e) {
            namedInbox = e.inbox();
            return e.problems();
        }
    }

    /** The inbox that somebody named in settings that cannot be used for another reason. */
    Optional<Path> namedInbox() {
        return Optional.ofNullable(namedInbox);
    }

    /** Only after {@link #problems} found none. */
    Settings get() {
        if (settings == null) {
            throw new IllegalStateException("options must be checked before they are used");
        }
        return settings;
    }
}
