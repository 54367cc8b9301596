package org.houselist.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.houselist.batch.Database;
import org.houselist.batch.DeliveredFile;
import org.houselist.batch.Fingerprint;
import org.houselist.batch.Meanwhile;
import org.houselist.batch.Night;
import org.houselist.batch.RunStore;
import org.houselist.batch.SetAside;
import org.houselist.batch.Steps;
import org.houselist.batch.Tally;
import org.houselist.batch.Umask;
import org.houselist.batch.Warnings;
import org.houselist.settings.FileKind;
import org.houselist.settings.Source;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.step.Step;

/** The step that takes delivery: finds the files, fingerprints them, and sets the very bytes aside. */
public final class DeliverySteps {
    private static final String TAKE = "take-delivery";

    private final Night night;
    private final Steps steps;
    private final Database database;
    private final Warnings warnings;
    private final List<Source> sources;
    private final Umask umask;
    private final DeliverySource source;
    private final Path setAside;
    private @Nullable Meanwhile<Path> writingThrough;

    /** {@code setAside}: the folder that the bytes go to. */
    public DeliverySteps(
            Night night,
            Steps steps,
            Database database,
            Warnings warnings,
            List<Source> sources,
            Umask umask,
            DeliverySource source,
            Path setAside) {
        this.night = night;
        this.steps = steps;
        this.database = database;
        this.warnings = warnings;
        this.sources = sources;
        this.umask = umask;
        this.source = source;
        this.setAside = setAside;
    }

    /** Reads the inbox; writes delivered_file and the set-aside folder. From its end on, the run can be resumed. */
    public Step takeDelivery() {
        return steps.partByPart(
                TAKE,
                () -> List.<Steps.Work>of(this::copy, tally -> database.flush()).iterator());
    }

    /** Forgets the rows that were turned away on nights before a date, yyyy-MM-dd. */
    public void forgetRowsBefore(String date) {
        new DeliveryStore(database, night.runNo()).forgetRowsBefore(date);
    }

    private void copy(Tally tally) throws IOException {
        DeliveryStore store = new DeliveryStore(database, night.runNo());
        if (store.isTaken()) { // a kill took back that the step was done, not what it did
            tally.read(store.files());
            tally.written(store.files());
            return;
        }
        store.forget();
        warnings.clear(TAKE);
        Copying copying = new Copying(store, tally);
        Inbox inbox = InboxFile.in(source.folder(), sources);
        refuse(inbox);
        inbox.ignored().stream()
                .filter(Inbox.Ignored::warn)
                .forEach(file -> warnings.say(TAKE, file.name() + ": not read, " + file.why()));
        copying.tonight(inbox);
        for (Path earlier : source.earlier()) {
            copying.earlier(earlier);
        }
        copying.note();
        writingThrough = Meanwhile.make("sync-delivery", this::sync);
        new RunStore(database).delivered(night.runNo(), copying.fingerprint());
    }

    private Path sync() {
        SetAside.sync(setAside);
        return setAside;
    }

    /**
     * Waits until what was set aside is on the disk. The night does not wait for it before: a killed process loses nothing by
     * it, and after a failure of power a copy that was torn is found by its fingerprint.
     */
    public void waitForTheDisk() {
        if (writingThrough != null) {
            writingThrough.get();
        } else if (Files.isDirectory(setAside)) {
            sync();
        }
    }

    private static void refuse(Inbox inbox) throws IOException {
        if (!inbox.problems().isEmpty()) {
            throw new IOException(String.join("\n", inbox.problems()));
        }
    }

    /** What is the same for the same files: SHA-256 over their names and contents. */
    public static String fingerprint(Map<String, String> sha256ByName) {
        return Fingerprint.of(new TreeMap<>(sha256ByName)
                .entrySet().stream()
                        .map(file -> file.getKey() + "\0" + file.getValue() + "\n")
                        .collect(Collectors.joining()));
    }

    private final class Copying {
        private final DeliveryStore store;
        private final Tally tally;
        private final SetAside copier = new SetAside(umask);
        private final Map<Path, DeliveredFile> copied = new HashMap<>();
        private final Map<String, String> fingerprints = new HashMap<>();
        private final List<Taken> tonight = new ArrayList<>();
        private final List<Taken> earlier = new ArrayList<>();
        private int fileNo;

        Copying(DeliveryStore store, Tally tally) {
            this.store = store;
            this.tally = tally;
        }

        private record Taken(InboxFile file, String name, DeliveredFile bytes) {}

        /** The append files of a night that was never published; not those that are in the inbox still. */
        void earlier(Path delivery) throws IOException {
            Path folder = setAside.resolve(SetAsideFile.EARLIER).resolve(String.valueOf(delivery.getFileName()));
            List<InboxFile> files =
                    new ArrayList<>(InboxFile.in(delivery, sources).files());
            files.removeIf(file -> file.kind().extract() != FileKind.Extract.APPEND);
            for (InboxFile file : files) {
                if (isNew(file)) {
                    Files.createDirectories(folder);
                    earlier.add(new Taken(file, folder.getFileName() + "/" + file.name(), bytes(file, folder)));
                }
            }
        }

        private boolean isNew(InboxFile file) {
            String sha256 = copier.look(file.path()).sha256();
            return Stream.concat(tonight.stream(), earlier.stream())
                    .noneMatch(taken -> taken.file().name().equals(file.name())
                            && taken.bytes().sha256().equals(sha256));
        }

        void tonight(Inbox inbox) {
            for (InboxFile file : inbox.files()) {
                Taken taken = new Taken(file, file.name(), bytes(file, setAside));
                tonight.add(taken);
                fingerprints.put(file.name(), taken.bytes().sha256());
            }
        }

        private DeliveredFile bytes(InboxFile file, Path folder) {
            return copied.computeIfAbsent(file.path(), path -> copier.copy(path, folder));
        }

        /** Notes all files in the order in which they are to be read: the earlier ones first. */
        void note() {
            Stream.concat(earlier.stream(), tonight.stream()).forEach(taken -> {
                store.add(
                        ++fileNo,
                        taken.file(),
                        taken.name(),
                        setAside.getFileName() + "/" + taken.name(),
                        taken.bytes());
                tally.read(1);
                tally.written(1);
            });
        }

        String fingerprint() {
            return DeliverySteps.fingerprint(fingerprints);
        }
    }
}
