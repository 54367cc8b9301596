package org.houselist.jobs;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import org.houselist.batch.Umask;
import org.houselist.settings.Database;

/** The file of an embedded database. */
public final class DatabaseFile {
    /** Its first two blocks of 4,096 bytes hold its header only (h2database.com, MVStore, "File Format"). */
    private static final long HEADER = 2 * 4_096;

    private DatabaseFile() {}

    /** Whether no night has made it yet: who only looks makes none. A database on a server is taken to be there. */
    public static boolean isMissing(Database settings) {
        return settings.embedded() && !Files.exists(of(settings));
    }

    /** Withholds from others what the outbox withholds: the register holds every address. For a file that was just made. */
    public static void keepPrivate(Database settings, Umask umask) throws IOException {
        Path file = of(settings);
        if (Files.getFileStore(file).supportsFileAttributeView(PosixFileAttributeView.class)) {
            umask.applyToFile(file);
        }
    }

    /**
     * Removes a file whose making failed, on a full disk, before anything was in it: H2 cannot open it ever again. One that a
     * process is just making, and has locked, stays.
     */
    static void removeUnbegun(Database settings) throws IOException {
        Path file = of(settings);
        if (!Files.exists(file) || Files.size(file) >= HEADER) {
            return;
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
                FileLock lock = channel.tryLock()) {
            if (lock != null && channel.size() < HEADER) {
                Files.delete(file);
            }
        }
    }

    /** Where it lies; H2 reads a leading ~ as the home folder. */
    public static Path of(Database settings) {
        return Path.of(settings.file().replaceFirst("^~", System.getProperty("user.home")) + ".mv.db");
    }
}
