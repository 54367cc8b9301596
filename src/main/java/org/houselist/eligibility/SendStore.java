package org.houselist.eligibility;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.houselist.batch.Database;
import org.houselist.batch.Meanwhile;
import org.houselist.batch.Times;

/** Reads what the sends of an address tell. */
final class SendStore {
    private static final int ADDRESSES_AT_ONCE = 1 << 16;

    private final Database database;

    SendStore(Database database) {
        this.database = database;
    }

    /**
     * Tells the facts what was sent; how far the delivered sends reach, or {@link Times#UNKNOWN} without any. Two threads read,
     * each every other part of the addresses.
     */
    long load(Facts facts) {
        Meanwhile<Long> other = Meanwhile.make("read-what-was-sent", () -> load(facts, ADDRESSES_AT_ONCE));
        return Math.max(load(facts, 0), other.get());
    }

    private long load(Facts facts, int first) {
        long last = Times.UNKNOWN;
        for (int from = first; from <= facts.addresses.highest(); from += 2 * ADDRESSES_AT_ONCE) {
            last = Math.max(last, new Part(facts, from).load());
        }
        return last;
    }

    /** Some addresses: an address has a row for its earlier sends, one for its recent ones, or both. */
    private final class Part {
        private final Facts facts;
        private final int from;
        private final long[][] newest = new long[5][ADDRESSES_AT_ONCE]; // bounced, seen, reached, engaged, complained
        private final BitSet known = new BitSet();
        private long last = Times.UNKNOWN;

        Part(Facts facts, int from) {
            this.facts = facts;
            this.from = from;
            for (long[] times : newest) {
                Arrays.fill(times, Times.UNKNOWN);
            }
        }

        long load() {
            for (String table : List.of("send_history", "recent_sends")) {
                database.scan("""
                        select address_no, bounced_at, coalesce(bounce_seen_at, bounced_at), reached_at, engaged_at,
                               complained_at, mailed_day, mailed_days, mailed_at, mailed_campaign_no, last_sent_at
                          from %s
                         where address_no >= ?
                           and address_no < ?""".formatted(table), this::row, from, from + ADDRESSES_AT_ONCE);
            }
            known.stream()
                    .forEach(i -> facts.sends(
                            from + i, newest[0][i], newest[1][i], newest[2][i], newest[3][i], newest[4][i]));
            return last;
        }

        private void row(ResultSet row) throws SQLException {
            int no = row.getInt(1);
            known.set(no - from);
            for (int i = 0; i < newest.length; i++) {
                newest[i][no - from] = Math.max(newest[i][no - from], Times.at(row, 2 + i));
            }
            int day = row.getInt(7);
            if (!row.wasNull()) {
                facts.mailings.add(no, day, row.getLong(8) | 1, Times.at(row, 9), row.getInt(10));
            }
            last = Math.max(last, Times.at(row, 11));
        }
    }

    /** The ids of all campaigns by campaign_no. */
    Map<Integer, String> campaigns() {
        Map<Integer, String> ids = new HashMap<>();
        database.scan("select campaign_no, campaign_id from campaign", row -> ids.put(row.getInt(1), row.getString(2)));
        return ids;
    }
}
