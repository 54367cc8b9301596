package org.houselist.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.houselist.batch.ProgressListener;
import org.houselist.intake.DeliverySource;
import org.houselist.settings.Settings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.batch.core.job.SimpleJob;

/** What is written about the night's steps is what the night does. */
class NightlyJobTest {
    private static final Path SOURCE = Path.of("src/main/java/org/houselist/jobs/NightlyJob.java");
    private static final Path README = Path.of("README.md");

    @TempDir
    Path folder;

    @Test
    void a_step_is_named_as_the_method_that_makes_it() throws Exception {
        List<String> methods = found(SOURCE, "\\.(?:start|next)\\(the\\.\\w+\\.(\\w+)\\(\\)\\)")
                .map(method -> method.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT))
                .toList();

        assertThat(steps()).isEqualTo(methods);
    }

    @Test
    void the_table_of_the_job_names_its_steps_in_order() throws Exception {
        List<String> table = found(SOURCE, "<tr><td>([^<]+)</td>")
                .flatMap(cell -> Stream.of(cell.split(", ")))
                .toList();

        assertThat(table).isEqualTo(steps());
    }

    @Test
    void the_readme_numbers_the_steps_in_order() throws Exception {
        List<String> numbered = found(README, "(?m)^\\d+\\. `([a-z-]+)`").toList();

        assertThat(numbered).isEqualTo(steps());
    }

    private List<String> steps() throws Exception {
        Settings settings = Settings.defaults(folder, ZoneOffset.UTC);
        JobRun run = new JobRun(
                1,
                "2026-11-20-1",
                LocalDate.of(2026, 11, 20),
                JobRun.NIGHTLY,
                true,
                new DeliverySource(folder, List.of()),
                List.of(),
                null);
        try (Infrastructure infrastructure = Infrastructure.open(settings.database())) {
            Capabilities capabilities =
                    new Capabilities(run, settings, infrastructure, ProgressListener.SILENT, List::of);
            SimpleJob job = (SimpleJob) NightlyJob.of(capabilities, infrastructure.repository());
            return List.copyOf(job.getStepNames());
        }
    }

    private static Stream<String> found(Path file, String pattern) throws IOException {
        return Pattern.compile(pattern)
                .matcher(Files.readString(file))
                .results()
                .map(result -> result.group(1));
    }
}
