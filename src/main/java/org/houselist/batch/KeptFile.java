package org.houselist.batch;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.IntBuffer;
import java.nio.LongBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Objects;
import java.util.UUID;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/**
 * What a night made of the tables and keeps for the next, in a file under {@code .houselist} in the outbox. It saves work and nothing else: where
 * it is missing, torn, or belongs to another state of the database, which carries its token, it is as if there were none.
 *
 * <pre>
 * head    mark, token (2)     numbers of eight bytes, the high byte first
 * content as it was put
 * end     CRC-32C of all this
 * </pre>
 */
public final class KeptFile {
    private static final long MARK = 0x486c4b6570743031L; // HlKept01
    private static final int HEAD = 3 * Long.BYTES;

    private KeptFile() {}

    /** Puts what is to be kept, in order. */
    @FunctionalInterface
    public interface Content {
        void putInto(Out out) throws IOException;
    }

    /** The content of a file, if it belongs to the state of the database that has this token, and is whole; else null. */
    public static @Nullable In open(Path file, String token) {
        ByteBuffer content = content(file, token);
        return content == null ? null : new In(content);
    }

    /** As {@link #open}, where it lies. */
    static @Nullable ByteBuffer content(Path file, String token) {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            if (channel.size() < HEAD + Long.BYTES || channel.size() > Integer.MAX_VALUE) {
                return null;
            }
            ByteBuffer bytes = channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size());
            UUID found = new UUID(bytes.getLong(Long.BYTES), bytes.getLong(2 * Long.BYTES));
            return bytes.getLong(0) == MARK && found.toString().equals(token) && isWhole(bytes)
                    ? bytes.slice(HEAD, bytes.limit() - HEAD - Long.BYTES)
                    : null;
        } catch (IOException unreadable) {
            return null; // all is made anew
        }
    }

    private static boolean isWhole(ByteBuffer bytes) {
        CRC32C sum = new CRC32C();
        sum.update(bytes.slice(0, bytes.limit() - Long.BYTES));
        return sum.getValue() == bytes.getLong(bytes.limit() - Long.BYTES);
    }

    /**
     * Writes a file, whole or not at all, for its owner alone. It does not wait for the disk: what a failure of power tears
     * is not whole, and is not believed.
     *
     * @return the token by which the database is to know it
     */
    public static String write(Path file, Content content) throws IOException {
        UUID token = UUID.randomUUID();
        Folders.make(Objects.requireNonNull(file.toAbsolutePath().getParent()), Umask.of("077"));
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        try {
            try (Out out = new Out(fresh)) {
                out.put(MARK).put(token.getMostSignificantBits()).put(token.getLeastSignificantBits());
                content.putInto(out);
                out.end();
            }
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException | RuntimeException e) {
            remove(fresh, e);
            throw e;
        }
        return token.toString();
    }

    /** On a full disk others need the room more. */
    private static void remove(Path file, Exception why) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException stays) {
            why.addSuppressed(stays);
        }
    }

    /** Where the content goes. */
    public static final class Out implements Closeable {
        private final FileChannel channel;
        private final CRC32C sum = new CRC32C();
        private final ByteBuffer buffer = ByteBuffer.allocateDirect(1 << 20);

        private Out(Path file) throws IOException {
            channel = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE);
            Umask.of("077").applyToFile(file);
        }

        public Out put(long number) throws IOException {
            room(Long.BYTES).putLong(number);
            return this;
        }

        public Out put(int number) throws IOException {
            room(Integer.BYTES).putInt(number);
            return this;
        }

        /** Puts the first {@code count} numbers. */
        public Out put(int[] numbers, int count) throws IOException {
            for (int at = 0; at < count; ) {
                int fits = Math.min(room(Integer.BYTES).remaining() / Integer.BYTES, count - at);
                buffer.asIntBuffer().put(numbers, at, fits);
                buffer.position(buffer.position() + fits * Integer.BYTES);
                at += fits;
            }
            return this;
        }

        /** Puts the first {@code count} numbers. */
        public Out put(long[] numbers, int count) throws IOException {
            for (int at = 0; at < count; ) {
                int fits = Math.min(room(Long.BYTES).remaining() / Long.BYTES, count - at);
                buffer.asLongBuffer().put(numbers, at, fits);
                buffer.position(buffer.position() + fits * Long.BYTES);
                at += fits;
            }
            return this;
        }

        /** Puts the first {@code count} bytes. */
        public Out put(byte[] bytes, int count) throws IOException {
            return put(bytes, 0, count);
        }

        Out put(byte[] bytes, int from, int length) throws IOException {
            for (int at = from; at < from + length; ) {
                int fits = Math.min(room(1).remaining(), from + length - at);
                buffer.put(bytes, at, fits);
                at += fits;
            }
            return this;
        }

        /** Puts the next so many bytes of another file. */
        Out put(FileChannel from, long bytes) throws IOException {
            for (long left = bytes; left > 0; ) {
                room(1).limit((int) Math.min(buffer.capacity(), buffer.position() + left));
                int read = from.read(buffer);
                buffer.limit(buffer.capacity());
                if (read < 0) {
                    throw new EOFException(left + " bytes are missing");
                }
                left -= read;
            }
            return this;
        }

        private ByteBuffer room(int bytes) throws IOException {
            if (buffer.remaining() < bytes) {
                flush();
            }
            return buffer;
        }

        private void flush() throws IOException {
            buffer.flip();
            sum.update(buffer.duplicate());
            while (buffer.hasRemaining()) {
                channel.write(buffer);
            }
            buffer.clear();
        }

        private void end() throws IOException {
            flush();
            if (channel.position() > Integer.MAX_VALUE - Long.BYTES) {
                throw new IOException(channel.position() + " bytes; expected no more than can be mapped at once");
            }
            put(sum.getValue());
            flush();
        }

        @Override
        public void close() throws IOException {
            channel.close();
        }
    }

    /** The content, taken out in the order in which it was put. */
    public static final class In {
        private final ByteBuffer bytes;

        private In(ByteBuffer bytes) {
            this.bytes = bytes;
        }

        public int number() {
            return bytes.getInt();
        }

        /** So many numbers, at the beginning of an array that has room for {@code length}. */
        public int[] ints(int count, int length) {
            int[] numbers = new int[length];
            bytes.asIntBuffer().get(numbers, 0, count);
            bytes.position(bytes.position() + count * Integer.BYTES);
            return numbers;
        }

        /** So many numbers, at the beginning of an array that has room for {@code length}. */
        public long[] longs(int count, int length) {
            long[] numbers = new long[length];
            bytes.asLongBuffer().get(numbers, 0, count);
            bytes.position(bytes.position() + count * Long.BYTES);
            return numbers;
        }

        /** So many bytes, at the beginning of an array that has room for {@code length}. */
        public byte[] bytes(int count, int length) {
            byte[] taken = new byte[length];
            bytes.get(taken, 0, count);
            return taken;
        }

        /** So many numbers, where they lie. */
        public LongBuffer longsInPlace(int count) {
            LongBuffer numbers = bytes.asLongBuffer().slice(0, count);
            bytes.position(bytes.position() + count * Long.BYTES);
            return numbers;
        }

        /** So many bytes, where they lie. */
        ByteBuffer bytesInPlace(int count) {
            ByteBuffer taken = bytes.slice(bytes.position(), count);
            bytes.position(bytes.position() + count);
            return taken;
        }

        /** So many numbers, where they lie. */
        public IntBuffer intsInPlace(int count) {
            IntBuffer numbers = bytes.asIntBuffer().slice(0, count);
            bytes.position(bytes.position() + count * Integer.BYTES);
            return numbers;
        }
    }
}
