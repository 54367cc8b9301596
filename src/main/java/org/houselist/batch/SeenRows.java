package org.houselist.batch;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a full extract while it is read: finds those that stood in the last one with the very same bytes, and writes
 * down, for the next, what each row became. It is asked by the thread that reads, and written by the one that takes the rows.
 *
 * <p>An export has nearly always the order of the last one: a row is looked for right after the one that was found before.
 * Only where that fails again and again is a table of all rows made.
 */
public final class SeenRows implements RowMemory, Closeable {
    private static final int AHEAD = 16;
    private static final int FAILURES = 64;

    private final Imprint imprint;
    private final @Nullable SeenFile last;
    private final LongFile next;
    private @Nullable ImprintTable table;
    private int at;
    private int failures;

    /**
     * @param known what is remembered of the last extract; null for nothing
     * @param rules how rows are read, as a text: a row that was read by other rules is not known
     * @param next where tonight's rows are written down, until {@link SeenFile#write}
     */
    public SeenRows(@Nullable SeenFile known, String rules, Path next) throws IOException {
        Imprint.Key key = known == null ? Imprint.Key.random() : known.key();
        this.imprint = new Imprint(key);
        imprint.of(rules);
        this.last = known != null && known.isBy(imprint.high(), imprint.low()) ? known : null;
        this.next = new LongFile(next);
        this.next.put(key).put(imprint.high()).put(imprint.low());
    }

    /** Goes on to a file: how it is read, and what its columns mean. */
    public void within(String context) {
        imprint.within(context);
    }

    @Override
    public long find(byte[] bytes, int from, int to) {
        imprint.of(bytes, from, to);
        if (last == null) {
            return 0;
        }
        int row = row(last);
        failures = row == 0 ? failures + 1 : 0;
        at = row == 0 ? at : row;
        return row == 0 ? 0 : last.idToTrust(row);
    }

    private int row(SeenFile known) {
        int end = Math.min(at + AHEAD, known.rows());
        for (int row = at + 1; row <= end; row++) {
            if (known.isRow(row, imprint.high(), imprint.low())) {
                return row;
            }
        }
        if (table == null && failures >= FAILURES) {
            table = known.table();
        }
        return table == null ? 0 : table.find(imprint.high(), imprint.low());
    }

    /** The upper half of the imprint of the row that was looked for last. */
    public long high() {
        return imprint.high();
    }

    /** Its lower half. */
    public long low() {
        return imprint.low();
    }

    /**
     * Writes down what a row became. Both halves of the imprint are 0 where it is to be read again next time: it had
     * something odd that must be said again.
     */
    public void write(long high, long low, long id) throws IOException {
        next.put(high).put(low).put(id);
    }

    @Override
    public void close() throws IOException {
        next.close();
    }
}
