package org.houselist;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** A migration that a database has seen never changes, not in a comment: the database would not be opened any more. */
class MigrationsTest {
    private static final Path MIGRATIONS = Path.of("src/main/resources/db/migration");
    private static final Path KNOWN = Path.of("src/test/resources/org/houselist/migrations.sha256");

    @Test
    void each_is_as_it_was_when_it_was_made() throws Exception {
        Map<String, String> known = new TreeMap<>();
        for (String line : Files.readAllLines(KNOWN)) {
            known.put(line.substring(66), line.substring(0, 64));
        }
        assertThat(there())
                .as("a new one is added to " + KNOWN + ", as sha256sum prints it")
                .isEqualTo(known);
    }

    private static Map<String, String> there() throws IOException, NoSuchAlgorithmException {
        Map<String, String> there = new TreeMap<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(MIGRATIONS, "V*.sql")) {
            for (Path file : files) {
                byte[] sum = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
                there.put(file.getFileName().toString(), HexFormat.of().formatHex(sum));
            }
        }
        return there;
    }
}
