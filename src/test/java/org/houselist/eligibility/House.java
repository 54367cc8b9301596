package org.houselist.eligibility;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.h2.jdbcx.JdbcConnectionPool;
import org.houselist.batch.ComposedKey;
import org.houselist.batch.Database;
import org.houselist.batch.Night;
import org.houselist.batch.OutboxFiles;
import org.houselist.batch.ProgressListener;
import org.houselist.batch.Steps;
import org.houselist.batch.Tries;
import org.houselist.books.Books;
import org.houselist.books.SubscriberStatus;
import org.houselist.email.Mailboxes;
import org.houselist.matching.Confidence;
import org.houselist.matching.QueueRow;
import org.houselist.matching.QueueStatus;
import org.houselist.matching.QueueTablesStore;
import org.houselist.settings.Frequency;
import org.houselist.settings.Settings;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobInterruptedException;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** A small house with a real database: tests fill its tables by the words of the business, and let a night decide. Times are UTC. */
final class House {
    static final ZoneId ZONE = ZoneId.of("UTC");
    static final LocalDate TONIGHT = LocalDate.of(2026, 11, 20);
    static final String NEWS = "e-news";

    private final JdbcConnectionPool source =
            JdbcConnectionPool.create("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1", "sa", "");
    private final JdbcTemplate jdbc = new JdbcTemplate(source);
    private final Path folder;
    private final Map<String, Integer> addresses = new LinkedHashMap<>();
    private final Map<String, Integer> lists = new LinkedHashMap<>();
    private final Map<String, Integer> patrons = new LinkedHashMap<>();
    private final Map<String, Integer> campaigns = new LinkedHashMap<>();
    private int numbers;
    private int run = 1;
    private int tries;
    private int decided;
    private Frequency frequency = Frequency.defaults();
    private LocalDate tonight = TONIGHT;
    private String sends = "send_history";

    House(Path folder) {
        this.folder = folder;
        new ResourceDatabasePopulator(
                        new ClassPathResource("db/migration/V2__register.sql"),
                        new ClassPathResource("db/migration/V4__send_history.sql"),
                        new ClassPathResource("db/migration/V6__merge_decisions.sql"),
                        new ClassPathResource("db/migration/V7__likely_pair.sql"),
                        new ClassPathResource("db/migration/V8__recent_sends.sql"),
                        new ClassPathResource("db/migration/V12__bounce_seen.sql"))
                .execute(source);
    }

    /** Epoch seconds of {@code 2026-11-20} or {@code 2026-11-20 10:00}. */
    static long at(String time) {
        String whole = time.length() == 10 ? time + " 00:00" : time;
        return LocalDateTime.parse(whole.replace(' ', 'T')).atZone(ZONE).toEpochSecond();
    }

    private static @Nullable Long atOrNull(@Nullable String time) {
        return time == null ? null : (Long) at(time);
    }

    int address(String email) {
        return addresses.computeIfAbsent(email, text -> {
            jdbc.update("insert into address values (?, ?, 1)", addresses.size() + 1, text);
            return addresses.size() + 1;
        });
    }

    int list(String list) {
        return lists.computeIfAbsent(list, text -> {
            jdbc.update("insert into list values (?, ?, 1)", lists.size() + 1, text);
            return lists.size() + 1;
        });
    }

    private static int code(String status) {
        return SubscriberStatus.valueOf(status.toUpperCase(Locale.ROOT)).code();
    }

    private long key(String email, String list) {
        return address(email) * 10_000L + list(list);
    }

    /** A row of the tool's export. */
    House on(String list, String email, String status, @Nullable String optedInAt) {
        jdbc.update("""
                insert into subscription (subscription_id, status, present, unreadable, opted_in_at, row_hash, since_run, changed_run)
                values (?, ?, true, false, ?, 0, 1, 1)""", key(email, list), code(status), atOrNull(optedInAt));
        return this;
    }

    /** Subscribed to the newsletter since 2020. */
    House subscriber(String email) {
        return on(NEWS, email, "subscribed", "2020-01-01");
    }

    House subscriber(String email, String optedInAt) {
        return on(NEWS, email, "subscribed", optedInAt);
    }

    House named(String email, @Nullable String first, @Nullable String last) {
        return change(
                "subscription", "first_name = ?, last_name = ?", "subscription_id", key(email, NEWS), first, last);
    }

    House spelled(String email, String... spellings) {
        return change(
                "subscription", "spellings = ?", "subscription_id", key(email, NEWS), String.join("\n", spellings));
    }

    House unreadable(String email) {
        return change("subscription", "unreadable = true", "subscription_id", key(email, NEWS));
    }

    House absent(String email) {
        return change("subscription", "present = false", "subscription_id", key(email, NEWS));
    }

    private House change(String table, String values, String key, long id, @Nullable Object... set) {
        Object[] all = java.util.Arrays.copyOf(set, set.length + 1);
        all[set.length] = id;
        jdbc.update("update " + table + " set " + values + " where " + key + " = ?", all);
        return this;
    }

    /** A refusal that the register remembers. */
    House refused(String list, String email, String status, String time) {
        jdbc.update(
                "insert into opt_out (opt_out_id, status, opted_out_at, ours, since_run, changed_run) values (?, ?, ?, false, 1, 1)",
                key(email, list),
                code(status),
                at(time));
        return this;
    }

    /** An active patron that is delivered. */
    House patron(String id) {
        int no = patrons.size() + 1;
        patrons.put(id, no);
        jdbc.update("""
                insert into patron (patron_no, patron_id, present, kind, status, no_email, no_mail, no_phone, has_login, stub,
                                    name_only, completeness, row_hash, since_run, changed_run)
                values (?, ?, true, 1, 1, false, false, false, false, false, false, 50, 0, 1, 1)""", no, id);
        return this;
    }

    /** Changes a patron: {@code no_email = true}. */
    House but(String id, String values) {
        return change("patron", values, "patron_no", no(id));
    }

    private int no(String id) {
        return java.util.Objects.requireNonNull(patrons.get(id), id);
    }

    /** A patron that owns addresses. */
    House owner(String id, String... emails) {
        if (!patrons.containsKey(id)) {
            patron(id);
        }
        for (String email : emails) {
            owns(id, email, 1, null);
        }
        return this;
    }

    /** A former owner: {@code inactive}, {@code gone} or {@code merged} since a day. */
    House formerOwner(String id, String email, String how, String since) {
        if (!patrons.containsKey(id)) {
            patron(id);
        }
        return owns(
                id, email, List.of("", "owner", "inactive", "gone", "merged").indexOf(how), since);
    }

    private House owns(String id, String email, int state, @Nullable String endedAt) {
        jdbc.update("""
                insert into ownership (ownership_id, patron_no, address_no, state, by_merge, is_primary, owner_since_run, ended_at,
                                       exported_sends, exported_before, since_run, changed_run)
                values (?, ?, ?, ?, false, false, 1, ?, 0, 0, 1, 1)""", ComposedKey.of(no(id), address(email)), no(id), address(email), state, atOrNull(endedAt));
        return this;
    }

    /** Changes what is known of a patron and an address: {@code is_primary = true}. */
    House ownership(String id, String email, String values) {
        return change("ownership", values, "ownership_id", ComposedKey.of(no(id), address(email)));
    }

    House merged(String id, String into) {
        jdbc.update(
                "insert into merged_patron (patron_no, into_no, since_run, changed_run) values (?, ?, 1, 1)",
                no(id),
                no(into));
        return this;
    }

    House queued(String keep, String merge, String confidence, String status) {
        jdbc.update("""
                insert into merge_queue (candidate_id, keep_no, merge_no, confidence, score, because, status, first_queued_on,
                                         evidence, since_run, changed_run)
                values (?, ?, ?, ?, 90, 'same', ?, '2026-01-01', 'x', 1, 1)""", keep + "-" + merge, no(keep), no(merge), confidence, status);
        return this;
    }

    /** What a person said on a queued pair since the night that wrote it. */
    House said(String keep, String merge, String confidence, String decision) {
        jdbc.update("""
                insert into merge_decision (decision_no, candidate_id, keep_id, merge_id, decision, decided_by, decided_at, confidence,
                                            score, evidence, first_queued_on, source, since_run)
                values (?, ?, ?, ?, ?, 'Dana', 0, ?, 90, 'same', '2026-01-01', 'command', 0)""", ++decided, keep + "-" + merge, keep, merge, decision, confidence);
        return this;
    }

    /** Whether those who look at the merge queue now see two patrons that are one person: approved, or waiting with high confidence. */
    boolean areOneAtTheDesk(String keep, String merge) {
        QueueTablesStore desk = new QueueTablesStore(new Database(source));
        QueueRow row = desk.rows().stream()
                .filter(one -> one.candidateId().equals(keep + "-" + merge))
                .map(one -> desk.decisions(ZONE).laidOver(one, tonight))
                .findFirst()
                .orElseThrow();
        return row.status() == QueueStatus.APPROVED
                || row.status() == QueueStatus.PENDING && row.confidence() == Confidence.HIGH;
    }

    /** Sends that are told from here on came after the others were gathered. */
    House recently() {
        sends = "recent_sends";
        return this;
    }

    /** Mailed on some days, the newest first. */
    House mailed(String email, String campaign, String... days) {
        long newest = LocalDate.parse(days[0]).toEpochDay();
        long bits = 0;
        for (String day : days) {
            bits |= 1L << newest - LocalDate.parse(day).toEpochDay();
        }
        int campaignNo = campaigns.computeIfAbsent(campaign, id -> {
            jdbc.update(
                    "insert into campaign (campaign_no, campaign_id, since_run, changed_run) values (?, ?, 1, 1)",
                    campaigns.size() + 1,
                    id);
            return campaigns.size() + 1;
        });
        return sends(
                email,
                "mailed_day = " + newest + ", mailed_days = " + bits + ", mailed_campaign_no = " + campaignNo
                        + ", mailed_at = " + at(days[0] + " 09:00") + ", last_sent_at = " + at(days[0] + " 09:00"));
    }

    /** What the sends of an address tell: {@code bounced_at}, {@code reached_at}, {@code engaged_at}, {@code complained_at}. */
    House sends(String email, String what, String time) {
        return sends(email, what + " = " + at(time));
    }

    private House sends(String email, String values) {
        int no = address(email);
        if (jdbc.queryForList("select 1 from " + sends + " where address_no = ?", no)
                .isEmpty()) {
            jdbc.update("insert into " + sends + """
                     (address_no, sends, packed, mailed_days, since_run, changed_run)
                    values (?, 0, X'', 0, 1, 1)""", no);
        }
        return change(sends, values, "address_no", no);
    }

    House planned(String id, String plannedAt) {
        return planned(id, NEWS, plannedAt, 5, "marketing");
    }

    House planned(String id, String list, String plannedAt, int priority, String category) {
        list(list);
        jdbc.update("""
                insert into communication (communication_no, communication_id, present, list, planned_at, priority, category,
                                           campaign_id, row_hash, since_run, changed_run)
                values (?, ?, true, ?, ?, ?, ?, ?, 0, 1, 1)""", ++numbers, id, list, at(plannedAt), priority, category, id);
        return this;
    }

    House replanned(String id, String values) {
        jdbc.update("update communication set " + values + " where communication_id = ?", id);
        return this;
    }

    House audience(String communication, @Nullable String email, @Nullable String patronId) {
        jdbc.update(
                "insert into audience (audience_no, communication_id, address, patron_id, since_run) values (?, ?, ?, ?, 1)",
                ++numbers,
                communication,
                email,
                patronId);
        return this;
    }

    House weekly(int limit) {
        frequency = new Frequency(3, new Frequency.Weekly(true, 7, limit));
        return this;
    }

    /** Goes on to the next night. */
    House nextNight() {
        run++;
        tries = 0;
        tonight = tonight.plusDays(1);
        return this;
    }

    List<Map<String, Object>> table(String sql) {
        return jdbc.queryForList(sql);
    }

    /** Lets the night decide; a night may decide again. */
    House decide() {
        Night night = new Night(
                run,
                tonight + "-1",
                tonight,
                ZONE,
                run == 1,
                folder,
                folder.resolve("" + tonight),
                folder.resolve("spool"));
        Database database = new Database(source);
        JobRepository jobs = new Tries(++tries);
        Steps steps = new Steps(jobs, new JdbcTransactionManager(source), database, ProgressListener.SILENT);
        Books books = new Books(database, new Mailboxes(Mailboxes.defaultRules()));
        EligibilitySteps eligibility = new EligibilitySteps(
                night, steps, database, books, new OutboxFiles(database, night), settings(), this::hasPlan);
        JobExecution execution = jobs.createJobExecution(
                jobs.createJobInstance("eligibility", new JobParameters()),
                new JobParameters(),
                new ExecutionContext());
        try {
            new JobBuilder("eligibility", jobs)
                    .start(eligibility.decideEligibility())
                    .build()
                    .execute(execution);
        } catch (JobInterruptedException e) {
            throw new AssertionError("nobody interrupts", e);
        }
        if (execution.getStatus() != BatchStatus.COMPLETED) {
            throw new AssertionError(
                    "the step failed", execution.getAllFailureExceptions().get(0));
        }
        return this;
    }

    private boolean hasPlan() {
        return !jdbc.queryForList("select 1 from communication").isEmpty();
    }

    private Settings settings() {
        Settings d = Settings.defaults(folder, ZONE);
        return new Settings(
                d.timeZone(),
                d.date(),
                d.inbox(),
                d.outbox(),
                d.database(),
                d.umask(),
                d.keepNights(),
                d.sources(),
                d.addresses(),
                d.mailboxes(),
                d.sharedMailboxes(),
                d.placeholders(),
                d.organisation(),
                List.of("board"),
                frequency,
                d.queue(),
                d.autoApprove(),
                d.matching(),
                d.brakes());
    }

    /** The lines of a file of tonight, without its header. */
    List<String> file(String name) {
        try {
            List<String> lines = Files.readAllLines(folder.resolve("" + tonight).resolve(name));
            return lines.subList(1, lines.size());
        } catch (IOException e) {
            throw new AssertionError(name + " is not there", e);
        }
    }

    boolean hasFile(String name) {
        return Files.exists(folder.resolve("" + tonight).resolve(name));
    }

    /** The rows of contact-eligibility.csv for one communication: e-mail = {@code eligible} or all reasons. */
    Map<String, String> decisions(String communication) {
        return rows(communication).stream()
                .collect(Collectors.toMap(row -> row[2], row -> row[4].equals("eligible") ? "eligible" : row[6]));
    }

    /** {@code eligible} or all reasons of an address. */
    String of(String communication, String email) {
        return decisions(communication).getOrDefault(email, "not in the audience");
    }

    String againOn(String communication, String email) {
        return row(communication, email)[7];
    }

    String detail(String communication, String email) {
        return row(communication, email)[8];
    }

    private String[] row(String communication, String email) {
        return rows(communication).stream()
                .filter(row -> row[2].equals(email))
                .findFirst()
                .orElseThrow();
    }

    private List<String[]> rows(String communication) {
        return file("contact-eligibility.csv").stream()
                .map(line -> line.split(",", -1))
                .filter(row -> row[0].equals(communication))
                .toList();
    }
}
