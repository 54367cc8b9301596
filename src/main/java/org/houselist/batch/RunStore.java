package org.houselist.batch;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Owns the table run: the tries of nights, and of parts launched by hand. */
public final class RunStore {
    private final Database database;

    public RunStore(Database database) {
        this.database = database;
    }

    /**
     * A try.
     *
     * @param status how far it has come
     * @param inputFingerprint of what was delivered; null until the delivery is complete
     * @param undone its rows are taken back, because the night is being repeated
     */
    public record Run(
            int runNo,
            String runId,
            LocalDate date,
            String job,
            RunStatus status,
            @Nullable String settingsFingerprint,
            @Nullable String inputFingerprint,
            boolean undone,
            @Nullable Integer exitCode,
            long startedAt,
            long endedAt,
            @Nullable String message) {

        /** A whole night, not a part. */
        public boolean isNight() {
            return job.equals("nightly");
        }

        /** Its rows are in the tables, and it is not published. */
        public boolean isLoose() {
            return status.isLoose();
        }
    }

    private static final String SELECT = """
            select run_no, run_id, night_on, job, status, settings_fingerprint, input_fingerprint, undone, exit_code,
                   started_at, ended_at, message
              from run
            """;

    /** All runs, the newest first. */
    public List<Run> all() {
        return database.jdbc()
                .query(
                        SELECT + " order by run_no desc",
                        (row, number) -> new Run(
                                row.getInt(1),
                                row.getString(2),
                                LocalDate.parse(row.getString(3)),
                                row.getString(4),
                                RunStatus.of(row.getString(5)),
                                row.getString(6),
                                row.getString(7),
                                row.getBoolean(8),
                                row.getObject(9, Integer.class),
                                row.getLong(10),
                                Times.at(row, 11),
                                row.getString(12)));
    }

    /** The newest published night. */
    public Optional<Run> published() {
        return all().stream()
                .filter(run -> run.isNight() && run.status() == RunStatus.PUBLISHED)
                .max(Comparator.comparing(Run::date));
    }

    /**
     * The published nights of earlier dates than this, the newest first. Everything that a night compares itself with (changed,
     * closed, usual, "since") is one of them, and never an earlier try of its own date: so a night that is published twice
     * says both times the same.
     */
    public List<Run> publishedBefore(LocalDate date) {
        return all().stream()
                .filter(run -> run.isNight()
                        && run.status() == RunStatus.PUBLISHED
                        && run.date().isBefore(date))
                .sorted(Comparator.comparing(Run::date).reversed())
                .toList();
    }

    /** Notes a new try; gives its number. */
    public int begin(String runId, LocalDate date, String job, String version, String settings, long now) {
        int number = database.highest("run", "run_no") + 1;
        database.jdbc().update("""
                        insert into run (run_no, run_id, night_on, job, status, started_at, version,
                               settings_fingerprint, undone)
                        values (?, ?, ?, ?, 'taking', ?, ?, ?, false)""", number, runId, date.toString(), job, now, version, settings);
        return number;
    }

    /** The delivery is complete: from now on the run can be resumed. */
    public void delivered(int runNo, String inputFingerprint) {
        database.jdbc()
                .update(
                        "update run set status = 'open', input_fingerprint = ? where run_no = ?",
                        inputFingerprint,
                        runNo);
    }

    /** The status of a run. */
    public RunStatus status(int runNo) {
        return RunStatus.of(String.valueOf(
                database.jdbc().queryForObject("select status from run where run_no = ?", String.class, runNo)));
    }

    /** Notes a new status. */
    public void become(int runNo, RunStatus status) {
        database.jdbc().update("update run set status = ? where run_no = ?", status.word(), runNo);
    }

    /** Notes that a run's rows were taken back, or are there again. */
    public void undone(int runNo, boolean undone) {
        database.jdbc().update("update run set undone = ? where run_no = ?", undone, runNo);
    }

    /** Notes how a run ended. */
    public void ended(int runNo, int exitCode, @Nullable String message, long now) {
        database.jdbc()
                .update(
                        "update run set exit_code = ?, message = ?, ended_at = ? where run_no = ?",
                        exitCode,
                        message == null || message.length() <= 4000 ? message : message.substring(0, 4000),
                        now,
                        runNo);
    }

    /** A night that is published again takes the place of what was published before: it must not count twice. */
    public void supersedeFormer(int runNo, LocalDate date) {
        database.jdbc().update("""
                        update run
                           set status = 'superseded'
                         where job = 'nightly'
                           and status = 'published'
                           and night_on = ?
                           and run_no <> ?""", date.toString(), runNo);
    }

    /** The date of the oldest of so many newest published nights; blank where there are not more than that. */
    public String oldestKept(int nights) {
        List<String> dates = all().stream()
                .filter(run -> run.isNight() && run.status() == RunStatus.PUBLISHED)
                .map(run -> run.date().toString())
                .sorted(Comparator.reverseOrder())
                .toList();
        return dates.size() > nights ? dates.get(nights - 1) : "";
    }

    /**
     * Runs whose folders are still needed: this one, which may be repeated, those whose set-aside files it reads, those
     * that may be resumed or released, and those of later dates, or repetitions of this one that were given up, whose
     * append files wait for their night.
     */
    public List<String> needed(int runNo) {
        return database.jdbc().queryForList("""
                        select run_id
                          from run
                         where run_no = ?
                            or status in ('taking', 'open', 'held', 'publishing')
                            or exists (select 1
                                         from delivered_file
                                        where delivered_file.run_no = ?
                                          and delivered_file.stored_as like '%' || run.run_id || '/%')
                            or (status = 'closed'
                                and input_fingerprint is not null
                                and night_on > (select night_on from run where run_no = ?))
                            or (status = 'abandoned'
                                and night_on >= (select night_on from run where run_no = ?))""", String.class, runNo, runNo, runNo, runNo);
    }
}
