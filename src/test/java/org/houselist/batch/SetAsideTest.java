package org.houselist.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SetAsideTest {
    private static final Instant EVENING = Instant.parse("2026-11-19T22:00:00Z");

    @TempDir
    Path inbox;

    @TempDir
    Path aside;

    private final SetAside setAside = new SetAside(Umask.of("077"));

    @Test
    void a_file_is_copied_with_its_name_size_fingerprint_and_time() throws IOException {
        Path file = delivered("patrons.csv", "patron_id\n".getBytes());

        DeliveredFile copied = setAside.copy(file, aside);

        assertThat(copied)
                .isEqualTo(new DeliveredFile(
                        "patrons.csv",
                        10,
                        "a0e40bd99d81e3c5599d3917e1bb950a483a336f031513dd0d8b4d17f362bb95",
                        EVENING));
        assertThat(aside.resolve("patrons.csv")).hasContent("patron_id\n");
        assertThat(setAside.look(aside.resolve("patrons.csv"))).isEqualTo(copied);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(aside.resolve("patrons.csv"))))
                .isEqualTo("rw-------");
    }

    @Test
    void a_file_of_many_buffers_arrives_byte_for_byte() throws IOException {
        byte[] bytes = new byte[5_000_001];
        new Random(1).nextBytes(bytes);
        Path file = delivered("sends.csv.gz", bytes);

        DeliveredFile copied = setAside.copy(file, aside);

        assertThat(aside.resolve("sends.csv.gz")).hasBinaryContent(bytes);
        assertThat(copied.sha256()).isEqualTo(Fingerprint.of(file));
    }

    @Test
    void an_empty_file_is_a_file() throws IOException {
        DeliveredFile copied = setAside.copy(delivered("sends.csv", new byte[0]), aside);

        assertThat(copied.bytes()).isZero();
        assertThat(aside.resolve("sends.csv")).isEmptyFile();
    }

    @Test
    void a_former_longer_copy_is_overwritten() throws IOException {
        Files.writeString(aside.resolve("sends.csv"), "half of a former try");

        setAside.copy(delivered("sends.csv", new byte[] {'a'}), aside);

        assertThat(aside.resolve("sends.csv")).hasContent("a");
    }

    @Test
    void a_file_that_grows_while_it_is_read_is_refused() throws IOException {
        Path file = delivered("sends.csv", new byte[100]);

        assertThatThrownBy(() -> setAside.read(file, piece -> append(file)))
                .isInstanceOf(FileProblem.class)
                .hasMessageContaining("sends.csv: changed while it was read (100 bytes, then")
                .hasMessageContaining("run again when nobody writes it any more");
    }

    @Test
    void a_file_that_is_replaced_by_one_of_the_same_size_is_refused() throws IOException {
        Path file = delivered("sends.csv", new byte[100]);

        assertThatThrownBy(() -> setAside.read(file, piece -> replace(file)))
                .hasMessageContaining("changed while it was read");
    }

    @Test
    void a_missing_file_is_named_and_nothing_is_left_of_it() {
        assertThatThrownBy(() -> setAside.copy(inbox.resolve("patrons.csv"), aside))
                .isInstanceOf(FileProblem.class)
                .hasMessageContaining("patrons.csv: does not exist");
        assertThat(aside).isEmptyDirectory();
    }

    @Test
    void a_folder_is_no_delivered_file() throws IOException {
        Path folder = Files.createDirectory(inbox.resolve("patrons.csv"));

        assertThatThrownBy(() -> setAside.copy(folder, aside)).hasMessageContaining("is no regular file");
    }

    private Path delivered(String name, byte[] content) throws IOException {
        Path file = Files.write(inbox.resolve(name), content);
        Files.setLastModifiedTime(file, FileTime.from(EVENING));
        return file;
    }

    private static void append(Path file) {
        try {
            Files.writeString(file, "b\n", StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void replace(Path file) {
        try {
            Path other = Files.write(file.resolveSibling("other"), new byte[100]);
            Files.setLastModifiedTime(other, FileTime.from(EVENING));
            Files.move(other, file, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
