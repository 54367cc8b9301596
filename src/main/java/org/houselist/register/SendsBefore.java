package org.houselist.register;

import java.util.BitSet;
import org.houselist.batch.Database;
import org.houselist.batch.Lookup;
import org.jspecify.annotations.Nullable;

/** What a run found in the tables send_history and recent_sends, where it changed it; to be closed. */
final class SendsBefore implements AutoCloseable {
    private final int run;
    private final BitSet inEarlier = new BitSet();
    private final BitSet inRecent = new BitSet();
    private final Lookup earlier;
    private final Lookup recent;
    private byte @Nullable [] found;

    SendsBefore(Database database, int run) {
        this.run = run;
        database.scan(
                "select address_no from send_history_before where before_run = ?",
                row -> inEarlier.set(row.getInt(1)),
                run);
        database.scan(
                "select address_no from recent_sends_before where before_run = ?",
                row -> inRecent.set(row.getInt(1)),
                run);
        earlier = database.lookup("select packed from send_history_before where address_no = ? and before_run = ?");
        recent = earlier.also("select packed from recent_sends_before where address_no = ? and before_run = ?");
    }

    /** Whether the run changed a row of the address. */
    boolean differed(int addressNo) {
        return inEarlier.get(addressNo) || inRecent.get(addressNo);
    }

    /** Whether it changed what lies in send_history. {@code now}: the row of recent_sends. */
    boolean earlierDiffered(int addressNo, byte @Nullable [] now) {
        return inEarlier.get(addressNo) || (inRecent.get(addressNo) && now == null);
    }

    /** What the run found in send_history of an address that differed, or null; given both rows as they are now. */
    byte @Nullable [] earlier(int addressNo, byte @Nullable [] earlierNow, byte @Nullable [] recentNow) {
        if (inEarlier.get(addressNo)) {
            return ask(earlier, addressNo);
        }
        return recentNow == null ? null : earlierNow; // without, all was gathered there, where nothing was before
    }

    /** What it found in recent_sends of an address, or null: there was nothing, or it did not change it. */
    byte @Nullable [] recent(int addressNo) {
        return inRecent.get(addressNo) ? ask(recent, addressNo) : null;
    }

    private byte @Nullable [] ask(Lookup lookup, int addressNo) {
        found = null;
        lookup.ask(row -> found = row.getBytes(1), addressNo, run);
        return found;
    }

    @Override
    public void close() {
        earlier.close();
    }
}
