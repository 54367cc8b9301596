package org.houselist.batch;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.LongConsumer;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/**
 * What is remembered of the last full extract of a kind, beside the database: by the imprint of each row what it became, and
 * by that of each key its number. It saves reading and nothing else: where it is missing, torn, or belongs to another state
 * of the database, which carries its token, everything is read as if for the first time, with the same outcome.
 *
 * <pre>
 * head    mark, token (2), key (4), rules (2), number of rows and of voids, bytes of the numbers     numbers of eight bytes, the high byte first
 * rows    imprint (2), id                                     what each row of the extract became; no imprint: to be read again
 * voids   id                                                  rows above with this id are no row of their own
 * numbers as TextNumbers writes them                          of the keys
 * end     CRC-32C of all this
 * </pre>
 */
public final class SeenFile {
    private static final long MARK = 0x486c5365656e3031L; // HlSeen01
    private static final int HEAD = 12 * 8;
    private static final int ROW = 3 * 8;
    private static final int SPOOLED_HEAD = 6 * 8; // key and rules, as SeenRows writes them

    private final ByteBuffer bytes;
    private final int rows;
    private final int voidCount;
    private final Set<Long> voids = new HashSet<>();

    private SeenFile(ByteBuffer bytes) {
        this.bytes = bytes;
        this.rows = (int) bytes.getLong(9 * 8);
        this.voidCount = (int) bytes.getLong(10 * 8);
        for (int i = 0; i < voidCount; i++) {
            voids.add(bytes.getLong(HEAD + rows * ROW + i * Long.BYTES));
        }
    }

    /** Opens a file, if it belongs to the state of the database that has this token, and is whole; else null. */
    public static @Nullable SeenFile open(Path file, String token) {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            if (channel.size() < HEAD + 8 || channel.size() > Integer.MAX_VALUE) {
                return null;
            }
            ByteBuffer bytes = channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size());
            UUID found = new UUID(bytes.getLong(8), bytes.getLong(16));
            return bytes.getLong(0) == MARK && found.toString().equals(token) && isWhole(bytes)
                    ? new SeenFile(bytes)
                    : null;
        } catch (IOException unreadable) {
            return null; // it is read as if for the first time
        }
    }

    private static boolean isWhole(ByteBuffer bytes) {
        long length = HEAD
                + bytes.getLong(9 * 8) * ROW
                + bytes.getLong(10 * 8) * Long.BYTES
                + bytes.getLong(11 * 8)
                + Long.BYTES;
        if (length != bytes.limit()) {
            return false;
        }
        CRC32C sum = new CRC32C();
        sum.update(bytes.slice(0, bytes.limit() - Long.BYTES));
        return sum.getValue() == bytes.getLong(bytes.limit() - Long.BYTES);
    }

    Imprint.Key key() {
        return new Imprint.Key(bytes.getLong(3 * 8), bytes.getLong(4 * 8), bytes.getLong(5 * 8), bytes.getLong(6 * 8));
    }

    /** Whether its rows were read by these rules. */
    boolean isBy(long rulesHigh, long rulesLow) {
        return bytes.getLong(7 * 8) == rulesHigh && bytes.getLong(8 * 8) == rulesLow;
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
     * Writes a file, whole or not at all. It does not wait for the disk: what a failure of power tears is not whole, and is
     * not believed.
     *
     * @param rows what {@link SeenRows} wrote down
     * @param voids ids of which more than one row tells, or none
     * @param numbers what {@link TextNumbers#write} wrote
     * @return the token by which the database is to know it
     */
    public static String write(Path file, Path rows, LongList voids, Path numbers) throws IOException {
        UUID token = UUID.randomUUID();
        Folders.make(Objects.requireNonNull(file.toAbsolutePath().getParent()), Umask.of("077"));
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        try (FileChannel out = FileChannel.open(
                        fresh,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.TRUNCATE_EXISTING,
                        StandardOpenOption.WRITE);
                FileChannel from = FileChannel.open(rows, StandardOpenOption.READ);
                FileChannel keys = FileChannel.open(numbers, StandardOpenOption.READ)) {
            new Summed(out).all(token, from, voids, keys);
        }
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        return token.toString();
    }

    /** Writes and sums up. */
    private static final class Summed {
        private final FileChannel out;
        private final CRC32C sum = new CRC32C();
        private final ByteBuffer buffer = ByteBuffer.allocateDirect(1 << 20);

        Summed(FileChannel out) {
            this.out = out;
        }

        void all(UUID token, FileChannel rows, LongList voids, FileChannel numbers) throws IOException {
            buffer.putLong(MARK).putLong(token.getMostSignificantBits()).putLong(token.getLeastSignificantBits());
            ByteBuffer head = ByteBuffer.allocate(SPOOLED_HEAD);
            while (head.hasRemaining() && rows.read(head) >= 0) {
                // until it is full
            }
            buffer.put(head.flip());
            buffer.putLong((rows.size() - SPOOLED_HEAD) / ROW)
                    .putLong(voids.size())
                    .putLong(numbers.size());
            flush();
            copy(rows);
            for (int i = 0; i < voids.size(); i++) {
                if (!buffer.hasRemaining()) {
                    flush();
                }
                buffer.putLong(voids.get(i));
            }
            flush();
            copy(numbers);
            buffer.putLong(sum.getValue());
            flush();
        }

        private void copy(FileChannel from) throws IOException {
            while (from.read(buffer) >= 0) {
                flush();
            }
        }

        private void flush() throws IOException {
            buffer.flip();
            sum.update(buffer.duplicate());
            while (buffer.hasRemaining()) {
                out.write(buffer);
            }
            buffer.clear();
        }
    }
}
