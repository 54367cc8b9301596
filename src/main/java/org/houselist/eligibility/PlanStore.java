package org.houselist.eligibility;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.houselist.batch.Database;
import org.houselist.batch.LocalTimes;
import org.houselist.batch.Night;

/** Reads the plan of communications, and whom the audiences extract names for them. */
final class PlanStore {
    private final Database database;
    private final Night night;

    PlanStore(Database database, Night night) {
        this.database = database;
        this.night = night;
    }

    /** The newest plan, whole. */
    List<Communication> plan() {
        LocalTimes days = new LocalTimes(night.zone());
        List<Communication> plan = new ArrayList<>();
        database.scan(
                """
                select communication_id, list, planned_at, priority, category
                  from communication
                 where present""",
                row -> plan.add(new Communication(
                        row.getString(1),
                        row.getString(2),
                        row.getLong(3),
                        days.dayOf(row.getLong(3)),
                        row.getInt(4),
                        row.getString(5).equals("service"),
                        false)));
        plan.sort(Communication.BY_ID);
        return plan;
    }

    /** Reads the newest audiences extract. */
    Audiences audiences(Facts facts) {
        Set<String> mentioned = new HashSet<>();
        database.scan("select distinct communication_id from audience", row -> mentioned.add(row.getString(1)));
        Audiences audiences = new Audiences(facts, mentioned);
        database.scan("select communication_id, address, patron_id from audience", row -> {
            if (row.getString(2) != null) {
                audiences.name(row.getString(1), row.getString(2));
            }
            if (row.getString(3) != null) {
                audiences.namePatron(row.getString(1), row.getString(3));
            }
        });
        return audiences;
    }
}
