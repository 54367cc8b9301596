package org.houselist.register;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.houselist.batch.Database;
import org.houselist.batch.Night;
import org.houselist.batch.Times;

/**
 * Records that left the CRM's extract before its report told that they were merged away: what they had until then goes to
 * the record that was kept all the same.
 */
final class GoneBeforeMerge {
    private final Map<Integer, Long> goneAt = new HashMap<>();

    /** Reads the tables merged_patron, patron and run. */
    static GoneBeforeMerge load(Database database, Night night) {
        GoneBeforeMerge gone = new GoneBeforeMerge();
        database.scan(
                """
                select m.patron_no, r.night_on
                  from merged_patron m
                  join patron p on p.patron_no = m.patron_no
                  join run r on r.run_no = p.changed_run
                 where not p.present""",
                row -> gone.goneAt.put(
                        row.getInt(1),
                        LocalDate.parse(row.getString(2))
                                .atStartOfDay(night.zone())
                                .toEpochSecond()));
        return gone;
    }

    /** The first instant of the night that saw the record go; unknown where it was not merged away, or is delivered. */
    long at(int patronNo) {
        return goneAt.getOrDefault(patronNo, Times.UNKNOWN);
    }
}
