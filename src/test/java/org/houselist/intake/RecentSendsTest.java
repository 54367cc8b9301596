package org.houselist.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import org.flywaydb.core.Flyway;
import org.houselist.batch.Database;
import org.houselist.batch.LocalTimes;
import org.houselist.batch.Packed;
import org.houselist.batch.RealPostgres;
import org.houselist.batch.Spool;
import org.houselist.batch.SpoolPart;
import org.houselist.batch.Tally;
import org.houselist.batch.Times;
import org.houselist.batch.Uncounted;
import org.houselist.batch.Undo;
import org.houselist.books.SendBook;
import org.houselist.books.SendOutcome;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** Many nights, one after the other, of a few addresses: wherever their sends come to lie, none is lost and none comes twice. */
class RecentSendsTest {
    private static final int ADDRESSES = 64;
    private static final int WIDTH =
            16; // of a part: its recent sends are gathered when two to nine addresses have some
    private static final int NIGHTS = 20;

    @TempDir
    Path folder;

    private final Random random = new Random(7);
    private final TreeMap<String, Integer> outcomes = new TreeMap<>(); // by address, campaign and time
    private final List<long[]> sent = new ArrayList<>();

    private static final Tally NOTHING = new Uncounted();

    private HikariDataSource pool = new HikariDataSource();

    @AfterEach
    void close() {
        pool.close();
    }

    private Database database(String product) {
        HikariConfig config = new HikariConfig();
        if (product.equals("PostgreSQL")) {
            config.setDataSource(RealPostgres.empty());
        } else {
            config.setJdbcUrl("jdbc:h2:" + folder.resolve("houselist"));
        }
        pool = new HikariDataSource(config);
        Flyway.configure().dataSource(pool).load().migrate();
        new JdbcTemplate(pool)
                .update("insert into address (address_no, address, since_run) values (64, 'a@example.org', 0)");
        return new Database(pool);
    }

    private static List<Undo> undo(Database database) {
        return List.of(database.undo("send_history", "address_no"), database.undo("recent_sends", "address_no"));
    }

    /** The first night has sends of every other address; a later one has new sends, old ones again, and stronger outcomes. */
    private void deliver(int night) throws IOException {
        try (Spool spool = Spool.create(folder.resolve("spool"), WIDTH)) {
            for (int i = 0; i < (night == 1 ? 100 : 12); i++) {
                boolean isNew = night == 1 || random.nextInt(3) > 0;
                long[] send = isNew
                        ? new long[] {address(night), random.nextInt(3) + 1, night * 100_000L + random.nextInt(99_999)}
                        : sent.get(random.nextInt(sent.size()));
                if (isNew) {
                    sent.add(send);
                }
                int outcome = random.nextInt(SendOutcome.all().size()) + 1;
                outcomes.merge(send[0] + " " + send[1] + " " + send[2], outcome, Math::max);
                spool.write(
                        (int) send[0],
                        new Packed()
                                .putInt(1)
                                .putInt((int) send[1])
                                .putLong(send[2])
                                .putLong(Times.UNKNOWN)
                                .putByte(outcome)
                                .putBoolean(false));
            }
        }
    }

    private int address(int night) {
        return night == 1 ? random.nextInt(ADDRESSES / 2) * 2 : random.nextInt(ADDRESSES);
    }

    /** As the step does it; gives what it says the addresses have now. */
    private SendBook load(Database database, int night) throws IOException {
        SendStore store = new SendStore(database, night);
        SendBook book = SendBook.load(database);
        SendLoad load = new SendLoad(
                store,
                book,
                Spool.open(folder.resolve("spool"), WIDTH),
                new LocalTimes(ZoneId.of("America/New_York")),
                new BitSet(),
                new BitSet());
        for (var parts = load.parts(); parts.hasNext(); ) {
            SpoolPart part = parts.next();
            load.load(part, NOTHING);
        }
        return book;
    }

    private static List<String> sends(Database database) {
        return database.jdbc()
                .queryForList(
                        "select address_no || ' ' || campaign_no || ' ' || sent_at || ' ' || outcome from send",
                        String.class);
    }

    private static List<String> everything(Database database) {
        List<String> all = new ArrayList<>();
        for (String table : List.of("send_history", "recent_sends")) {
            database.scan("select * from " + table + " order by address_no", row -> {
                StringBuilder text = new StringBuilder(table);
                for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                    text.append(' ').append(i == 3 ? Arrays.toString(row.getBytes(i)) : row.getString(i));
                }
                all.add(text.toString());
            });
        }
        return all;
    }

    private static int count(Database database, String table) {
        return Integer.parseInt(
                String.valueOf(database.jdbc().queryForObject("select count(*) from " + table, Integer.class)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"H2", "PostgreSQL"})
    void every_send_is_kept_once_with_its_strongest_outcome(String product) throws IOException {
        Database database = database(product);
        int gathered = 0;
        for (int night = 1; night <= NIGHTS; night++) {
            int recent = count(database, "recent_sends");
            deliver(night);
            SendBook book = load(database, night);

            List<String> expected = outcomes.entrySet().stream()
                    .map(send -> send.getKey() + " " + send.getValue())
                    .toList();
            assertThat(sends(database)).containsExactlyInAnyOrderElementsOf(expected);
            assertThat(totals(book)).isEqualTo(totals(SendBook.load(database)));
            publish(database, night);
            gathered += count(database, "recent_sends") < recent ? 1 : 0;
        }
        assertThat(gathered).as("nights that gathered").isGreaterThan(3);
        assertThat(count(database, "recent_sends")).isPositive();
    }

    private static void publish(Database database, int night) {
        database.jdbc().update("""
                        insert into run (run_no, run_id, night_on, job, status, started_at, settings_fingerprint)
                        values (?, ?, ?, 'nightly', 'published', 0, 'x')""", night, "night " + night, "2026-11-" + (night < 10 ? "0" : "") + night);
        undo(database).forEach(undo -> undo.forgetBefore(night));
    }

    private static List<String> totals(SendBook book) {
        List<String> all = new ArrayList<>();
        for (int no = 0; no < ADDRESSES; no++) {
            all.add(no + " " + book.of(no) + " " + book.published(no) + " " + book.lastSentAt(no));
        }
        return all;
    }

    @ParameterizedTest
    @ValueSource(strings = {"H2", "PostgreSQL"})
    void a_night_that_is_taken_back_leaves_everything_as_it_was_and_comes_to_the_same_again(String product)
            throws IOException {
        Database database = database(product);
        for (int night = 1; night <= NIGHTS; night++) {
            List<String> before = everything(database);
            deliver(night);
            load(database, night);
            List<String> after = everything(database);
            for (Undo undo : undo(database)) {
                undo.takeBack(night);
            }
            assertThat(everything(database)).as("night %d taken back", night).isEqualTo(before);
            load(database, night);
            assertThat(everything(database)).as("night %d again", night).isEqualTo(after);
            publish(database, night);
        }
    }
}
