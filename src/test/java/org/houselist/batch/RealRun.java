package org.houselist.batch;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.repository.support.ResourcelessJobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.datasource.init.DatabasePopulatorUtils;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** For tests: runs on a real H2 in a folder, with a real outbox beside it. */
public final class RealRun {
    private static final ZoneId ZONE = ZoneId.of("America/New_York");

    private final Path folder;
    private final Database database;
    private final JdbcTransactionManager transactions;

    public RealRun(Path folder) {
        this(folder, h2(folder));
    }

    /** On another database, which must be empty. */
    public RealRun(Path folder, DataSource source) {
        this.folder = folder;
        database = new Database(source);
        DatabasePopulatorUtils.execute(
                new ResourceDatabasePopulator(
                        new ClassPathResource("/db/migration/V2__register.sql"),
                        new ClassPathResource("/db/migration/V6__merge_decisions.sql")),
                source);
        transactions = new JdbcTransactionManager(source);
    }

    private static DataSource h2(Path folder) {
        JdbcDataSource source = new JdbcDataSource();
        source.setURL("jdbc:h2:" + folder.resolve("houselist") + ";DB_CLOSE_DELAY=-1");
        return source;
    }

    /** To be called at the end: the folder is removed then. */
    public void shutDown() {
        if (database.isH2()) {
            database.jdbc().execute("shutdown");
        }
    }

    public Database database() {
        return database;
    }

    public Path outboxFolder() {
        return folder.resolve("outbox");
    }

    public Outbox outbox() {
        return new Outbox(outboxFolder(), Umask.of("077"));
    }

    /** Notes a run of a night, and gives it its folder. */
    public Night night(int runNo, String date, String job, String status) {
        String runId = job.equals("nightly") ? date + "-" + runNo : date + "-" + job + "-" + runNo;
        database.jdbc().update("""
                        insert into run (run_no, run_id, night_on, job, status, started_at, settings_fingerprint)
                        values (?, ?, ?, ?, ?, 0, 'x')""", runNo, runId, date, job, status);
        return new Night(
                runNo,
                runId,
                LocalDate.parse(date),
                ZONE,
                runNo == 1,
                outboxFolder(),
                outboxFolder().resolve(".houselist/staging/" + runId),
                folder.resolve("spool"));
    }

    /** One of tonight's files, all of whose rows were admitted but for so many. */
    public void delivered(int runNo, int fileNo, String kind, String name, long rows, long turnedAway) {
        database.jdbc()
                .update(
                        """
                        insert into delivered_file (run_no, file_no, kind, name, stored_as, sha256, bytes, header,
                                                    rows_read, admitted, turned_away)
                        values (?, ?, ?, ?, '', ?, 100, 'patron_id,last_name', ?, ?, ?)""",
                        runNo,
                        fileNo,
                        kind,
                        name,
                        Fingerprint.of(runNo + name),
                        rows,
                        rows - turnedAway,
                        turnedAway);
    }

    public Steps steps() {
        return new Steps(repository, transactions, database, ProgressListener.SILENT);
    }

    private final JobRepository repository = new ResourcelessJobRepository();

    /** Runs one step; throws what it failed with. */
    public void run(Step step) throws Exception {
        var job = repository.createJobExecution(
                repository.createJobInstance("test", new JobParameters()), new JobParameters(), new ExecutionContext());
        var execution = repository.createStepExecution(step.getName(), job);
        step.execute(execution);
        Throwable problem =
                execution.getFailureExceptions().stream().findFirst().orElse(null);
        rethrow(problem);
    }

    private static void rethrow(@Nullable Throwable problem) throws IOException {
        if (problem instanceof RuntimeException found) {
            throw found;
        }
        if (problem != null) {
            throw new IOException(problem);
        }
    }
}
