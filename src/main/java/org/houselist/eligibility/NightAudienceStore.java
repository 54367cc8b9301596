package org.houselist.eligibility;

import java.util.stream.Collectors;
import org.houselist.batch.Database;
import org.houselist.batch.Night;

/** The table night_audience: the figures of a night's communications, for the report and the brakes. */
final class NightAudienceStore {
    private final Database database;
    private final Night night;

    NightAudienceStore(Database database, Night night) {
        this.database = database;
        this.night = night;
    }

    /** Takes back what a killed or repeated try of this run wrote. */
    void rollBack() {
        database.jdbc().update("delete from night_audience where run_no = ?", night.runNo());
    }

    /** Keeps the figures of one communication: each suppressed address counts under its first reason. */
    void add(Decision decision) {
        String counts = decision.firstReasons().entrySet().stream()
                .map(entry -> entry.getKey() + "=" + entry.getValue())
                .collect(Collectors.joining(";"));
        database.jdbc()
                .update(
                        """
                        insert into night_audience (run_no, communication_id, list, audience, eligible, reason_counts)
                        values (?, ?, ?, ?, ?, ?)""",
                        night.runNo(),
                        decision.communication().id(),
                        decision.communication().list(),
                        decision.size(),
                        decision.eligibleCount(),
                        counts);
    }
}
