package org.houselist.jobs.runs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import org.houselist.batch.DatabaseInUse;
import org.houselist.batch.RealPostgres;
import org.houselist.settings.Database;
import org.houselist.settings.Settings;
import org.houselist.settings.SettingsRefused;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The merge queue on a server, where a database is there before any night has run. */
class MergesTest {
    @TempDir
    Path folder;

    private final Merges merges = new Merges(Clock.systemUTC());
    private Settings settings;

    @BeforeEach
    void an_empty_database() {
        Settings defaults = Settings.defaults(folder, ZoneOffset.UTC);
        settings = defaults.inScratch(new Database(RealPostgres.emptyUrl(), "", ""), defaults.outbox());
    }

    @Test
    void a_server_on_which_no_night_has_run_has_no_queue() throws Exception {
        assertThat(merges.look(settings, desk -> "looked")).isEmpty();
        assertThatThrownBy(() -> merges.decide(settings, "merges reject", desk -> "decided"))
                .isInstanceOf(SettingsRefused.class)
                .hasMessageContaining("found no night yet in jdbc:postgresql://")
                .hasMessageContaining("run houselist nightly first");
    }

    @Test
    void while_a_night_runs_on_the_server_nobody_sees_half_a_queue() throws Exception {
        try (DatabaseLock night = DatabaseLock.take(settings.database(), "nightly")) {
            assertThatThrownBy(() -> merges.look(settings, desk -> "looked"))
                    .isInstanceOf(DatabaseInUse.class)
                    .hasMessageContaining("held by House List nightly");
        }
        assertThat(merges.look(settings, desk -> "looked")).isEmpty();
    }
}
