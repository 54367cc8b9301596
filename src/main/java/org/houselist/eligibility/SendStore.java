package org.houselist.eligibility;

import java.util.HashMap;
import java.util.Map;
import org.houselist.batch.Database;
import org.houselist.batch.Times;

/** Reads what the sends of an address tell. */
final class SendStore {
    private final Database database;

    SendStore(Database database) {
        this.database = database;
    }

    /** Tells the facts what was sent; how far the delivered sends reach, or {@link Times#UNKNOWN} without any. */
    long load(Facts facts) {
        long[] last = {Times.UNKNOWN};
        database.scan("""
                select address_no, bounced_at, reached_at, engaged_at, complained_at, mailed_day, mailed_days, mailed_at,
                       mailed_campaign_no, last_sent_at
                  from send_history""", row -> {
            int no = row.getInt(1);
            facts.sends(no, Times.at(row, 2), Times.at(row, 3), Times.at(row, 4), Times.at(row, 5));
            int day = row.getInt(6);
            if (!row.wasNull()) {
                facts.mailings.add(no, day, row.getLong(7) | 1, Times.at(row, 8), row.getInt(9));
            }
            last[0] = Math.max(last[0], Times.at(row, 10));
        });
        return last[0];
    }

    /** The ids of all campaigns by campaign_no. */
    Map<Integer, String> campaigns() {
        Map<Integer, String> ids = new HashMap<>();
        database.scan("select campaign_no, campaign_id from campaign", row -> ids.put(row.getInt(1), row.getString(2)));
        return ids;
    }
}
