package org.houselist.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeptFileTest {
    private static final int MANY = 1_000_000; // more than a buffer holds

    @TempDir
    Path folder;

    @Test
    void what_was_put_is_there_again_under_its_token() throws IOException {
        Dictionary texts = new Dictionary();
        texts.add("Zoë");
        texts.add("x".repeat(100_000));
        String token = KeptFile.write(file(), out -> {
            for (int i = 0; i < MANY; i++) {
                out.put(i);
            }
            texts.write(out);
            out.put(7L);
        });
        ByteBuffer kept = KeptFile.open(file(), token);
        assertThat(kept).isNotNull();
        for (int i = 0; i < MANY; i++) {
            assertThat(kept.getInt()).isEqualTo(i);
        }
        Dictionary again = new Dictionary(kept);
        assertThat(again.text(1)).isEqualTo("Zoë");
        assertThat(again.find("x".repeat(100_000))).isEqualTo(2);
        assertThat(again.add("new")).isEqualTo(3);
        assertThat(kept.getLong()).isEqualTo(7);
        assertThat(kept.hasRemaining()).isFalse();
    }

    @Test
    void it_is_believed_only_under_the_token_of_the_database() throws IOException {
        String before = KeptFile.write(file(), out -> out.put(1));
        String now = KeptFile.write(file(), out -> out.put(2));
        assertThat(KeptFile.open(file(), before)).isNull();
        assertThat(KeptFile.open(file(), UUID.randomUUID().toString())).isNull();
        assertThat(KeptFile.open(file(), "")).isNull();
        assertThat(KeptFile.open(file(), now)).isNotNull();
    }

    @Test
    void a_torn_or_altered_file_is_as_if_there_were_none() throws IOException {
        String token = KeptFile.write(file(), out -> out.put(1).put(2L));
        byte[] whole = Files.readAllBytes(file());
        for (int at = 0; at < whole.length; at++) {
            byte[] altered = whole.clone();
            altered[at] ^= 4;
            Files.write(file(), altered);
            assertThat(KeptFile.open(file(), token)).as("byte %d altered", at).isNull();
        }
        for (int length = 0; length < whole.length; length++) {
            Files.write(file(), java.util.Arrays.copyOf(whole, length));
            assertThat(KeptFile.open(file(), token)).as("%d bytes", length).isNull();
        }
        Files.delete(file());
        assertThat(KeptFile.open(file(), token)).isNull();
    }

    @Test
    void what_fails_in_the_middle_leaves_the_former_file() throws IOException {
        String token = KeptFile.write(file(), out -> out.put(1));
        assertThatThrownBy(() -> KeptFile.write(file(), out -> {
                    out.put(2);
                    throw new IOException("No space left on device");
                }))
                .hasMessageContaining("No space");
        assertThat(KeptFile.open(file(), token)).isNotNull();
    }

    @Test
    void nobody_but_its_owner_reads_it() throws IOException {
        KeptFile.write(file(), out -> out.put(1));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
                .isEqualTo("rw-------");
    }

    private Path file() {
        return folder.resolve("kept/people");
    }
}
