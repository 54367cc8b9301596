package org.houselist.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Both sample nights give the files under {@code sample-data/expected}, byte for byte, on H2 and on PostgreSQL. {@code
 * -Dcases.refresh=true} rewrites them: read the difference before you commit it. The manifest and the report tell times and
 * are left out.
 */
class SampleNightsTest {
    private static final Path EXPECTED = Path.of("sample-data/expected");
    private static final Set<String> TELL_TIMES = Set.of("manifest.json", "report.txt");

    @TempDir
    Path folder;

    @Test
    void the_sample_nights_publish_the_expected_files_from_h2() throws Exception {
        publishTheExpected(SampleNights.h2(folder));
    }

    @Test
    void the_sample_nights_publish_the_expected_files_from_postgresql() throws Exception {
        try (PostgreSql server = new PostgreSql()) {
            publishTheExpected(server.url());
        }
    }

    private void publishTheExpected(String database) throws Exception {
        SampleNights nights = new SampleNights(folder, database);
        nights.first();
        nights.second();
        for (String date : new String[] {SampleNights.FIRST, SampleNights.SECOND}) {
            Map<String, String> published =
                    files(nights.outbox().resolve(date).toRealPath());
            if (Boolean.getBoolean("cases.refresh")) {
                refresh(EXPECTED.resolve(date), published);
            }
            Map<String, String> expected = files(EXPECTED.resolve(date));
            assertThat(published.keySet()).as(date).isEqualTo(expected.keySet());
            published.forEach((name, text) ->
                    assertThat(text).as(date + "/" + name).isEqualTo(expected.get(name)));
        }
    }

    private static Map<String, String> files(Path folder) throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                String name = folder.relativize(file).toString().replace('\\', '/');
                if (!TELL_TIMES.contains(name)) {
                    files.put(name, Files.readString(file));
                }
            }
        }
        return files;
    }

    private static void refresh(Path folder, Map<String, String> published) throws IOException {
        if (Files.isDirectory(folder)) {
            try (Stream<Path> old = Files.walk(folder)) {
                for (Path file : old.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
        published.forEach((name, text) -> write(folder.resolve(name), text));
    }

    private static void write(Path file, String text) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
