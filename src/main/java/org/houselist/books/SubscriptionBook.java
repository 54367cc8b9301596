package org.houselist.books;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import org.houselist.batch.Database;
import org.houselist.batch.Dictionary;
import org.houselist.batch.Times;
import org.jspecify.annotations.Nullable;

/**
 * All rows of the table subscription, also of addresses that are not on the list any more, in the order of address_no and
 * list_no. Names and spellings are numbers of {@link #texts}, each different text once.
 */
public final class SubscriptionBook {
    private static final int PRESENT = 8;
    private static final int UNREADABLE = 16;

    private final Dictionary texts = new Dictionary();
    private long[] ids = new long[1024];
    private byte[] state = new byte[1024];
    private long[] optedInAt = new long[1024];
    private long[] optedOutAt = new long[1024];
    private long[] changedAt = new long[1024];
    private int[] firstName = new int[1024];
    private int[] lastName = new int[1024];
    private int[] spellings = new int[1024];
    private int[] sinceRun = new int[1024];
    private int[] changedRun = new int[1024];
    private int size;

    private SubscriptionBook() {}

    /** Reads the table subscription. By number, which is the order of the key: no text is sorted by the database. */
    public static SubscriptionBook load(Database database) {
        SubscriptionBook book = new SubscriptionBook();
        database.scan("""
                select subscription_id, status, present, unreadable, opted_in_at, opted_out_at, changed_at, first_name,
                       last_name, spellings, since_run, changed_run
                  from subscription
                 order by subscription_id""", book::add);
        return book;
    }

    private void add(ResultSet row) throws SQLException {
        if (size == ids.length) {
            grow(size + (size >> 1));
        }
        ids[size] = row.getLong(1);
        state[size] = (byte) (row.getInt(2) | (row.getBoolean(3) ? PRESENT : 0) | (row.getBoolean(4) ? UNREADABLE : 0));
        optedInAt[size] = Times.at(row, 5);
        optedOutAt[size] = Times.at(row, 6);
        changedAt[size] = Times.at(row, 7);
        firstName[size] = text(row.getString(8));
        lastName[size] = text(row.getString(9));
        spellings[size] = text(row.getString(10));
        sinceRun[size] = row.getInt(11);
        changedRun[size++] = row.getInt(12);
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
