package org.houselist.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LockTest {
    private static final Instant TWO_AT_NIGHT = Instant.parse("2026-11-20T02:00:00Z");
    private static final Umask PRIVATE = Umask.of("077");

    @TempDir
    Path disk;

    @Test
    void a_second_run_of_the_same_process_is_refused_and_the_first_keeps_its_lock() throws Exception {
        Path file = disk.resolve("lock");
        try (Lock first = Lock.take(file, "nightly", TWO_AT_NIGHT, PRIVATE)) {
            assertThat(first).isNotNull();
            assertThatThrownBy(() -> Lock.take(file, "nightly", TWO_AT_NIGHT, PRIVATE))
                    .isInstanceOf(LockHeld.class);

            assertThat(another(file).answer()).startsWith("held by nightly");
        }
    }

    @Test
    void another_process_is_told_who_has_the_lock_and_since_when() throws Exception {
        Path file = disk.resolve("lock");
        Other other = another(file);
        assertThat(other.answer()).isEqualTo("taken");

        LockHeld held =
                catchThrowableOfType(LockHeld.class, () -> Lock.take(file, "eligibility", TWO_AT_NIGHT, PRIVATE));

        assertThat(held.who()).isEqualTo("the other process");
        assertThat(held.since()).isEqualTo("2026-11-20T01:00:00Z");
        assertThat(held).hasMessageContaining("held by the other process since 2026-11-20T01:00:00Z");
        other.kill();
    }

    @Test
    void what_a_killed_process_wrote_does_not_block() throws Exception {
        Path file = disk.resolve("lock");
        Other other = another(file);
        assertThat(other.answer()).isEqualTo("taken");
        other.kill();
        assertThat(file).content().contains("the other process");

        try (Lock lock = Lock.take(file, "nightly", TWO_AT_NIGHT, PRIVATE)) {
            assertThat(lock).isNotNull();
            assertThat(file).hasContent("nightly\n2026-11-20T02:00:00Z");
        }
    }

    @Test
    void of_many_runs_that_start_at_once_on_a_new_outbox_one_works() {
        Path file = disk.resolve("outbox/.houselist/lock");

        List<Lock> taken = IntStream.range(0, 16)
                .parallel()
                .mapToObj(run -> takeIfFree(file))
                .flatMap(Optional::stream)
                .toList();

        assertThat(taken).hasSize(1);
        taken.forEach(Lock::close);
    }

    private static Optional<Lock> takeIfFree(Path file) {
        try {
            return Optional.of(Lock.take(file, "nightly", TWO_AT_NIGHT, PRIVATE));
        } catch (LockHeld e) {
            return Optional.empty();
        }
    }

    @Test
    void a_freed_lock_can_be_taken_again() {
        Path file = disk.resolve("folder/lock");

        Lock.take(file, "nightly", TWO_AT_NIGHT, PRIVATE).close();
        Lock.take(file, "nightly", TWO_AT_NIGHT, PRIVATE).close();

        assertThat(file).isEmptyFile();
    }

    @Test
    void a_lock_that_is_a_folder_is_said() throws IOException {
        Path file = Files.createDirectory(disk.resolve("lock"));

        assertThatThrownBy(() -> Lock.take(file, "nightly", TWO_AT_NIGHT, PRIVATE))
                .isInstanceOf(FileProblem.class)
                .hasMessageContaining(file.toString());
    }

    @Test
    void a_holder_is_named_by_job_process_user_and_machine() {
        assertThat(Lock.thisProcess("nightly 2026-11-20")).matches("nightly 2026-11-20, process \\d+, user \\S+ on .+");
    }

    private static Other another(Path file) throws IOException {
        return new Other(new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Holder.class.getName(),
                        file.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start());
    }

    private record Other(Process process) {
        String answer() throws IOException {
            return new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))
                    .readLine();
        }

        void kill() throws InterruptedException {
            process.destroyForcibly().waitFor();
        }
    }

    /** Runs in a process of its own: takes the lock, says so, and keeps it until it is killed or its input ends. */
    static final class Holder {
        private Holder() {}

        public static void main(String[] args) throws IOException {
            try (Lock lock = Lock.take(
                    Path.of(args[0]), "the other process", Instant.parse("2026-11-20T01:00:00Z"), Umask.of("077"))) {
                System.out.println(lock == null ? "" : "taken");
                System.in.read();
            } catch (LockHeld e) {
                System.out.println("held by " + e.who());
            }
        }
    }
}
