package org.houselist.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.IntBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeptFileTest {
    private static final int MANY = 1_000_000; // more than a buffer holds

    @TempDir
    Path folder;

    @Test
    void what_was_put_is_there_again_under_its_token() throws IOException {
        long[] longs = LongStream.range(0, MANY).map(i -> i << 33 | i).toArray();
        int[] ints = IntStream.range(0, MANY).toArray();
        byte[] bytes = new byte[3 * MANY];
        new Random(1).nextBytes(bytes);
        String token = KeptFile.write(
                file(),
                out -> out.put(5)
                        .put(longs, MANY)
                        .put(bytes, 2 * MANY + 1)
                        .put(ints, MANY - 1)
                        .put(ints, 10)
                        .put(7L));
        KeptFile.In kept = KeptFile.open(file(), token);
        assertThat(kept).isNotNull();
        assertThat(kept.number()).isEqualTo(5);
        assertThat(kept.longs(MANY, MANY + 3)).hasSize(MANY + 3).startsWith(longs);
        assertThat(kept.bytes(2 * MANY + 1, 2 * MANY + 1)).isEqualTo(Arrays.copyOf(bytes, 2 * MANY + 1));
        assertThat(kept.ints(MANY - 1, MANY)).isEqualTo(ints(MANY - 1, MANY));
        IntBuffer inPlace = kept.intsInPlace(10);
        assertThat(inPlace.get(9)).isEqualTo(9);
        assertThat(kept.longs(1, 1)).containsExactly(7);
    }

    private static int[] ints(int count, int length) {
        return Arrays.copyOf(IntStream.range(0, count).toArray(), length);
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
            Files.write(file(), Arrays.copyOf(whole, length));
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
        assertThatThrownBy(() -> KeptFile.write(file(), out -> {
                    throw new IllegalStateException("a mistake");
                }))
                .hasMessageContaining("a mistake");
        assertThat(KeptFile.open(file(), token)).isNotNull();
        assertThat(file().getParent().toFile().list())
                .containsExactly(file().getFileName().toString());
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
