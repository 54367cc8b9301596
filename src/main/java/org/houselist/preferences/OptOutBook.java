package org.houselist.preferences;

import java.util.Arrays;
import java.util.stream.LongStream;
import org.houselist.batch.Database;
import org.houselist.batch.Times;
import org.houselist.books.SubscriberStatus;
import org.jspecify.annotations.Nullable;

/** The remembered opt-outs as they were before tonight, and what we asked for, by address and list. */
final class OptOutBook {
    private long[] ids = new long[1024];
    private byte[] status = new byte[1024]; // with 16: ours
    private long[] at = new long[1024];
    private long[] liftedAt = new long[1024];
    private int count;
    private long[] asked = new long[0];

    static OptOutBook load(Database database) {
        OptOutBook book = new OptOutBook();
        database.scan(
                """
                select opt_out_id, status, opted_out_at, ours, lifted_at
                  from opt_out
                 order by opt_out_id""",
                row -> book.add(
                        row.getLong(1),
                        row.getInt(2) | (row.getBoolean(4) ? 16 : 0),
                        row.getLong(3),
                        Times.at(row, 5)));
        LongStream.Builder asked = LongStream.builder();
        database.scan("select preference_request_id from preference_request", row -> asked.add(row.getLong(1)));
        book.asked = asked.build().sorted().toArray();
        return book;
    }

    private void add(long id, int code, long refusedAt, long lifted) {
        if (count == ids.length) {
            ids = Arrays.copyOf(ids, count * 2);
            status = Arrays.copyOf(status, count * 2);
            at = Arrays.copyOf(at, count * 2);
            liftedAt = Arrays.copyOf(liftedAt, count * 2);
        }
        ids[count] = id;
        status[count] = (byte) code;
        at[count] = refusedAt;
        liftedAt[count++] = lifted;
    }

    @Nullable
    OptOut find(long id) {
        int place = Arrays.binarySearch(ids, 0, count, id);
        return place < 0
                ? null
                : new OptOut(
                        SubscriberStatus.of(status[place] & 15), at[place], (status[place] & 16) != 0, liftedAt[place]);
    }

    /** Whether we asked the tool to opt the address out. */
    boolean asked(long id) {
        return Arrays.binarySearch(asked, id) >= 0;
    }
}
