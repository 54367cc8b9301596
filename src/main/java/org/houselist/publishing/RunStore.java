package org.houselist.publishing;

import java.util.List;
import org.houselist.batch.Database;
import org.houselist.batch.Night;

/** How far the publication of a run is: the status in the table run. */
final class RunStore {
    private final Database database;
    private final Night night;

    RunStore(Database database, Night night) {
        this.database = database;
        this.night = night;
    }

    /** The status of this run. */
    String status() {
        return String.valueOf(database.jdbc()
                .queryForObject("select status from run where run_no = ?", String.class, night.runNo()));
    }

    /** Notes a new status of this run. */
    void become(String status) {
        database.jdbc().update("update run set status = ? where run_no = ?", status, night.runNo());
    }

    /** A night that is published again takes the place of what was published before: it must not count twice. */
    void supersedeFormer() {
        database.jdbc()
                .update(
                        """
                        update run
                           set status = 'superseded'
                         where job = 'nightly'
                           and status = 'published'
                           and night_on = ?
                           and run_no <> ?""",
                        night.date().toString(),
                        night.runNo());
    }

    /** Runs whose delivery is still needed: this one, which may be repeated, and those that may be resumed or released. */
    List<String> needed() {
        return database.jdbc()
                .queryForList(
                        """
                        select run_id
                          from run
                         where run_no = ?
                            or status in ('taking', 'open', 'held', 'publishing')""",
                        String.class,
                        night.runNo());
    }
}
