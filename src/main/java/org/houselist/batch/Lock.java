package org.houselist.batch;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The lock of one run on an outbox or a database: a lock on a file, kept by the operating system, which frees it when the
 * process ends, however it ends. What is written in the file only tells people who has it; the file stays when the run ends.
 */
public final class Lock implements AutoCloseable {
    /**
     * The files locked by this process. POSIX frees a process's locks on a file as soon as the process closes any
     * descriptor of it (fcntl(2)), so a second attempt in this process must not even open the file.
     */
    private static final Set<Object> HELD_HERE = ConcurrentHashMap.newKeySet();

    private final FileChannel channel;
    private final Object key;

    private Lock(FileChannel channel, Object key) {
        this.channel = channel;
        this.key = key;
    }

    /**
     * Takes the lock, or says who has it.
     *
     * @param file the lock file; it and its folder are made where they are missing
     * @param who one line that tells people who this is, see {@link #thisProcess}
     * @param since now
     * @throws LockHeld if another run has it, in this process or another
     * @throws FileProblem if the file cannot be made, read or written
     */
    public static Lock take(Path file, String who, Instant since, Umask umask) {
        Object key = make(file, umask);
        if (!HELD_HERE.add(key)) {
            throw new LockHeld(file.toString(), "another run of this process", "just now");
        }
        boolean taken = false;
        try {
            Lock lock = lock(file, key, who, since);
            taken = true;
            return lock;
        } catch (IOException e) {
            throw FileProblem.of(file, e, "the lock must be readable and writable: check the rights and the disk");
        } finally {
            if (!taken) {
                HELD_HERE.remove(key);
            }
        }
    }

    /** One line for people: the job, this process, its user and machine. */
    public static String thisProcess(String job) {
        return job + ", process " + ProcessHandle.current().pid() + ", user " + System.getProperty("user.name") + " on "
                + machine();
    }

    /** Frees the lock and empties the file. */
    @Override
    public void close() {
        try (channel) {
            channel.truncate(0);
        } catch (IOException e) {
            throw new IllegalStateException("the lock could not be freed: " + e.getMessage(), e);
        } finally {
            HELD_HERE.remove(key);
        }
    }

    private static Object make(Path file, Umask umask) {
        Path folder = Objects.requireNonNull(file.toAbsolutePath().getParent(), "a lock stands in a folder");
        Folders.make(folder, umask);
        try {
            if (!Files.exists(file)) {
                Files.write(file, new byte[0], StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                umask.applyToFile(file);
            }
            Object key = Files.readAttributes(file, BasicFileAttributes.class).fileKey();
            return key == null ? file.toRealPath() : key;
        } catch (IOException e) {
            throw FileProblem.of(file, e, "the lock must be made here: give the job the right to write in the folder");
        }
    }

    private static Lock lock(Path file, Object key, String who, Instant since) throws IOException {
        FileChannel channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE);
        boolean taken = false;
        try {
            if (channel.tryLock() == null) {
                throw held(file);
            }
            write(channel, who, since);
            taken = true;
            return new Lock(channel, key);
        } finally {
            if (!taken) {
                channel.close();
            }
        }
    }

    private static LockHeld held(Path file) throws IOException {
        List<String> lines = Files.readAllLines(file);
        String who = lines.isEmpty() ? "a process that has just started" : lines.get(0);
        return new LockHeld(file.toString(), who, lines.size() < 2 ? "just now" : lines.get(1));
    }

    private static void write(FileChannel channel, String who, Instant since) throws IOException {
        channel.truncate(0);
        String content = who.lines().findFirst().orElse("") + "\n" + since + "\n";
        channel.write(ByteBuffer.wrap(content.getBytes(StandardCharsets.UTF_8)), 0);
    }

    /** The kernel's name of this machine: asking the network for it can take seconds. */
    private static String machine() {
        try {
            return Files.readString(Path.of("/proc/sys/kernel/hostname")).strip();
        } catch (IOException e) {
            return Objects.requireNonNullElse(System.getenv("HOSTNAME"), "this machine");
        }
    }
}
