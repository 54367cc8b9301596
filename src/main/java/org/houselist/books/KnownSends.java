package org.houselist.books;

import java.util.Map;
import java.util.TreeMap;
import org.houselist.batch.Database;
import org.houselist.batch.Lookup;
import org.jspecify.annotations.Nullable;

/**
 * The sends that the tables send_history and recent_sends hold, as {@link SendList} reads them: of many addresses in their
 * order, or of one after the other; to be closed.
 */
public final class KnownSends implements AutoCloseable {
    private static final int ADDRESSES_AT_ONCE = 1 << 16;

    private final Lookup earlier;
    private final Lookup recent;
    private byte @Nullable [] found;

    /** For asking of single addresses. */
    public KnownSends(Database database) {
        earlier = database.lookup("select packed from send_history where address_no = ?");
        recent = earlier.also("select packed from recent_sends where address_no = ?");
    }

    /** Sees the sends of an address: null where a table has no row of it. */
    @FunctionalInterface
    public interface Visitor {
        void sends(int addressNo, byte @Nullable [] earlier, byte @Nullable [] recent);
    }

    /** Shows all addresses up to {@code highest} that have sends, in their order; some of them are in memory at a time. */
    public static void each(Database database, int highest, Visitor visitor) {
        for (int from = 0; from <= highest; from += ADDRESSES_AT_ONCE) {
            each(database, from, from + ADDRESSES_AT_ONCE, visitor);
        }
    }

    private static void each(Database database, int from, int to, Visitor visitor) {
        TreeMap<Integer, byte[]> recent = new TreeMap<>();
        database.scan("""
                select address_no, packed
                  from recent_sends
                 where address_no >= ?
                   and address_no < ?""", row -> recent.put(row.getInt(1), row.getBytes(2)), from, to);
        database.scan(
                """
                select address_no, packed
                  from send_history
                 where address_no >= ?
                   and address_no < ?
                 order by address_no""",
                row -> {
                    int address = row.getInt(1);
                    while (!recent.isEmpty() && recent.firstKey() < address) {
                        show(recent.pollFirstEntry(), visitor);
                    }
                    visitor.sends(address, row.getBytes(2), recent.remove(address));
                },
                from,
                to);
        while (!recent.isEmpty()) {
            show(recent.pollFirstEntry(), visitor);
        }
    }

    private static void show(Map.Entry<Integer, byte[]> recent, Visitor visitor) {
        visitor.sends(recent.getKey(), null, recent.getValue());
    }

    /** The row of an address in send_history, or null. */
    public byte @Nullable [] earlier(int addressNo) {
        return ask(earlier, addressNo);
    }

    /** The row of an address in recent_sends, or null. */
    public byte @Nullable [] recent(int addressNo) {
        return ask(recent, addressNo);
    }

    private byte @Nullable [] ask(Lookup lookup, int addressNo) {
        found = null;
        lookup.ask(row -> found = row.getBytes(1), addressNo);
        return found;
    }

    @Override
    public void close() {
        earlier.close();
    }
}
