package org.houselist.books;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.h2.jdbcx.JdbcConnectionPool;
import org.houselist.batch.Change;
import org.houselist.batch.Database;
import org.houselist.batch.KeptStore;
import org.houselist.batch.Night;
import org.houselist.email.MailboxRule;
import org.houselist.email.Mailboxes;
import org.houselist.patron.Groups;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

/** A house whose tables change night after night: what is kept of them, and what changed since, is what the tables say. */
class KeptBooksTest {
    private static final int PATRONS = 300;
    private static final List<String> NAMES =
            List.of("Ann", "Bo", "Lee", "Zoë", "Eva", "Max", "Newsletter", " ", "O'Hara");

    @TempDir
    Path folder;

    private final JdbcConnectionPool pool =
            JdbcConnectionPool.create("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1", "sa", "");
    private final Database database = new Database(pool);
    private final Mailboxes mailboxes = new Mailboxes(List.of(new MailboxRule(List.of("example.com"), "", true, true)));
    private Random chance = new Random(1);
    private int patrons;
    private int addresses;
    private long sends;

    KeptBooksTest() {
        new ResourceDatabasePopulator(
                        new ClassPathResource("db/migration/V2__register.sql"),
                        new ClassPathResource("db/migration/V4__send_history.sql"),
                        new ClassPathResource("db/migration/V8__recent_sends.sql"),
                        new ClassPathResource("db/migration/V13__kept.sql"))
                .execute(pool);
    }

    @AfterEach
    void shutDown() {
        database.jdbc().execute("shutdown");
        pool.dispose();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6})
    void night_after_night_the_books_say_what_the_tables_say(int seed) {
        chance = new Random(seed);
        for (int run = 1; run <= 6; run++) {
            Books books = books(run, false, "settings");
            assertThat(sends(books.sendsBefore())).isEqualTo(sends(SendBook.load(database)));
            assertThat(owners(books.ownersBefore())).isEqualTo(owners(OwnerBook.load(database)));
            night(run, books);
            Books anew = new Books(database, mailboxes);
            assertThat(describe(books)).as("seed %d, run %d", seed, run).isEqualTo(describe(anew));
            publish(run, books);
        }
    }

    @Test
    void what_somebody_changes_by_hand_is_not_seen_by_the_next_night_unless_the_files_are_deleted() throws Exception {
        night(1, books(1, false, "settings"));
        publish(1, books(1, false, "settings"));
        byHand();
        assertThat(changedByHand(books(2, false, "settings"))).isEmpty();
        for (String name : List.of("addresses", "patrons", "owners", "subscriptions", "sends")) {
            Files.delete(folder.resolve(".houselist/kept").resolve(name));
        }
        assertThat(changedByHand(books(2, false, "settings")))
                .containsExactly("addresses", "patrons", "owners", "subscriptions", "sends");
    }

    @Test
    void nothing_is_taken_by_a_run_that_was_begun_before_after_another_run_and_under_other_settings() {
        night(1, books(1, false, "settings"));
        publish(1, books(1, false, "settings"));
        byHand();
        assertThat(books(2, true, "settings").patrons().emailNo(1)).isEqualTo(777);
        assertThat(books(3, false, "settings").patrons().emailNo(1)).isEqualTo(777);
        assertThat(books(2, false, "others").patrons().emailNo(1)).isEqualTo(777);
        assertThat(new Books(database, mailboxes).patrons().emailNo(1)).isEqualTo(777);
        database.undo("kept", "name").takeBack(1);
        assertThat(books(2, false, "settings").patrons().emailNo(1)).isEqualTo(777);
    }

    @Test
    void where_a_tenth_changed_the_table_is_read() {
        night(1, books(1, false, "settings"));
        publish(1, books(1, false, "settings"));
        byHand();
        for (int no = 2; no <= 2 + patrons / 10; no++) {
            changePatron(2, no);
        }
        assertThat(books(2, false, "settings").patrons().emailNo(1)).isEqualTo(777);
    }

    private void byHand() {
        database.jdbc().update("update address set since_run = 777 where address_no = 1");
        database.jdbc().update("update patron set email_no = 777 where patron_no = 1");
        database.jdbc().update("update ownership set ended_at = 777");
        database.jdbc()
                .update("update subscription set opted_in_at = 777 where subscription_id ="
                        + " (select min(subscription_id) from subscription)");
        database.jdbc().update("update send_history set last_sent_at = 777");
    }

    /** Of what {@link #byHand} changed, what these books have. */
    private List<String> changedByHand(Books books) {
        List<String> changed = new ArrayList<>();
        if (books.addresses().sinceRun(1) == 777) {
            changed.add("addresses");
        }
        if (books.patrons().emailNo(1) == 777) {
            changed.add("patrons");
        }
        if (books.ownersBefore().endedAt(0) == 777) {
            changed.add("owners");
        }
        if (books.subscriptions().optedInAt(0) == 777) {
            changed.add("subscriptions");
        }
        if (sends(books.sendsBefore()).stream().anyMatch(said -> said.endsWith(" 777"))) {
            changed.add("sends");
        }
        return changed;
    }

    private Books books(int run, boolean resumed, String settings) {
        Night night = new Night(
                run,
                "run-" + run,
                LocalDate.of(2026, 11, 19).plusDays(run),
                ZoneId.of("UTC"),
                run == 1,
                folder,
                folder,
                folder);
        return new Books(
                database, mailboxes, KeptBooks.of(database, new KeptStore(database, night, settings), run, resumed));
    }

    /** What a night writes, and tells the books. */
    private void night(int run, Books books) {
        for (int many = run == 1 ? PATRONS : chance.nextInt(8); many > 0; many--) {
            addAddress(run);
            addPatron(run);
            addOwner(run);
            addSubscription(run, books);
            addSend(run);
        }
        for (int many = run == 1 ? 0 : chance.nextInt(8); many > 0; many--) {
            changePatron(run, 1 + chance.nextInt(patrons));
            changeSubscription(run);
        }
        if (chance.nextInt(3) == 0) {
            database.jdbc().update("delete from merged_patron");
            database.jdbc()
                    .update(
                            "insert into merged_patron (patron_no, into_no, since_run, changed_run) values (3, 4, ?, ?)",
                            run,
                            run);
        }
        books.forgetOwners();
    }

    private void publish(int run, Books books) {
        database.jdbc()
                .update(
                        """
                        insert into run (run_no, run_id, night_on, job, status, started_at, settings_fingerprint)
                        values (?, ?, ?, 'nightly', 'published', 0, 'x')""",
                        run,
                        "run-" + run,
                        LocalDate.of(2026, 11, 19).plusDays(run).toString());
        describe(books);
        books.know(SendBook.load(database));
        books.beginKeeping();
        books.keep();
    }

    /** Some of one mailbox: with dots, and with the part after a plus; those that are spelled like it may come later. */
    private void addAddress(int run) {
        String local = "p" + chance.nextInt(150);
        String[] spellings = {local, "x." + local, "x" + local + "+news", "x" + local};
        String address = spellings[chance.nextInt(4)] + (chance.nextBoolean() ? "@example.com" : "@example.org");
        if (database.jdbc().queryForObject("select count(*) from address where address = ?", Integer.class, address)
                == 0) {
            database.jdbc().update("insert into address values (?, ?, ?)", ++addresses, address, run);
        }
    }

    private void addPatron(int run) {
        database.jdbc()
                .update(
                        """
                        insert into patron (patron_no, patron_id, present, kind, status, no_email, no_mail, no_phone,
                               has_login, stub, name_only, completeness, first_name, last_name, prefix, household_id, groups,
                               missing, created_at, last_activity_at, email_no, row_hash, since_run, changed_run)
                        values (?, ?, true, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, ?, ?)""",
                        ++patrons,
                        "P" + chance.nextInt(1000) + "-" + patrons,
                        one(3),
                        one(3),
                        flip(),
                        flip(),
                        flip(),
                        flip(),
                        flip(),
                        flip(),
                        one(100),
                        name(),
                        name(),
                        rarely("Dr."),
                        rarely("P1-1"),
                        rarely("board"),
                        rarely("email"),
                        time(),
                        time(),
                        one(50),
                        run,
                        run);
    }

    private void changePatron(int run, int no) {
        try (Change change = database.change(database.undo("patron", "patron_no"), run, """
                update patron set present = ?, first_name = ?, email_no = ?, missing = ?, changed_run = ? where patron_no = ?""")) {
            if (database.jdbc()
                            .queryForObject(
                                    "select count(*) from patron_before where before_run = ? and patron_no = ?",
                                    Integer.class,
                                    run,
                                    no)
                    == 0) {
                change.of(no)
                        .set(flip())
                        .set(name())
                        .set(one(90))
                        .set(rarely("phone"))
                        .set(run)
                        .set(no)
                        .add();
            }
        }
    }

    private void addOwner(int run) {
        int address = one(addresses);
        int patron = one(patrons);
        long id = address * 100_000_000L + patron;
        if (database.jdbc().queryForObject("select count(*) from ownership where ownership_id = ?", Integer.class, id)
                == 0) {
            database.jdbc()
                    .update(
                            """
                            insert into ownership (ownership_id, address_no, patron_no, state, by_merge, is_primary, allow_marketing,
                                   owner_since_run, ended_at, exported_sends, exported_before, since_run, changed_run)
                            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                            id,
                            address,
                            patron,
                            one(4),
                            flip(),
                            flip(),
                            chance.nextInt(3) == 0 ? null : flip(),
                            run,
                            time(),
                            one(5),
                            one(5),
                            run,
                            run);
        }
    }

    private void addSubscription(int run, Books books) {
        long id = ListKey.of(one(addresses), one(3));
        if (database.jdbc()
                        .queryForObject(
                                "select count(*) from subscription where subscription_id = ?", Integer.class, id)
                == 0) {
            database.jdbc()
                    .update(
                            """
                            insert into subscription (subscription_id, status, present, unreadable, opted_in_at, opted_out_at, changed_at,
                                   first_name, last_name, spellings, row_hash, since_run, changed_run)
                            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, ?, ?)""",
                            id,
                            one(6),
                            flip(),
                            flip(),
                            time(),
                            time(),
                            time(),
                            name(),
                            name(),
                            rarely("Ann@Example.org"),
                            run,
                            run);
            books.added(id);
        }
    }

    private void changeSubscription(int run) {
        List<Long> ids = database.jdbc()
                .queryForList(
                        "select subscription_id from subscription where since_run < ? and changed_run < ?",
                        Long.class,
                        run,
                        run);
        long id = ids.get(chance.nextInt(ids.size()));
        try (Change change = database.change(database.undo("subscription", "subscription_id"), run, """
                update subscription set status = ?, last_name = ?, changed_run = ? where subscription_id = ?""")) {
            change.of(id).set(one(6)).set(name()).set(run).set(id).add();
        }
    }

    private void addSend(int run) {
        int address = one(addresses);
        String table = run == 1 ? "send_history" : "recent_sends";
        if (database.jdbc()
                        .queryForObject(
                                "select count(*) from " + table + " where address_no = ?", Integer.class, address)
                == 0) {
            database.jdbc()
                    .update(
                            "insert into " + table
                                    + " (address_no, sends, packed, last_sent_at, mailed_days, since_run, changed_run)"
                                    + " values (?, ?, ?, ?, 0, ?, ?)",
                            address,
                            one(4),
                            new byte[0],
                            ++sends,
                            run,
                            run);
        }
    }

    private int one(int of) {
        return 1 + chance.nextInt(of);
    }

    private boolean flip() {
        return chance.nextBoolean();
    }

    private String name() {
        return NAMES.get(chance.nextInt(NAMES.size()));
    }

    private String rarely(String value) {
        return chance.nextInt(4) == 0 ? value : null;
    }

    private Long time() {
        return chance.nextInt(3) == 0 ? null : (Long) (long) chance.nextInt(1_000_000);
    }

    /** All that the books say; names by their text, as their numbers may differ. */
    private static List<String> describe(Books books) {
        List<String> said = new ArrayList<>();
        AddressBook addresses = books.addresses();
        said.add("addresses up to " + addresses.highest());
        for (int no : addresses.inOrder()) {
            said.add(String.join(
                    " ",
                    addresses.text(no),
                    "" + addresses.find(addresses.text(no)),
                    "since " + addresses.sinceRun(no),
                    "mailbox " + addresses.mailbox(no),
                    "next " + addresses.nextInMailbox(no)));
        }
        PatronBook patrons = books.patrons();
        said.add("patrons up to " + patrons.highest());
        for (int no : patrons.inOrder()) {
            said.add(String.join(
                    " ",
                    patrons.id(no),
                    "" + patrons.find(patrons.id(no)),
                    patrons.keepRank(no, Groups.of(List.of("board"))).toString(),
                    name(patrons, patrons.firstName(no)),
                    name(patrons, patrons.lastName(no)),
                    patrons.details(no).toString(),
                    patrons.kind(no) + " " + patrons.status(no) + " " + patrons.present(no) + " " + patrons.noEmail(no),
                    patrons.noMail(no) + " " + patrons.noPhone(no) + " " + patrons.nameOnly(no) + " "
                            + patrons.incomplete(no),
                    patrons.lastActivityAt(no) + " " + patrons.createdAt(no) + " " + patrons.emailNo(no),
                    "changed " + patrons.changedRun(no) + " into " + patrons.mergedInto(no)));
        }
        SubscriptionBook rows = books.subscriptions();
        for (int row = 0; row < rows.size(); row++) {
            said.add(String.join(
                    " ",
                    rows.id(row) + " " + rows.status(row) + " " + rows.present(row) + " " + rows.unreadable(row),
                    rows.optedInAt(row) + " " + rows.optedOutAt(row) + " " + rows.changedAt(row),
                    text(rows, rows.firstName(row)) + " " + text(rows, rows.lastName(row)),
                    text(rows, rows.spellings(row)),
                    rows.sinceRun(row) + " " + rows.changedRun(row)));
        }
        said.addAll(owners(books.owners()));
        return said;
    }

    private static List<String> owners(OwnerBook owners) {
        List<String> said = new ArrayList<>();
        for (int no = 1; no <= 1_000; no++) {
            for (int entry = owners.first(no); entry < owners.first(no + 1); entry++) {
                said.add(String.join(
                        " ",
                        no + " of " + owners.patronNo(entry) + ": " + owners.state(entry) + " " + owners.primary(entry),
                        owners.allowMarketing(entry) + " " + owners.byMerge(entry) + " " + owners.ownerSinceRun(entry),
                        owners.sinceRun(entry) + " " + owners.changedRun(entry) + " " + owners.endedAt(entry),
                        owners.exportedSends(entry) + " " + owners.exportedBefore(entry, owners.changedRun(entry), 0)));
            }
        }
        return said;
    }

    private List<String> sends(SendBook book) {
        List<String> said = new ArrayList<>();
        for (int no = 1; no <= addresses; no++) {
            said.add(no + ": " + book.of(no) + " " + book.published(no) + " " + book.lastSentAt(no));
        }
        return said;
    }

    private static String name(PatronBook patrons, int number) {
        return number == 0 ? "-" : patrons.names().text(number);
    }

    private static String text(SubscriptionBook rows, int number) {
        return number == 0 ? "-" : rows.texts().text(number);
    }
}
