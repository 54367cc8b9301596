package org.houselist.batch;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.Set;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/**
 * What is remembered of the last full extract of a kind, in a {@link KeptFile}: by the imprint of each row what it became, and
 * by that of each key its number. Where it cannot be believed, everything is read as if for the first time, with the same
 * outcome.
 *
 * <pre>
 * head    key (4), rules (2), number of rows and of voids, bytes of the numbers     numbers of eight bytes, the high byte first
 * rows    imprint (2), id                                     what each row of the extract became; no imprint: to be read again
 * voids   id                                                  rows above with this id are no row of their own
 * numbers as TextNumbers writes them                          of the keys
 * </pre>
 */
public final class SeenFile {
    private static final int SPOOLED_HEAD = 6 * 8; // key and rules, as SeenRows writes them
    private static final int ROWS = SPOOLED_HEAD;
    private static final int VOIDS = ROWS + 8;
    private static final int NUMBERS = VOIDS + 8;
    private static final int HEAD = NUMBERS + 8;
    private static final int ROW = 3 * 8;

    private final ByteBuffer bytes;
    private final int rows;
    private final int voidCount;
    private final Set<Long> voids = new HashSet<>();

    private SeenFile(ByteBuffer bytes) {
        this.bytes = bytes;
        this.rows = (int) bytes.getLong(ROWS);
        this.voidCount = (int) bytes.getLong(VOIDS);
        for (int i = 0; i < voidCount; i++) {
            voids.add(bytes.getLong(HEAD + rows * ROW + i * Long.BYTES));
        }
    }

    /** Opens a file, if it belongs to the state of the database that has this token, and is whole; else null. */
    public static @Nullable SeenFile open(Path file, String token) {
        ByteBuffer bytes = KeptFile.content(file, token);
        return bytes != null && isWhole(bytes) ? new SeenFile(bytes) : null;
    }

    private static boolean isWhole(ByteBuffer bytes) {
        return bytes.limit() >= HEAD
                && bytes.limit()
                        == HEAD
                                + bytes.getLong(ROWS) * ROW
                                + bytes.getLong(VOIDS) * Long.BYTES
                                + bytes.getLong(NUMBERS);
    }

    Imprint.Key key() {
        return new Imprint.Key(bytes.getLong(0), bytes.getLong(8), bytes.getLong(2 * 8), bytes.getLong(3 * 8));
    }

    /** Whether its rows were read by these rules. */
    boolean isBy(long rulesHigh, long rulesLow) {
        return bytes.getLong(4 * 8) == rulesHigh && bytes.getLong(5 * 8) == rulesLow;
    }

    /** How many rows there are, numbered from 1. */
    int rows() {
        return rows;
    }

    /** Whether a row has this imprint. */
    boolean isRow(int row, long high, long low) {
        int at = HEAD + (row - 1) * ROW;
        return bytes.getLong(at) == high && bytes.getLong(at + 8) == low;
    }

    /** All rows by their imprints. */
    ImprintTable table() {
        ImprintTable table = new ImprintTable(rows);
        for (int row = 1; row <= rows; row++) {
            int at = HEAD + (row - 1) * ROW;
            table.put(row, bytes.getLong(at), bytes.getLong(at + 8));
        }
        return table;
    }

    /** What a row became; 0 where it must be read again, because other rows became the same. */
    long idToTrust(int row) {
        long id = id(row);
        return voids.isEmpty() || !voids.contains(id) ? id : 0;
    }

    private long id(int row) {
        return bytes.getLong(HEAD + (row - 1) * ROW + 16);
    }

    /** Every id once that the extract, or what it left standing, has. */
    public void ids(LongConsumer visitor) {
        voids.forEach(visitor::accept);
        for (int row = 1; row <= rows; row++) {
            if (voids.isEmpty() || !voids.contains(id(row))) {
                visitor.accept(id(row));
            }
        }
    }

    /** The numbers of the keys. */
    public TextNumbers numbers() {
        return new TextNumbers(bytes.duplicate().position(HEAD + rows * ROW + voidCount * Long.BYTES));
    }

    /**
     * Writes a file, as {@link KeptFile#write}.
     *
     * @param rows what {@link SeenRows} wrote down
     * @param voids ids of which more than one row tells, or none
     * @param numbers what {@link TextNumbers#write} wrote
     * @return the token by which the database is to know it
     */
    public static String write(Path file, Path rows, LongList voids, Path numbers) throws IOException {
        try (FileChannel from = FileChannel.open(rows, StandardOpenOption.READ);
                FileChannel keys = FileChannel.open(numbers, StandardOpenOption.READ)) {
            long bytesOfRows = from.size() - SPOOLED_HEAD;
            return KeptFile.write(file, out -> {
                out.put(from, SPOOLED_HEAD);
                out.put(bytesOfRows / ROW).put((long) voids.size()).put(keys.size());
                out.put(from, bytesOfRows);
                for (int i = 0; i < voids.size(); i++) {
                    out.put(voids.get(i));
                }
                out.put(keys, keys.size());
            });
        }
    }
}
