package org.houselist.books;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import org.houselist.batch.Times;
import org.jspecify.annotations.Nullable;

/** Rows of the table ownership on their way into an {@link OwnerBook}: as they are read, or as they are written. */
public final class OwnerRows {
    static final int PRIMARY = 1;
    static final int SAID = 2; // whether marketing is allowed is known
    static final int ALLOWED = 4;
    static final int BY_MERGE = 8;

    private final int highestAddress;
    private int[] addressNo = new int[1024];
    int[] patronNo = new int[1024];
    byte[] state = new byte[1024];
    byte[] marks = new byte[1024];
    int[] ownerSinceRun = new int[1024];
    int[] sinceRun = new int[1024];
    long[] endedAt = new long[1024];
    int[] exportedSends = new int[1024];
    int[] exportedBefore = new int[1024];
    int[] changedRun = new int[1024];
    private int size;

    public OwnerRows(int highestAddress) {
        this.highestAddress = highestAddress;
    }

    void read(ResultSet row) throws SQLException {
        boolean allowed = row.getBoolean(5);
        @Nullable Boolean allow = row.wasNull() ? null : (Boolean) allowed;
        begin(row.getInt(1), row.getInt(2), row.getInt(3), marks(row.getBoolean(4), allow, row.getBoolean(6)));
        end(row.getInt(7), row.getInt(8), Times.at(row, 9), row.getInt(10), row.getInt(11), row.getInt(12));
    }

    /** What a row says beside numbers and times, as {@link #begin} takes it. */
    public static int marks(boolean primary, @Nullable Boolean allowMarketing, boolean byMerge) {
        int said = allowMarketing == null ? 0 : allowMarketing ? SAID | ALLOWED : SAID;
        return (primary ? PRIMARY : 0) | said | (byMerge ? BY_MERGE : 0);
    }

    /** Begins a row; {@link #end} adds it. */
    public void begin(int address, int patron, int stateNow, int rowMarks) {
        if (size == addressNo.length) {
            grow(size * 2);
        }
        addressNo[size] = address;
        patronNo[size] = patron;
        state[size] = (byte) stateNow;
        marks[size] = (byte) rowMarks;
    }

    /** Ends the row that was begun. */
    public void end(int ownerSince, int since, long ended, int exported, int exportedEarlier, int changed) {
        ownerSinceRun[size] = ownerSince;
        sinceRun[size] = since;
        endedAt[size] = ended;
        exportedSends[size] = exported;
        exportedBefore[size] = exportedEarlier;
        changedRun[size++] = changed;
    }

    private void grow(int length) {
        addressNo = Arrays.copyOf(addressNo, length);
        patronNo = Arrays.copyOf(patronNo, length);
        state = Arrays.copyOf(state, length);
        marks = Arrays.copyOf(marks, length);
        ownerSinceRun = Arrays.copyOf(ownerSinceRun, length);
        sinceRun = Arrays.copyOf(sinceRun, length);
        endedAt = Arrays.copyOf(endedAt, length);
        exportedSends = Arrays.copyOf(exportedSends, length);
        exportedBefore = Arrays.copyOf(exportedBefore, length);
        changedRun = Arrays.copyOf(changedRun, length);
    }

    /** By address: the index of the first row. */
    int[] starts() {
        int[] starts = new int[highestAddress + 2];
        for (int row = 0; row < size; row++) {
            starts[addressNo[row] + 1]++;
        }
        for (int no = 0; no <= highestAddress; no++) {
            starts[no + 1] += starts[no];
        }
        return starts;
    }

    /** Puts the rows in the order of addresses, in which H2 gives them anyway. */
    void inOrder() {
        boolean ordered = true;
        for (int row = 1; row < size && ordered; row++) {
            ordered = addressNo[row - 1] <= addressNo[row];
        }
        if (!ordered) {
            OwnerRows sorted = new OwnerRows(highestAddress);
            for (int row : order()) {
                sorted.begin(addressNo[row], patronNo[row], state[row], marks[row]);
                sorted.end(
                        ownerSinceRun[row],
                        sinceRun[row],
                        endedAt[row],
                        exportedSends[row],
                        exportedBefore[row],
                        changedRun[row]);
            }
            become(sorted);
        }
    }

    private int[] order() {
        int[] next = starts();
        int[] order = new int[size];
        for (int row = 0; row < size; row++) {
            order[next[addressNo[row]]++] = row;
        }
        return order;
    }

    private void become(OwnerRows other) {
        addressNo = other.addressNo;
        patronNo = other.patronNo;
        state = other.state;
        marks = other.marks;
        ownerSinceRun = other.ownerSinceRun;
        sinceRun = other.sinceRun;
        endedAt = other.endedAt;
        exportedSends = other.exportedSends;
        exportedBefore = other.exportedBefore;
        changedRun = other.changedRun;
    }
}
