package org.houselist.books;

import java.io.IOException;
import java.util.Arrays;
import org.houselist.batch.Database;
import org.houselist.batch.KeptFile;
import org.houselist.batch.RunStore;
import org.houselist.batch.Times;

/** How many sends each address has, how many it had when the last night was published, and when the last was. */
public final class SendBook {
    private final int[] sends;
    private final int[] published;
    private final long[] lastSentAt;

    private SendBook(int highest) {
        sends = new int[highest + 1];
        published = new int[highest + 1];
        lastSentAt = new long[highest + 1];
        Arrays.fill(lastSentAt, Times.UNKNOWN);
    }

    /** Takes out what {@link #keep} put when the last night was published, for a run that has not written the tables yet. */
    SendBook(KeptFile.In kept, Database database) {
        int count = kept.number();
        int length = Math.max(count, database.highest("address", "address_no") + 1);
        sends = kept.ints(count, length);
        published = sends.clone();
        lastSentAt = kept.longs(count, length);
        Arrays.fill(lastSentAt, count, length, Times.UNKNOWN);
    }

    /** Puts how many each address has, and when the last was. */
    void keep(KeptFile.Out out) throws IOException {
        out.put(sends.length).put(sends, sends.length).put(lastSentAt, lastSentAt.length);
    }

    /**
     * Reads the tables send_history and recent_sends. What was published was told, whatever its date: a part that is launched
     * by hand counts from the night of its own date. For a night the newest published one is of an earlier date, or is
     * being repeated and has been taken back: nothing of it is in the tables, and the count is that of the night before.
     */
    public static SendBook load(Database database) {
        int lastNight =
                new RunStore(database).published().map(RunStore.Run::runNo).orElse(0);
        SendBook book = new SendBook(database.highest("address", "address_no"));
        book.add(database, "send_history", lastNight);
        book.add(database, "recent_sends", lastNight);
        return book;
    }

    private void add(Database database, String table, int lastNight) {
        int[] then = new int[published.length];
        database.scan("select address_no, sends, last_sent_at, since_run from " + table, row -> {
            int no = row.getInt(1);
            sends[no] += row.getInt(2);
            then[no] = row.getInt(4) > lastNight ? 0 : row.getInt(2);
            lastSentAt[no] = Math.max(lastSentAt[no], Times.at(row, 3));
        });
        // the oldest image since then is as that night left it
        database.scan(
                "select address_no, sends from " + table + "_before where before_run > ? order by before_run desc",
                row -> then[row.getInt(1)] = row.getInt(2),
                lastNight);
        Arrays.setAll(published, no -> published[no] + then[no]);
    }

    /** An address has so many more, the last of them sent at a time. To be called by the step that writes them. */
    public void add(int addressNo, int more, long lastAt) {
        sends[addressNo] += more;
        lastSentAt[addressNo] = Math.max(lastSentAt[addressNo], lastAt);
    }

    /** How many there are. */
    public int of(int addressNo) {
        return sends[addressNo];
    }

    /** How many there were when the last night was published: what an owner of that night was told. */
    public int published(int addressNo) {
        return published[addressNo];
    }

    /** When the last was sent, or {@link Times#UNKNOWN}. */
    public long lastSentAt(int addressNo) {
        return lastSentAt[addressNo];
    }
}
