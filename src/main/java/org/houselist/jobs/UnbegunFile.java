package org.houselist.jobs;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.houselist.settings.Database;

/**
 * An H2 file whose making failed, on a full disk, before anything was in it: H2 cannot open it ever again. Its first two
 * blocks of 4,096 bytes hold its header only (h2database.com, MVStore, "File Format"), so what is shorter is no register.
 */
final class UnbegunFile {
    private static final long HEADER = 2 * 4_096;

    private UnbegunFile() {}

    /** Removes it, unless a process that is just making it has it locked. */
    static void remove(Database settings) throws IOException {
        Path file = fileOf(settings);
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

    /** The file of an embedded database. H2 reads a leading ~ as the home folder. */
    static Path fileOf(Database settings) {
        String file = settings.url().substring("jdbc:h2:".length()).split(";", 2)[0];
        return Path.of(file.replaceFirst("^~", System.getProperty("user.home")) + ".mv.db");
    }
}
