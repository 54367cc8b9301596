package org.houselist.batch;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a full extract while it is read: finds those that stood in the last one with the very same bytes, and writes
 * down, for the next, what each row became. It is asked by the thread that reads, and written by the one that takes the rows.
 */
public final class SeenRows implements RowMemory, Closeable {
    private final Imprint imprint;
    private final @Nullable SeenFile last;
    private final @Nullable ImprintTable known;
    private final LongFile next;

    /**
     * @param last what is remembered of the last extract; null for nothing
     * @param rules how rows are read, as a text: a row that was read by other rules is not known
     * @param next where tonight's rows are written down, until {@link SeenFile#write}
     */
    public SeenRows(@Nullable SeenFile last, String rules, Path next) throws IOException {
        Imprint.Key key = last == null ? Imprint.Key.random() : last.key();
        this.imprint = new Imprint(key);
        imprint.of(rules);
        long high = imprint.high();
        long low = imprint.low();
        this.last = last;
        this.known = last == null ? null : last.rows(high, low);
        this.next = new LongFile(next);
        this.next.put(key).put(high).put(low);
    }

    /** Goes on to a file: how it is read, and what its columns mean. */
    public void within(String context) {
        imprint.within(context);
    }

    @Override
    public long find(byte[] bytes, int from, int to) {
        imprint.of(bytes, from, to);
        int row = known == null ? 0 : known.find(imprint.high(), imprint.low());
        return row == 0 || last == null ? 0 : last.id(row);
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
