package org.houselist.register;

import java.util.Arrays;
import org.houselist.batch.Database;
import org.houselist.batch.Times;

/** How many sends each address has, and when the last was. */
final class SendCounts {
    private final int[] sends;
    private final long[] lastSentAt;

    private SendCounts(int highest) {
        sends = new int[highest + 1];
        lastSentAt = new long[highest + 1];
        Arrays.fill(lastSentAt, Times.UNKNOWN);
    }

    static SendCounts load(Database database, int highestAddress) {
        SendCounts counts = new SendCounts(highestAddress);
        database.scan("select address_no, sends, last_sent_at from send_history", row -> {
            counts.sends[row.getInt(1)] = row.getInt(2);
            counts.lastSentAt[row.getInt(1)] = Times.at(row, 3);
        });
        return counts;
    }

    int of(int addressNo) {
        return sends[addressNo];
    }

    long lastSentAt(int addressNo) {
        return lastSentAt[addressNo];
    }
}
