package org.houselist.jobs.runs;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.Comparator;
import java.util.stream.Stream;
import org.houselist.batch.DatabaseInUse;
import org.houselist.batch.Lock;
import org.houselist.jobs.DatabaseFile;
import org.houselist.settings.Database;
import org.houselist.settings.Settings;

/** {@code --dry-run}: the run on a throw-away copy of the database, with an outbox that is thrown away too. */
final class DryRun {
    private final Clock clock;

    DryRun(Clock clock) {
        this.clock = clock;
    }

    ExitCode run(NightRequest request, Screen screen) throws Exception {
        Path scratch = Files.createTempDirectory("houselist-dry-run");
        try {
            Settings settings = request.settings();
            Database copy = copyLocked(settings, scratch, request.job().word());
            Path outbox = scratch.resolve("outbox");
            linkDeliveries(settings.outbox(), outbox);
            ExitCode outcome = new Nights(clock).attempt(request.inScratch(copy, outbox), screen);
            String night = request.job().folder(Attempt.dateOf(request, clock));
            if (outcome == ExitCode.DONE) {
                show(outbox.resolve(night), settings.outbox().resolve(night), screen);
            }
            screen.say("Dry run: nothing was published, and nothing of it is kept.");
            return outcome;
        } finally {
            remove(scratch);
        }
    }

    /** Where there never was a run, there is no lock to take, and none is made. */
    private Database copyLocked(Settings settings, Path scratch, String job) throws Exception {
        if (!OutboxLock.exists(settings)) {
            return copy(settings.database(), scratch);
        }
        try (Lock lock = OutboxLock.take(settings, job, clock)) {
            return copy(settings.database(), scratch);
        }
    }

    /** A file of H2 is copied while nobody has it open; from PostgreSQL the tables are copied into an H2 file. */
    private static Database copy(Database database, Path scratch) throws Exception {
        if (!database.embedded()) {
            Database copy = new Database("jdbc:h2:" + scratch.resolve("copy"), "sa", "");
            TableCopy.of(database, copy);
            return copy;
        }
        copyFile(DatabaseFile.of(database), scratch, database);
        return new Database(
                "jdbc:h2:" + scratch.resolve("copy") + database.options(), database.user(), database.password());
    }

    /** H2 keeps a lock on its file: a file that is being changed must not be copied. */
    private static void copyFile(Path file, Path scratch, Database database) throws IOException {
        if (!Files.exists(file)) {
            return;
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ);
                FileLock lock = channel.tryLock(0, Long.MAX_VALUE, true)) {
            if (lock == null) {
                throw new DatabaseInUse(database.shownUrl());
            }
            Files.copy(file, scratch.resolve("copy.mv.db"), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** What earlier runs set aside may have to be read again; the links are removed at the end, not what they point to. */
    private static void linkDeliveries(Path from, Path into) throws IOException {
        Path deliveries = from.resolve(".houselist").resolve("deliveries").toAbsolutePath();
        if (Files.isDirectory(deliveries)) {
            Path links = Files.createDirectories(into.resolve(".houselist").resolve("deliveries"));
            try (Stream<Path> runs = Files.list(deliveries)) {
                for (Path run : runs.toList()) {
                    Files.createSymbolicLink(links.resolve(run.getFileName()), run);
                }
            }
        }
    }

    private static void show(Path folder, Path published, Screen screen) throws IOException {
        screen.say("Would be published as " + published + ":");
        Path shown = folder.toRealPath();
        try (Stream<Path> files = Files.walk(shown)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                screen.say("  " + shown.relativize(file) + "  " + Files.size(file) + " bytes");
            }
        }
    }

    private static void remove(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
