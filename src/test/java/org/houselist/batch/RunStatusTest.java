package org.houselist.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RunStatusTest {
    @ParameterizedTest
    @EnumSource
    void each_has_a_word_that_the_documentation_of_the_table_explains(RunStatus status) throws Exception {
        assertThat(RunStatus.of(status.word())).isEqualTo(status);
        assertThat(Files.readAllLines(Path.of("src/docs/tables.md")))
                .anyMatch(line -> line.startsWith("| status | `taking`") && line.contains("`" + status.word() + "`"));
    }
}
