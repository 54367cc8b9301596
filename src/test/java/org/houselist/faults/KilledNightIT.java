package org.houselist.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Nights that are killed at any moment and started again give byte for byte the outbox of undisturbed nights. {@code -Dkills=50} kills
 * more often; {@code -Dseed=…} at other moments.
 */
class KilledNightIT {
    private static final int KILLS = Integer.getInteger("kills", 8);
    private static final long SEED = Long.getLong("seed", 20261120);
    private static final int STEPS = 21;

    @TempDir
    static Path folder;

    private static Path data;
    private static final SortedMap<String, SortedMap<String, String>> UNDISTURBED = new TreeMap<>();

    @BeforeAll
    static void undisturbedNights() throws Exception {
        data = HouseUnderTest.generate(folder, 2_000);
        HouseUnderTest house = HouseUnderTest.embedded(folder.resolve("undisturbed"), data);
        for (String night : HouseUnderTest.NIGHTS) {
            house.publish(night);
            UNDISTURBED.put(night, house.seen(night));
        }
    }

    @Test
    void nights_on_h2_that_are_killed_at_any_moment_end_as_undisturbed_ones() throws Exception {
        killed(HouseUnderTest.embedded(folder.resolve("h2"), data), new Random(SEED));
    }

    @Test
    void nights_on_postgresql_that_are_killed_at_any_moment_end_as_undisturbed_ones() throws Exception {
        try (ServerUnderTest server = new ServerUnderTest()) {
            killed(server.house(folder.resolve("postgresql"), data, "killed"), new Random(SEED + 1));
        }
    }

    /** Section 1: it "resumes from the bytes it set aside and names inbox files that now differ". */
    @Test
    void a_night_that_was_killed_reads_what_it_had_set_aside_whatever_is_in_the_inbox_now() throws Exception {
        String night = HouseUnderTest.NIGHTS.get(0);
        Path changing = Files.createDirectories(folder.resolve("changing"));
        deliver(data.resolve("night-1"), changing);
        HouseUnderTest house = HouseUnderTest.embedded(folder.resolve("changed"), data);
        HouseListProcess process = HouseListProcess.start(house.folder(), house.arguments("nightly", night, changing));
        assertThat(process.awaitProgress(7)).isTrue();
        assertThat(process.kill()).isNotNull();
        deliver(data.resolve("night-2"), changing);

        HouseListProcess.Ended ended =
                HouseListProcess.run(house.folder(), house.arguments("nightly", night, changing));

        assertThat(ended.exit()).as(ended.err()).isZero();
        assertThat(ended.err()).contains("inbox: subscribers.csv differs from what was set aside");
        assertAsUndisturbed(house, night);
    }

    /** The copy may be torn where the machine went down: nobody waits for the disk before reading on. */
    @Test
    void what_was_set_aside_is_not_read_where_it_is_not_what_was_taken() throws Exception {
        HouseUnderTest house = HouseUnderTest.embedded(folder.resolve("torn"), data);
        String first = HouseUnderTest.NIGHTS.get(0);
        HouseListProcess process = house.start(first);
        assertThat(process.awaitProgress(7)).isTrue();
        assertThat(process.kill()).isNotNull();
        Path copy = house.outbox().resolve(".houselist/deliveries/" + first + "-1/sends.csv");
        byte[] whole = Files.readAllBytes(copy);
        Files.write(copy, Arrays.copyOf(whole, whole.length / 2));

        for (String night :
                HouseUnderTest.NIGHTS.subList(0, 2)) { // the second night has to read the sends of the first
            HouseListProcess.Ended ended = house.night(night);
            assertThat(ended.exit()).as(ended.err()).isEqualTo(1);
            assertThat(ended.err()).contains(copy + ": has other bytes, expected what was taken for " + first + "-1");
        }
        Files.write(copy, whole);
        house.publish(first);
        assertAsUndisturbed(house, first);
    }

    private static void deliver(Path from, Path inbox) throws IOException {
        try (Stream<Path> files = Files.list(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, inbox.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    /** Two nights are killed, the third is not: it sees what was left behind. */
    private static void killed(HouseUnderTest house, Random random) throws Exception {
        int kills = 0;
        for (String night : HouseUnderTest.NIGHTS.subList(0, 2)) {
            for (int i = 0; i < (KILLS + 3) / 4; i++) {
                kills += kill(house, night, random) ? 1 : 0;
            }
            house.publish(night);
            assertAsUndisturbed(house, night);
            house.assertTidy(night);
        }
        String third = HouseUnderTest.NIGHTS.get(2);
        house.publish(third);
        assertAsUndisturbed(house, third);
        house.assertTidy(third);
        System.out.println(house.folder().getFileName() + ": " + kills + " kills over two nights, seed " + SEED
                + "; the outbox of all three nights is as undisturbed");
    }

    private static boolean kill(HouseUnderTest house, String night, Random random) throws Exception {
        boolean fresh = random.nextInt(5) == 0;
        HouseListProcess process = fresh ? house.start(night, "--fresh") : house.start(night);
        if (random.nextInt(4) == 0) {
            process.letWork(random.nextInt(1_500));
        } else if (process.awaitProgress(1 + random.nextInt(STEPS))) {
            process.letWork(random.nextInt(60));
        }
        @Nullable String at = process.kill();
        System.out.println(house.folder().getFileName() + ", night " + night + (fresh ? " --fresh" : "")
                + (at == null ? ": had ended already" : ": killed after \"" + at + "\""));
        return at != null;
    }

    private static void assertAsUndisturbed(HouseUnderTest house, String night) throws Exception {
        SortedMap<String, String> expected = UNDISTURBED.get(night);
        SortedMap<String, String> seen = house.seen(night);
        assertThat(seen.keySet()).as("files of night " + night).isEqualTo(expected.keySet());
        for (String name : expected.keySet()) {
            assertThat(seen.get(name)).as(night + "/" + name).isEqualTo(expected.get(name));
        }
    }
}
