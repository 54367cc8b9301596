package org.houselist.jobs.runs;

import java.util.ArrayList;
import java.util.List;
import org.houselist.batch.Database;
import org.jspecify.annotations.Nullable;

/** What each brake saw in a run, held or not, in words. */
final class BrakeLines {
    private BrakeLines() {}

    /** One line a brake, by code. */
    static List<String> of(Database database, int runNo) {
        List<String> lines = new ArrayList<>();
        database.jdbc()
                .query(
                        "select code, held, released, because, figures from brake where run_no = ? order by code",
                        row -> {
                            String state = row.getBoolean(3)
                                    ? "released, because " + row.getString(4)
                                    : row.getBoolean(2) ? "held" : "did not hold";
                            lines.add(row.getString(1) + ": " + state + " " + row.getString(5));
                        },
                        runNo);
        return lines;
    }

    /** Why a steward released brakes in a run; null where none was released. */
    static @Nullable String whyReleased(Database database, int runNo) {
        return database.jdbc()
                .queryForObject("select max(because) from brake where run_no = ? and released", String.class, runNo);
    }
}
