package org.houselist.register;

import java.util.Arrays;
import org.houselist.batch.Database;
import org.houselist.batch.RunStore;
import org.houselist.batch.Times;

/** How many sends each address has, how many it had when the last night was published, and when the last was. */
final class SendCounts {
    private final int[] sends;
    private final int[] published;
    private final long[] lastSentAt;

    private SendCounts(int highest) {
        sends = new int[highest + 1];
        published = new int[highest + 1];
        lastSentAt = new long[highest + 1];
        Arrays.fill(lastSentAt, Times.UNKNOWN);
    }

    static SendCounts load(Database database, int highestAddress) {
        int lastNight =
                new RunStore(database).published().map(RunStore.Run::runNo).orElse(0);
        SendCounts counts = new SendCounts(highestAddress);
        database.scan("select address_no, sends, last_sent_at, since_run from send_history", row -> {
            counts.sends[row.getInt(1)] = row.getInt(2);
            counts.published[row.getInt(1)] = row.getInt(4) > lastNight ? 0 : row.getInt(2);
            counts.lastSentAt[row.getInt(1)] = Times.at(row, 3);
        });
        // the oldest image since then is as that night left it
        database.scan("""
                select address_no, sends
                  from send_history_before
                 where before_run > ?
                 order by before_run desc""", row -> counts.published[row.getInt(1)] = row.getInt(2), lastNight);
        return counts;
    }

    int of(int addressNo) {
        return sends[addressNo];
    }

    /** When the last night was published: what an owner of that night was told. */
    int published(int addressNo) {
        return published[addressNo];
    }

    long lastSentAt(int addressNo) {
        return lastSentAt[addressNo];
    }
}
