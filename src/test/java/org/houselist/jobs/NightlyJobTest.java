package org.houselist.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is written about the night's steps is what the night does; ReadmeTest holds the README against a night that ran. */
class NightlyJobTest {
    private static final Path SOURCE = Path.of("src/main/java/org/houselist/jobs/NightlyJob.java");
    private static final Path README = Path.of("README.md");

    @Test
    void a_step_is_named_as_the_method_that_makes_it() throws Exception {
        List<String> methods = found(SOURCE, "\\.(?:start|next)\\(the\\.\\w+\\.(\\w+)\\(\\)\\)")
                .map(method -> method.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT))
                .toList();

        assertThat(methods).isEqualTo(NightlyJob.STEPS);
    }

    @Test
    void the_table_of_the_job_names_its_steps_in_order() throws Exception {
        List<String> table = found(SOURCE, "<tr><td>([^<]+)</td>")
                .flatMap(cell -> Stream.of(cell.split(", ")))
                .toList();

        assertThat(table).isEqualTo(NightlyJob.STEPS);
    }

    @Test
    void the_readme_numbers_the_steps_in_order() throws Exception {
        List<String> numbered = found(README, "(?m)^\\d+\\. `([a-z-]+)`").toList();

        assertThat(numbered).isEqualTo(NightlyJob.STEPS);
    }

    private static Stream<String> found(Path file, String pattern) throws IOException {
        return Pattern.compile(pattern)
                .matcher(Files.readString(file))
                .results()
                .map(result -> result.group(1));
    }
}
