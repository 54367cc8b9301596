package org.houselist.preferences;

import java.util.Arrays;
import org.houselist.batch.Database;
import org.houselist.batch.Times;
import org.houselist.books.SubscriberStatus;
import org.jspecify.annotations.Nullable;

/** What the tool's export before tonight's said, of the rows that changed since. */
final class RowsBefore {
    private long[] ids = new long[1024];
    private byte[] status = new byte[1024]; // with 16: present
    private int count;

    static RowsBefore load(Database database, int run) {
        RowsBefore before = new RowsBefore();
        database.scan("""
                select subscription_id, status, present
                  from subscription_before
                 where before_run = ?
                 order by subscription_id""", row -> before.add(row.getLong(1), row.getInt(2) | (row.getBoolean(3) ? 16 : 0)), run);
        return before;
    }

    private void add(long id, int code) {
        if (count == ids.length) {
            ids = Arrays.copyOf(ids, count * 2);
            status = Arrays.copyOf(status, count * 2);
        }
        ids[count] = id;
        status[count++] = (byte) code;
    }

    @Nullable
    ToolRow find(long id) {
        int place = Arrays.binarySearch(ids, 0, count, id);
        return place < 0
                ? null
                : new ToolRow(
                        SubscriberStatus.of(status[place] & 15),
                        (status[place] & 16) != 0,
                        Times.UNKNOWN,
                        Times.UNKNOWN,
                        Times.UNKNOWN);
    }
}
