package org.houselist.matching;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.h2.jdbcx.JdbcConnectionPool;
import org.houselist.batch.ComposedKey;
import org.houselist.batch.Database;
import org.houselist.batch.Night;
import org.houselist.batch.OutboxFiles;
import org.houselist.batch.ProgressListener;
import org.houselist.batch.Steps;
import org.houselist.batch.Tries;
import org.houselist.batch.Warnings;
import org.houselist.books.Books;
import org.houselist.email.Mailboxes;
import org.houselist.settings.Organisation;
import org.houselist.settings.Queue;
import org.houselist.settings.Settings;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** A register in a real H2, filled by hand, and the step run on it night after night. */
final class QueueNights implements AutoCloseable {
    private static final ZoneId ZONE = ZoneId.of("America/New_York");

    private final Path folder;
    private final JdbcConnectionPool pool;
    private final Database database;
    private boolean listLow;
    private int run;
    private int tries;
    private LocalDate date = LocalDate.of(2026, 3, 1);
    private long written;

    QueueNights(Path folder, String url) {
        this.folder = folder;
        pool = JdbcConnectionPool.create(url, "sa", "");
        new ResourceDatabasePopulator(
                        new ClassPathResource("db/migration/V2__register.sql"),
                        new ClassPathResource("db/migration/V6__merge_decisions.sql"),
                        new ClassPathResource("db/migration/V7__likely_pair.sql"),
                        new ClassPathResource("db/migration/V13__kept.sql"))
                .execute(pool);
        database = new Database(pool);
    }

    static QueueNights in(Path folder) {
        return new QueueNights(folder, "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
    }

    /** A patron with a street, so that it is no stub. */
    QueueNights patron(String id, String first, String last, String email) {
        return patron(id, first, last, email, false);
    }

    /** A record of the web site: nothing but an address. */
    QueueNights stub(String id, String email) {
        return patron(id, "Newsletter", "Newsletter", email, true);
    }

    private QueueNights patron(String id, String first, String last, String email, boolean stub) {
        int no = database.highest("patron", "patron_no") + 1;
        sql(
                """
                insert into patron (patron_no, patron_id, present, kind, status, no_email, no_mail, no_phone, has_login,
                       stub, name_only, completeness, first_name, last_name, street, row_hash, since_run, changed_run)
                values (?, ?, true, 1, 1, false, false, false, false, ?, false, ?, ?, ?, ?, 0, 1, 1)""",
                no,
                id,
                stub,
                stub ? 0 : 3,
                first,
                last,
                stub
                        ? "Required"
                        : no + " " + Character.toString((char) (65 + no % 26)).repeat(6) + " St");
        return owns(no, email);
    }

    QueueNights alsoOwns(String patronId, String email) {
        return owns(number(patronId), email);
    }

    private QueueNights owns(int patronNo, String email) {
        int address = addressNo(email);
        return sql("""
                insert into ownership (ownership_id, address_no, patron_no, state, by_merge, is_primary, owner_since_run,
                       exported_sends, exported_before, since_run, changed_run)
                values (?, ?, ?, 1, false, true, 1, 0, 0, 1, 1)""", ComposedKey.of(address, patronNo), address, patronNo);
    }

    private int addressNo(String email) {
        List<Integer> known =
                database.jdbc().queryForList("select address_no from address where address = ?", Integer.class, email);
        if (!known.isEmpty()) {
            return known.get(0);
        }
        int no = database.highest("address", "address_no") + 1;
        sql("insert into address (address_no, address, since_run) values (?, ?, 1)", no, email);
        return no;
    }

    QueueNights set(String patronId, String column, Object value) {
        return sql("update patron set " + column + " = ? where patron_id = ?", value, patronId);
    }

    /** The e-mail of a patron becomes inactive. */
    QueueNights loses(String patronId) {
        return sql("update ownership set state = 2 where patron_no = ?", number(patronId));
    }

    /** The CRM reports a merge that was done. */
    QueueNights merged(String kept, String deleted) {
        reports(kept, deleted, true, "");
        sql(
                "insert into merged_patron (patron_no, into_no, since_run, changed_run) values (?, ?, ?, ?)",
                number(deleted),
                number(kept),
                run + 1,
                run + 1);
        sql("update ownership set state = 4 where patron_no = ?", number(deleted));
        return set(deleted, "present", false);
    }

    /** The CRM reports a merge that it could not do. */
    QueueNights couldNotMerge(String kept, String deleted, String error) {
        return reports(kept, deleted, false, error);
    }

    private QueueNights reports(String kept, String deleted, boolean done, String error) {
        return sql("""
                insert into crm_merge (crm_merge_no, kept_id, deleted_id, done, error_text, row_hash, since_run)
                values (?, ?, ?, ?, ?, 0, ?)""", database.highest("crm_merge", "crm_merge_no") + 1, kept, deleted, done, error, run + 1);
    }

    /** A person decides on the only row of two patrons. */
    QueueNights decide(String keep, String merge, String decision) {
        return sql(
                """
                insert into merge_decision (decision_no, candidate_id, keep_id, merge_id, decision, decided_by, decided_at,
                       night_on, confidence, score, evidence, first_queued_on, source, since_run)
                values (?, ?, ?, ?, ?, 'Dee', ?, ?, 'high', 100, 'as seen', ?, 'command', 0)""",
                database.highest("merge_decision", "decision_no") + 1,
                candidate(keep, merge),
                keep,
                merge,
                decision,
                date.atTime(9, 0).atZone(ZONE).toEpochSecond(),
                date.toString(),
                date.toString());
    }

    static String candidate(String one, String other) {
        return CandidateId.of(Cast.id(one), Cast.id(other));
    }

    QueueNights listLow() {
        listLow = true;
        return this;
    }

    /** The next night: the step runs, and what it wrote is published. Gives the file without its header. */
    List<String> night() throws Exception {
        open();
        List<String> file = step();
        publish();
        return file;
    }

    void open() {
        run++;
        tries = 0;
        date = date.plusDays(1);
        sql("""
                insert into run (run_no, run_id, night_on, job, status, started_at, settings_fingerprint)
                values (?, ?, ?, 'nightly', 'open', 0, '')""", run, date + "-1", date.toString());
    }

    void publish() {
        sql("update run set status = 'published' where run_no = ?", run);
    }

    /** Runs the step of the open night, again where it has run before. */
    List<String> step() throws Exception {
        Night night = new Night(
                run, date + "-1", date, ZONE, run == 1, folder, folder.resolve("staging"), folder.resolve("spool"));
        JdbcTransactionManager transactions = new JdbcTransactionManager(pool);
        Step step = steps(night, new Steps(new Tries(++tries), transactions, database, ProgressListener.SILENT))
                .queueDuplicates();
        StepExecution execution = new StepExecution(
                1, step.getName(), new JobExecution(1, new JobInstance(1, "nightly"), new JobParameters()));
        step.execute(execution);
        if (execution.getStatus() != BatchStatus.COMPLETED) {
            throw new IllegalStateException(execution.getFailureExceptions().get(0));
        }
        written = execution.getWriteCount();
        List<String> lines = Files.readAllLines(folder.resolve("staging/merge-queue.csv"));
        return lines.subList(1, lines.size());
    }

    private MatchingSteps steps(Night night, Steps steps) {
        return new MatchingSteps(
                night,
                steps,
                database,
                new Books(database, new Mailboxes(Mailboxes.defaultRules())),
                new OutboxFiles(database, night),
                new Warnings(database, run),
                settings());
    }

    QueueFigures figures() {
        Night night = new Night(run, "", date, ZONE, run == 1, folder, folder, folder);
        return steps(
                        night,
                        new Steps(new Tries(1), new JdbcTransactionManager(pool), database, ProgressListener.SILENT))
                .figures();
    }

    private Settings settings() {
        Settings defaults = Settings.defaults(folder, ZONE);
        return new Settings(
                defaults.timeZone(),
                defaults.date(),
                defaults.inbox(),
                defaults.outbox(),
                defaults.database(),
                defaults.umask(),
                defaults.keepNights(),
                defaults.sources(),
                defaults.addresses(),
                defaults.mailboxes(),
                defaults.sharedMailboxes(),
                defaults.placeholders(),
                new Organisation("Opera", List.of("opera.example.org"), List.of()),
                List.of("Board"),
                defaults.frequency(),
                new Queue(listLow),
                defaults.autoApprove(),
                defaults.matching(),
                defaults.brakes());
    }

    /** Rows that the last run of the step wrote to the table. */
    long written() {
        return written;
    }

    /** The whole table, a row a line. */
    List<String> table() {
        return database.jdbc().query("select * from merge_queue order by candidate_id", (row, number) -> {
            StringBuilder line = new StringBuilder();
            for (int column = 1; column <= row.getMetaData().getColumnCount(); column++) {
                line.append(row.getString(column)).append('|');
            }
            return line.toString();
        });
    }

    List<String> warnings() {
        return new Warnings(database, run).all();
    }

    byte[] bytes() throws IOException {
        return Files.readAllBytes(folder.resolve("staging/merge-queue.csv"));
    }

    LocalDate date() {
        return date;
    }

    QueueNights sql(String statement, Object... values) {
        database.jdbc().update(statement, values);
        return this;
    }

    private int number(String patronId) {
        return database.jdbc()
                .queryForObject("select patron_no from patron where patron_id = ?", Integer.class, patronId);
    }

    @Override
    public void close() {
        pool.dispose();
    }
}
