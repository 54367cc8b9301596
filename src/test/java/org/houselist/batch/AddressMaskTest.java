package org.houselist.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AddressMaskTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            status: "ann.lee@example.org"        | status: "a***@example.org"
            (ann@example.org, bob@example.org)   | (a***@example.org, b***@example.org)
            Ann <ann+gala@example.org>           | Ann <a***@example.org>
            subscribers-ann@example.org.csv      | s***@example.org.csv
            nobody here                          | nobody here
            """)
    void an_address_is_masked_wherever_it_stands(String text, String shown) {
        assertThat(AddressMask.of(text)).isEqualTo(shown);
    }

    @Test
    void a_warning_never_holds_an_address_in_full() {
        RealRun real = new RealRun(folder);
        try {
            Warnings warnings = new Warnings(real.database(), 1);
            warnings.say("resolve-merges", "merges: ann@example.org into bob@example.org");
            assertThat(warnings.all()).containsExactly("merges: a***@example.org into b***@example.org");
        } finally {
            real.shutDown();
        }
    }
}
