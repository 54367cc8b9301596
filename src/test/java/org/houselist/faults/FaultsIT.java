package org.houselist.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Disk, files and database against the night: a clear error, exit 1, nothing published, and the next run succeeds. */
class FaultsIT {
    private static final String FIRST = HouseUnderTest.NIGHTS.get(0);
    private static final String SECOND = HouseUnderTest.NIGHTS.get(1);

    @TempDir
    static Path folder;

    private static Path data;

    @BeforeAll
    static void nights() throws Exception {
        data = HouseUnderTest.generate(folder, 2_000);
    }

    /** A file size limit answers as a full disk does: what is written beyond it fails. */
    @Test
    void a_disk_that_is_full() throws Exception {
        Assumptions.assumeTrue(Files.isExecutable(Path.of("/bin/bash")), "no bash, no limit");
        HouseUnderTest house = HouseUnderTest.embedded(folder.resolve("full"), data);
        for (int kilobytes : new int[] {1, 64, 512}) {
            HouseListProcess.Ended ended = limited(house, kilobytes);
            System.out.println("files of at most " + kilobytes + " kB: exit " + ended.exit() + ", " + lastLines(ended));
            assertThat(ended.exit()).as(ended.err()).isEqualTo(1);
            assertNothingPublished(house, FIRST);
            assertClear(ended);
        }
        house.publish(FIRST);
        house.assertTidy(FIRST);
    }

    private static HouseListProcess.Ended limited(HouseUnderTest house, int kilobytes) throws Exception {
        List<String> command =
                new ArrayList<>(List.of("/bin/bash", "-c", "ulimit -f " + kilobytes + "; exec \"$@\"", "bash"));
        command.addAll(HouseListProcess.command(
                Stream.concat(house.arguments("nightly", FIRST, house.inbox(FIRST)).stream(), Stream.of())
                        .toList()));
        return HouseListProcess.startCommand(house.folder(), command).end();
    }

    /** Root may read whatever rights a file has: here the bytes themselves end too early. */
    @Test
    void a_file_that_cannot_be_read_to_its_end() throws Exception {
        HouseUnderTest house = HouseUnderTest.embedded(folder.resolve("unreadable"), data);
        Path inbox = copyOf(house.inbox(FIRST), "unreadable-inbox");
        Path packed = inbox.resolve("sends.csv.gz");
        try (OutputStream gzip = new GZIPOutputStream(Files.newOutputStream(packed))) {
            Files.copy(inbox.resolve("sends.csv"), gzip);
        }
        Files.delete(inbox.resolve("sends.csv"));
        Files.write(packed, Arrays.copyOf(Files.readAllBytes(packed), (int) Files.size(packed) / 2));
        HouseListProcess.Ended ended = HouseListProcess.run(house.folder(), house.arguments("nightly", FIRST, inbox));
        System.out.println("a file that ends too early: exit " + ended.exit() + ", " + lastLines(ended));
        assertThat(ended.exit()).isEqualTo(1);
        assertThat(ended.err()).contains("sends.csv.gz, line ", "--fresh");
        assertNothingPublished(house, FIRST);
        assertClear(ended);
        assertThat(house.night(FIRST, "--fresh").exit()).isZero();
    }

    @Test
    void a_file_that_changes_while_it_is_read() throws Exception {
        HouseUnderTest house = HouseUnderTest.embedded(folder.resolve("changing"), data);
        Path inbox = copyOf(house.inbox(FIRST), "changing-inbox");
        Path sends = inbox.resolve("sends.csv");
        byte[] line = "ann@example.org,c1,News,2026-11-01 09:00:00,sent\n".getBytes(StandardCharsets.UTF_8);
        AtomicBoolean writing = new AtomicBoolean(true);
        Thread writer = new Thread(() -> {
            while (writing.get()) {
                append(sends, line);
            }
        });
        writer.start();
        HouseListProcess.Ended ended = HouseListProcess.run(house.folder(), house.arguments("nightly", FIRST, inbox));
        writing.set(false);
        writer.join();
        System.out.println("a file that changes: exit " + ended.exit() + ", " + lastLines(ended));
        assertThat(ended.exit()).isEqualTo(1);
        assertThat(ended.err()).contains("sends.csv", "changed while it was read");
        assertNothingPublished(house, FIRST);
        assertThat(HouseListProcess.run(house.folder(), house.arguments("nightly", FIRST, inbox))
                        .exit())
                .isZero();
    }

    @Test
    void a_database_that_goes_away() throws Exception {
        try (ServerUnderTest server = new ServerUnderTest()) {
            HouseUnderTest house = server.house(folder.resolve("away"), data, "away");
            house.publish(FIRST);
            HouseListProcess process = house.start(SECOND);
            assertThat(process.awaitProgress(5)).as("the night has begun").isTrue();
            server.goAway("away");
            HouseListProcess.Ended ended = process.end();
            System.out.println("a database that goes away: exit " + ended.exit() + ", " + lastLines(ended));
            assertThat(ended.exit()).isEqualTo(1);
            assertNothingPublished(house, SECOND);
            assertClear(ended);
            HouseListProcess.Ended unreachable = house.night(SECOND);
            System.out.println(
                    "a database that is not there: exit " + unreachable.exit() + ", " + lastLines(unreachable));
            assertThat(unreachable.exit()).isEqualTo(1);
            server.comeBack("away");
            house.publish(SECOND);
            house.assertTidy(SECOND);
        }
    }

    /** What a night keeps for the next saves time: where it cannot be written, the night is published all the same. */
    @Test
    void a_folder_that_takes_nothing_for_the_next_night() throws Exception {
        HouseUnderTest house = HouseUnderTest.embedded(folder.resolve("keeps"), data);
        Path own = Files.createDirectories(house.outbox().resolve(".houselist"));
        Files.writeString(own.resolve("kept"), "no folder");
        Files.writeString(own.resolve("seen"), "no folder");
        HouseListProcess.Ended ended = house.night(FIRST);
        assertThat(ended.exit()).as(ended.err()).isZero();
        assertThat(ended.out()).contains("could not be kept in " + own.resolve("kept"));
        Files.delete(own.resolve("kept"));
        Files.delete(own.resolve("seen"));
        house.publish(SECOND);
        assertThat(own.resolve("kept/patrons")).isRegularFile();
        house.assertTidy(SECOND);
    }

    @Test
    void a_night_that_fails_when_it_is_published_says_so() throws Exception {
        try (ServerUnderTest server = new ServerUnderTest()) {
            HouseUnderTest house = server.house(folder.resolve("tidied"), data, "tidied");
            house.publish(FIRST);
            server.refuse("tidied", "kept", "new.name = 'sends'");
            HouseListProcess.Ended ended = house.night(SECOND);
            System.out.println(
                    "a database that fails after the publication: exit " + ended.exit() + ", " + lastLines(ended));
            assertThat(ended.exit()).isEqualTo(1);
            assertThat(ended.err())
                    .contains("night " + SECOND + ": is published")
                    .doesNotContain("nothing is published");
            assertThat(house.outbox().resolve("latest").toRealPath())
                    .isEqualTo(house.outbox().resolve(SECOND).toRealPath());
            assertThat(house.night(SECOND).exit()).isEqualTo(5);
        }
    }

    private static void append(Path file, byte[] line) {
        try {
            Files.write(file, line, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static Path copyOf(Path inbox, String name) throws IOException {
        Path copy = Files.createDirectories(folder.resolve(name));
        try (Stream<Path> files = Files.list(inbox)) {
            for (Path file : files.toList()) {
                Files.copy(file, copy.resolve(file.getFileName()));
            }
        }
        return copy;
    }

    private static void assertNothingPublished(HouseUnderTest house, String night) {
        assertThat(house.outbox().resolve(night)).doesNotExist();
    }

    /** A person can read it: no trace of a program. */
    private static void assertClear(HouseListProcess.Ended ended) {
        assertThat(ended.err()).doesNotContain("\tat ", "Exception:").isNotBlank();
    }

    private static String lastLines(HouseListProcess.Ended ended) {
        List<String> lines = ended.err().lines().toList();
        return String.join(" / ", lines.subList(Math.max(0, lines.size() - 2), lines.size()));
    }
}
