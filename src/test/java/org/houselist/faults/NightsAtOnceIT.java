package org.houselist.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two runs at once: one works, the other says who has the lock and exits 4, and nothing is damaged. */
class NightsAtOnceIT {
    private static final String NIGHT = HouseUnderTest.NIGHTS.get(0);

    @TempDir
    static Path folder;

    private static Path data;

    @BeforeAll
    static void nights() throws Exception {
        data = HouseUnderTest.generate(folder, 2_000);
    }

    @Test
    void two_nights_at_once_on_one_outbox() throws Exception {
        HouseUnderTest house = HouseUnderTest.embedded(folder.resolve("one-outbox"), data);
        assertOneWorks(house, house);
        house.publish(HouseUnderTest.NIGHTS.get(1));
    }

    @Test
    void two_nights_at_once_on_one_h2_file_with_an_outbox_each() throws Exception {
        HouseUnderTest house = HouseUnderTest.embedded(folder.resolve("h2-a"), data);
        HouseUnderTest other = HouseUnderTest.embedded(folder.resolve("h2-b"), data);
        assertOneWorks(house, new HouseUnderTest(other.folder(), data, house.database()));
    }

    @Test
    void two_nights_at_once_on_one_postgresql_with_an_outbox_each() throws Exception {
        try (ServerUnderTest server = new ServerUnderTest()) {
            HouseUnderTest house = server.house(folder.resolve("pg-a"), data, "shared");
            HouseUnderTest other = HouseUnderTest.embedded(folder.resolve("pg-b"), data);
            assertOneWorks(house, new HouseUnderTest(other.folder(), data, house.database()));
        }
    }

    @Test
    void a_database_browser_that_was_left_open_keeps_the_night_from_starting() throws Exception {
        HouseUnderTest house = HouseUnderTest.embedded(folder.resolve("browser"), data);
        try (Connection browser = DriverManager.getConnection(house.database(), "sa", "")) {
            assertThat(browser.isValid(1)).isTrue();
            HouseListProcess.Ended ended = house.night(NIGHT);
            System.out.println("H2 file open elsewhere: exit " + ended.exit() + ", " + ended.err());
            assertThat(ended.exit()).isEqualTo(4);
            assertThat(ended.err()).contains("register", "another program");
            assertThat(house.night(NIGHT, "--dry-run").exit()).isEqualTo(4);
        }
        assertThat(house.night(NIGHT).exit()).isZero();
    }

    private static void assertOneWorks(HouseUnderTest one, HouseUnderTest two) throws Exception {
        HouseListProcess first = one.start(NIGHT);
        assertThat(first.awaitProgress(1)).as("the first night has begun").isTrue();
        HouseListProcess second = two.start(NIGHT);
        List<HouseListProcess.Ended> ends = List.of(first.end(), second.end());
        HouseListProcess.Ended refused = ends.get(1);
        System.out.println(
                "two at once: exits " + ends.get(0).exit() + " and " + refused.exit() + "; " + refused.err());
        assertThat(Stream.of(ends.get(0).exit(), refused.exit())).containsExactly(0, 4);
        assertThat(refused.err()).containsAnyOf("held by", "another program");
        assertThat(one.seen(NIGHT)).isNotEmpty();
    }
}
