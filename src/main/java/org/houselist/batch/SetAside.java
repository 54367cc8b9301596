package org.houselist.batch;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;

/**
 * Sets a delivered file aside: copies it and takes its SHA-256 in one pass, so that the night reads bytes that nobody
 * changes any more. A file that changes while it is read is refused. One instance serves one thread.
 */
public final class SetAside {
    private static final int BUFFER_BYTES = 4 << 20;

    private final Umask umask;
    private final ByteBuffer[] buffers = {
        ByteBuffer.allocateDirect(BUFFER_BYTES), ByteBuffer.allocateDirect(BUFFER_BYTES)
    };

    /** Takes what is withheld from the copies. */
    public SetAside(Umask umask) {
        this.umask = umask;
    }

    /**
     * Copies the file under its own name into the folder, with its modification time. A former copy is overwritten; of a
     * failed one nothing is left. It is on the disk only after {@link #sync}.
     *
     * @throws FileProblem if it cannot be read or written, or changes meanwhile
     */
    public DeliveredFile copy(Path file, Path folder) {
        Path copy = folder.resolve(file.getFileName());
        boolean done = false;
        try {
            DeliveredFile delivered = write(file, copy);
            done = true;
            return delivered;
        } finally {
            if (!done) {
                Folders.remove(copy);
            }
        }
    }

    /**
     * Brings everything that was set aside in a folder to the disk, and waits for it.
     *
     * @throws FileProblem if the disk does not take it
     */
    public static void sync(Path folder) {
        Folders.walk(folder).forEach(Folders::sync);
    }

    /**
     * The same figures without a copy, e.g. to see whether a file is still the one that was set aside.
     *
     * @throws FileProblem if it cannot be read, or changes meanwhile
     */
    public DeliveredFile look(Path file) {
        return read(file, buffer -> {});
    }

    private DeliveredFile write(Path file, Path copy) {
        try (FileChannel out = FileChannel.open(
                copy, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
            umask.applyToFile(copy);
            DeliveredFile delivered = read(file, buffer -> writeAll(copy, out, buffer));
            Files.setLastModifiedTime(copy, FileTime.from(delivered.modified()));
            return delivered;
        } catch (IOException e) {
            throw notWritten(copy, e);
        }
    }

    /** What is done with each piece of the file, in order. */
    interface Pieces {
        void take(ByteBuffer piece);
    }

    DeliveredFile read(Path file, Pieces pieces) {
        BasicFileAttributes before = attributes(file);
        if (!before.isRegularFile()) {
            throw new FileProblem(file, "is no regular file", "expected a delivered file: take it out of the inbox");
        }
        try (FileChannel in = FileChannel.open(file, StandardOpenOption.READ)) {
            MessageDigest digest = Fingerprint.sha256();
            long bytes = pump(in, before.size(), digest, pieces);
            refuseChanged(file, before, bytes);
            return new DeliveredFile(
                    file.getFileName().toString(),
                    bytes,
                    Fingerprint.hex(digest),
                    before.lastModifiedTime().toInstant());
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    /**
     * Two buffers: one is digested on another core while the other is written and filled again. Reading ends where the file
     * is longer than it was: somebody may be writing it faster than it is read.
     */
    private long pump(FileChannel in, long expected, MessageDigest digest, Pieces pieces) throws IOException {
        CompletableFuture<Void> digested = CompletableFuture.completedFuture(null);
        long bytes = 0;
        for (int turn = 0; bytes <= expected && in.read(buffers[turn].clear()) >= 0; turn = 1 - turn) {
            ByteBuffer piece = buffers[turn].flip();
            ByteBuffer toDigest = piece.duplicate();
            bytes += piece.remaining();
            digested.join();
            digested = CompletableFuture.runAsync(() -> digest.update(toDigest));
            pieces.take(piece);
        }
        digested.join();
        return bytes;
    }

    private static void refuseChanged(Path file, BasicFileAttributes before, long bytesRead) {
        BasicFileAttributes after = attributes(file);
        boolean same = after.size() == before.size()
                && after.lastModifiedTime().equals(before.lastModifiedTime())
                && Objects.equals(after.fileKey(), before.fileKey());
        if (!same || bytesRead != before.size()) {
            throw new FileProblem(
                    file,
                    "changed while it was read (%d bytes, then %d)".formatted(before.size(), after.size()),
                    "expected a complete delivery: run again when nobody writes it any more");
        }
    }

    private static BasicFileAttributes attributes(Path file) {
        try {
            return Files.readAttributes(file, BasicFileAttributes.class);
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    private static void writeAll(Path copy, FileChannel out, ByteBuffer piece) {
        try {
            while (piece.hasRemaining()) {
                out.write(piece);
            }
        } catch (IOException e) {
            throw notWritten(copy, e);
        }
    }

    private static FileProblem unreadable(Path file, IOException error) {
        return FileProblem.of(file, error, "a delivered file must be readable: check its rights and run again");
    }

    private static FileProblem notWritten(Path copy, IOException error) {
        return FileProblem.of(copy, error, "the delivered file is copied here: check the disk's space and rights");
    }
}
