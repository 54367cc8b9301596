package org.houselist.books;

import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import org.houselist.batch.Database;
import org.houselist.batch.Dictionary;
import org.houselist.batch.KeptFile;
import org.houselist.batch.Lookup;
import org.houselist.batch.Times;
import org.jspecify.annotations.Nullable;

/**
 * All rows of the table subscription, also of addresses that are not on the list any more, in the order of address_no and
 * list_no. Names and spellings are numbers of {@link #texts}, each different text once.
 */
public final class SubscriptionBook {
    private static final int PRESENT = 8;
    private static final int UNREADABLE = 16;

    private static final String SELECT = """
            select subscription_id, status, present, unreadable, opted_in_at, opted_out_at, changed_at, first_name,
                   last_name, spellings, since_run, changed_run
              from subscription
            """;

    private final Dictionary texts;
    private final int textsRead; // when all rows were read last; of the others some are not needed any more
    private long[] ids;
    private byte[] state;
    private long[] optedInAt;
    private long[] optedOutAt;
    private long[] changedAt;
    private int[] firstName;
    private int[] lastName;
    private int[] spellings;
    private int[] sinceRun;
    private int[] changedRun;
    private int size;

    private SubscriptionBook() {
        texts = new Dictionary();
        textsRead = 0;
        int length = 1024;
        ids = new long[length];
        state = new byte[length];
        optedInAt = new long[length];
        optedOutAt = new long[length];
        changedAt = new long[length];
        firstName = new int[length];
        lastName = new int[length];
        spellings = new int[length];
        sinceRun = new int[length];
        changedRun = new int[length];
    }

    /** Takes out what {@link #keep} put; there is room for so many more. */
    private SubscriptionBook(KeptFile.In kept, int more) {
        texts = new Dictionary(kept);
        textsRead = kept.number();
        size = kept.number();
        int length = size + more;
        ids = kept.longs(size, length);
        state = kept.bytes(size, length);
        optedInAt = kept.longs(size, length);
        optedOutAt = kept.longs(size, length);
        changedAt = kept.longs(size, length);
        firstName = kept.ints(size, length);
        lastName = kept.ints(size, length);
        spellings = kept.ints(size, length);
        sinceRun = kept.ints(size, length);
        changedRun = kept.ints(size, length);
    }

    /** Puts all that is known here. */
    void keep(KeptFile.Out out) throws IOException {
        texts.keep(out);
        out.put(textsRead == 0 ? texts.size() : textsRead).put(size);
        out.put(ids, size)
                .put(state, size)
                .put(optedInAt, size)
                .put(optedOutAt, size)
                .put(changedAt, size);
        out.put(firstName, size).put(lastName, size).put(spellings, size);
        out.put(sinceRun, size).put(changedRun, size);
    }

    /** Reads the table subscription. By number, which is the order of the key: no text is sorted by the database. */
    public static SubscriptionBook load(Database database) {
        SubscriptionBook book = new SubscriptionBook();
        database.scan(SELECT + " order by subscription_id", book::add);
        return book;
    }

    /**
     * What was kept by the run before this one, with the rows that were changed and added since; null where too many were.
     *
     * @param added the ids of those that were added
     */
    static @Nullable SubscriptionBook load(KeptFile.In kept, long[] added, Database database, int run) {
        SubscriptionBook book = new SubscriptionBook(kept, added.length);
        long[] changed = Changed.in("subscription", "subscription_id", database, run);
        if (changed.length + added.length > book.size / Changed.MANY
                || book.texts.size() - book.textsRead > book.textsRead / Changed.MANY) {
            return null;
        }
        try (Lookup lookup = database.lookup(SELECT + " where subscription_id = ?")) {
            for (long id : changed) {
                lookup.ask(row -> book.put(Arrays.binarySearch(book.ids, 0, book.size, id), row), id);
            }
            Arrays.sort(added);
            book.insert(added, lookup);
        }
        return book;
    }

    /** From the end on: what has a greater id moves back. */
    private void insert(long[] added, Lookup lookup) {
        int from = size - 1;
        size += added.length;
        int to = size - 1;
        for (int next = added.length - 1; next >= 0; next--) {
            for (; from >= 0 && ids[from] > added[next]; from--) {
                move(from, to--);
            }
            int place = to--;
            lookup.ask(row -> put(place, row), added[next]);
        }
    }

    private void move(int from, int to) {
        ids[to] = ids[from];
        state[to] = state[from];
        optedInAt[to] = optedInAt[from];
        optedOutAt[to] = optedOutAt[from];
        changedAt[to] = changedAt[from];
        firstName[to] = firstName[from];
        lastName[to] = lastName[from];
        spellings[to] = spellings[from];
        sinceRun[to] = sinceRun[from];
        changedRun[to] = changedRun[from];
    }

    private void add(ResultSet row) throws SQLException {
        if (size == ids.length) {
            grow(size + (size >> 1));
        }
        put(size++, row);
    }

    private void put(int place, ResultSet row) throws SQLException {
        ids[place] = row.getLong(1);
        state[place] =
                (byte) (row.getInt(2) | (row.getBoolean(3) ? PRESENT : 0) | (row.getBoolean(4) ? UNREADABLE : 0));
        optedInAt[place] = Times.at(row, 5);
        optedOutAt[place] = Times.at(row, 6);
        changedAt[place] = Times.at(row, 7);
        firstName[place] = text(row.getString(8));
        lastName[place] = text(row.getString(9));
        spellings[place] = text(row.getString(10));
        sinceRun[place] = row.getInt(11);
        changedRun[place] = row.getInt(12);
    }

    private int text(@Nullable String text) {
        return text == null || text.isBlank() ? 0 : texts.add(text);
    }

    private void grow(int length) {
        ids = Arrays.copyOf(ids, length);
        state = Arrays.copyOf(state, length);
        optedInAt = Arrays.copyOf(optedInAt, length);
        optedOutAt = Arrays.copyOf(optedOutAt, length);
        changedAt = Arrays.copyOf(changedAt, length);
        firstName = Arrays.copyOf(firstName, length);
        lastName = Arrays.copyOf(lastName, length);
        spellings = Arrays.copyOf(spellings, length);
        sinceRun = Arrays.copyOf(sinceRun, length);
        changedRun = Arrays.copyOf(changedRun, length);
    }

    /** How many rows there are: they are numbered from 0. */
    public int size() {
        return size;
    }

    /** The subscription_id. */
    public long id(int row) {
        return ids[row];
    }

    public int address(int row) {
        return ListKey.address(ids[row]);
    }

    public int list(int row) {
        return ListKey.list(ids[row]);
    }

    /** What the tool says, or said last where the row is not present. */
    public SubscriberStatus status(int row) {
        return SubscriberStatus.of(state[row] & 7);
    }

    /** In the newest export. */
    public boolean present(int row) {
        return (state[row] & PRESENT) != 0;
    }

    /** Was turned away, and not corrected since. */
    public boolean unreadable(int row) {
        return (state[row] & UNREADABLE) != 0;
    }

    public long optedInAt(int row) {
        return optedInAt[row];
    }

    public long optedOutAt(int row) {
        return optedOutAt[row];
    }

    public long changedAt(int row) {
        return changedAt[row];
    }

    /** The number of the first name in {@link #texts}; 0 = blank. */
    public int firstName(int row) {
        return firstName[row];
    }

    /** The number of the last name in {@link #texts}; 0 = blank. */
    public int lastName(int row) {
        return lastName[row];
    }

    /** The number of all spellings, one a line, in {@link #texts}; 0 = only the canonical one. */
    public int spellings(int row) {
        return spellings[row];
    }

    /** The run that wrote the row first. */
    public int sinceRun(int row) {
        return sinceRun[row];
    }

    /** The run that wrote it last. */
    public int changedRun(int row) {
        return changedRun[row];
    }

    public Dictionary texts() {
        return texts;
    }
}
