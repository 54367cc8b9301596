package org.houselist.batch;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * The bytes of a file, a block at a time. The window begins at the record in hand and grows while that record asks for
 * more; whoever asks bounds it. Positions are counted from the window's beginning, because its bytes move.
 */
final class ByteWindow implements Closeable {
    private static final int BLOCK = 1 << 18;

    private final InputStream source;
    private byte[] bytes = new byte[BLOCK];
    private int from;
    private int to;

    ByteWindow(InputStream source) {
        this.source = source;
    }

    byte[] bytes() {
        return bytes;
    }

    /** Where the window begins in {@link #bytes}. */
    int from() {
        return from;
    }

    /** Where the window ends in {@link #bytes}. */
    int to() {
        return to;
    }

    /** The byte at this position of the window, as 0 to 255, or -1 past the end of the file. */
    int at(int position) throws IOException {
        while (from + position >= to) {
            if (!more()) {
                return -1;
            }
        }
        return bytes[from + position] & 0xff;
    }

    /** Reads on, keeping the window's bytes; false at the end of the file. */
    boolean more() throws IOException {
        if (from > 0) {
            System.arraycopy(bytes, from, bytes, 0, to - from);
            to -= from;
            from = 0;
        } else if (to == bytes.length) {
            bytes = Arrays.copyOf(bytes, 2 * bytes.length);
        }
        int read = source.read(bytes, to, bytes.length - to);
        to += Math.max(read, 0);
        return read > 0;
    }

    /** Lets the window begin this many bytes later. */
    void drop(int count) {
        from += count;
    }

    /** The position after the line end that stands at this position (LF, CRLF or CR), or itself at the file's end. */
    int afterLineEnd(int position) throws IOException {
        return switch (at(position)) {
            case '\n' -> position + 1;
            case '\r' -> at(position + 1) == '\n' ? position + 2 : position + 1;
            default -> position;
        };
    }

    /** Drops everything up to and including the next line end, however far that is. */
    void dropLine() throws IOException {
        do {
            while (from < to) {
                byte found = bytes[from];
                if (found == '\n' || found == '\r') {
                    drop(afterLineEnd(0));
                    return;
                }
                from++;
            }
        } while (more());
    }

    @Override
    public void close() throws IOException {
        source.close();
    }
}
