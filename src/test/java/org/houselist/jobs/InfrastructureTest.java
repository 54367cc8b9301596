package org.houselist.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.houselist.settings.Database;
import org.houselist.settings.SettingsRefused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InfrastructureTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"SHOE_SIZE=9", "CACHE_SIZE=big", "IFEXISTS=TRUE", "CACHE_SIZE=1;CACHE_SIZE=2"})
    void a_setting_that_h2_does_not_take_is_a_problem_of_the_settings(String setting) {
        assertThatThrownBy(() -> Infrastructure.open(database(";" + setting)))
                .isInstanceOf(SettingsRefused.class)
                .hasMessageStartingWith("database: found \"jdbc:h2:" + folder.resolve("house") + ";" + setting + "\"")
                .hasMessageContaining("of which H2 says: ")
                .hasMessageContaining("correct what follows the first semicolon");
    }

    @Test
    void h2_keeps_no_file_of_the_statements_that_failed() throws Exception {
        try (Infrastructure house = Infrastructure.open(database(""))) {
            assertThatThrownBy(() -> house.database().jdbc().execute("select 'ann@example.org' from nowhere"))
                    .hasMessageContaining("nowhere");
        }
        assertThat(Files.exists(folder.resolve("house.mv.db"))).isTrue();
        assertThat(Files.exists(folder.resolve("house.trace.db"))).isFalse();
    }

    private Database database(String settings) {
        return new Database("jdbc:h2:" + folder.resolve("house") + settings, "", "");
    }
}
