package org.houselist.jobs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.houselist.batch.Lock;
import org.houselist.batch.Outbox;
import org.houselist.batch.Umask;
import org.houselist.settings.Database;
import org.houselist.settings.Settings;

/** {@code --dry-run}: the run on a throw-away copy of the database, with an outbox that is thrown away too. */
final class DryRun {
    private final Clock clock;

    DryRun(Clock clock) {
        this.clock = clock;
    }

    NightOutcome run(NightRequest request, Screen screen) throws Exception {
        Path scratch = Files.createTempDirectory("houselist-dry-run");
        try {
            Settings settings = request.settings();
            Database copy = copy(settings, scratch, request.job());
            Path outbox = scratch.resolve("outbox");
            NightOutcome outcome = new Nights(clock).attempt(request.inScratch(copy, outbox), screen);
            show(outbox, screen);
            screen.say("Dry run: nothing was published, and nothing was kept.");
            return outcome;
        } finally {
            remove(scratch);
        }
    }

    /** A file of H2 is copied while nobody has it open; from PostgreSQL the tables are copied into an H2 file. */
    private Database copy(Settings settings, Path scratch, String job) throws Exception {
        Database copy = new Database("jdbc:h2:" + scratch.resolve("copy"), "sa", "");
        Path lockFile = new Outbox(settings.outbox(), Umask.of(settings.umask())).lockFile();
        if (!Files.exists(lockFile)) {
            copyTables(settings, scratch, copy);
            return copy;
        }
        try (Lock lock = Lock.take(lockFile, Lock.thisProcess(job), clock.instant(), Umask.of(settings.umask()))) {
            copyTables(settings, scratch, copy);
            return copy;
        }
    }

    private static void copyTables(Settings settings, Path scratch, Database copy) throws Exception {
        if (settings.database().embedded()) {
            Path file = fileOf(settings.database());
            if (Files.exists(file)) {
                Files.copy(file, scratch.resolve("copy.mv.db"), StandardCopyOption.REPLACE_EXISTING);
            }
        } else {
            TableCopy.of(settings.database(), copy);
        }
    }

    private static Path fileOf(Database database) {
        String file = database.url().substring("jdbc:h2:".length()).split(";", 2)[0];
        return Path.of(file.replaceFirst("^~", System.getProperty("user.home")) + ".mv.db");
    }

    private static void show(Path outbox, Screen screen) throws IOException {
        Path latest = outbox.resolve("latest");
        if (Files.isDirectory(latest)) {
            try (Stream<Path> files = Files.walk(latest.toRealPath())) {
                List<Path> all = files.filter(Files::isRegularFile).sorted().toList();
                screen.say("Would be published:");
                for (Path file : all) {
                    screen.say("  " + latest.toRealPath().relativize(file) + "  " + Files.size(file) + " bytes");
                }
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
