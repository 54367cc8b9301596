package org.houselist.batch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The folder that readers take the nights from. A night is written in a staging folder, moved, and appears by one rename of
 * a link: readers see the last complete night or the new complete night, nothing between.
 *
 * <pre>
 * 2026-11-20 -> .houselist/runs/2026-11-20-1    a published night (or part: 2026-11-20-eligibility)
 * latest -> 2026-11-20                          the newest night, never an older one
 * .houselist/lock
 * .houselist/deliveries/2026-11-20-1/           the bytes that the run took delivery of
 * .houselist/staging/2026-11-20-1/              while it is written
 * .houselist/spool/2026-11-20-1/                rows between reading and loading
 * .houselist/seen/patrons                       what stood in the last extract, see SeenFile
 * .houselist/runs/2026-11-20-1/                 complete
 * </pre>
 *
 * <p>Order of publishing: {@link #seal}, commit the hashes, {@link #publish}, commit. {@link #finishPublishing} does what a
 * killed run left undone, at whatever point it was killed. All errors are {@link FileProblem}s.
 */
public final class Outbox {
    private static final String LATEST = "latest";
    private static final String DATE = "\\d{4}-\\d{2}-\\d{2}";
    private static final String NIGHT_FOLDER = DATE + "(-[a-z]+)?";
    private static final Path RUNS = Path.of(".houselist", "runs");

    private final Path folder;
    private final Umask umask;

    /**
     * Opens the outbox; nothing is made yet.
     *
     * @param folder the outbox
     * @param umask the rights withheld from all that is written in it
     */
    public Outbox(Path folder, Umask umask) {
        this.folder = folder.toAbsolutePath().normalize();
        this.umask = umask;
    }

    /**
     * A list, communication or delivered file as a file name: every character outside {@code [A-Za-z0-9._-]} is
     * percent-encoded. At most 255 bytes with its ending.
     *
     * @param name e.g. {@code e-news/Zürich}
     * @param ending e.g. {@code .csv}
     * @return e.g. {@code e-news%2FZ%C3%BCrich.csv}
     */
    public static String fileNameOf(String name, String ending) {
        return OutboxName.of(name, ending);
    }

    /** Whether {@link #fileNameOf} had to shorten a name, which can then not be told from it; without the ending. */
    public static boolean isShortened(String stem) {
        return OutboxName.isShortened(stem);
    }

    /** The file that {@link Lock} locks for this outbox. */
    public Path lockFile() {
        return own("lock");
    }

    /** The folder for the set-aside delivery of a run, made where it is missing. */
    public Path delivery(String run) {
        return Folders.make(own("deliveries").resolve(plain(run)), umask);
    }

    /** The staging folder of a run: a new one, or as a former try of the same run left it. */
    public Path stage(String run) {
        if (Files.exists(published(run))) {
            throw new FileProblem(
                    published(run), "this run is complete already", "expected a new run: give it another number");
        }
        return Folders.make(staged(run), umask);
    }

    /** Where the files of a run are while it is written; nothing is made. */
    public Path staging(String run) {
        return staged(run);
    }

    /** Whether a run of this name was ever complete here, so that another cannot have the name. */
    public boolean knows(String run) {
        return Files.exists(published(run));
    }

    /** Removes what a run needed only while it worked: its staging folder, and the rows that waited to be loaded. */
    public void removeScratch(String run) {
        Folders.remove(staged(run));
        Folders.remove(own("spool").resolve(plain(run)));
    }

    /** Removes everything that a run which never got anywhere left under this name. */
    public void forget(String run) {
        removeScratch(run);
        Folders.remove(own("deliveries").resolve(plain(run)));
    }

    /** A file to be written in the staging folder, e.g. {@code import/gala.csv}; folders on its way are made. */
    public Path file(String run, String name) {
        Path file = staged(run).resolve(name).normalize();
        if (!file.startsWith(staged(run)) || file.equals(staged(run))) {
            throw new IllegalArgumentException("a file outside of the night: " + name);
        }
        Folders.make(Objects.requireNonNull(file.getParent()), umask);
        return file;
    }

    /** Writes a small file into the staging folder in UTF-8, e.g. the report. */
    public void write(String run, String name, String text) {
        Path file = file(run, name);
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw FileProblem.of(file, e, "the night's files are written here: check the disk's space and rights");
        }
    }

    /**
     * Sets the rights of everything staged and forces it to the disk.
     *
     * @return name relative to the night's folder, with {@code /}, to SHA-256; by code point
     */
    public SortedMap<String, String> seal(String run) {
        harden(staged(run));
        return hashes(staged(run));
    }

    /**
     * As {@link #seal(String)} where it is known what was written, so that a gigabyte need not be read again. Files that are
     * not among it are what a killed try left: they are removed.
     *
     * @param written name relative to the night's folder, with {@code /}, to SHA-256
     * @throws FileProblem if a file is missing; then nothing was sealed
     */
    public void seal(String run, Map<String, String> written) {
        Path staged = staged(run);
        TreeSet<String> missing = new TreeSet<>(CodePoints.ORDER);
        missing.addAll(written.keySet());
        for (Path file : files(staged)) {
            if (!missing.remove(nameIn(staged, file))) {
                Folders.remove(file);
            }
        }
        if (!missing.isEmpty()) {
            throw new FileProblem(
                    staged, "lacks " + String.join(", ", missing), "it was written: give the run up with --fresh");
        }
        harden(staged);
    }

    private void harden(Path staged) {
        for (Path path : Folders.walk(staged)) {
            if (Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
                umask.applyToFolder(path);
            } else {
                umask.applyToFile(path);
            }
            Folders.sync(path);
        }
        Folders.sync(own("staging"));
    }

    /**
     * Publishes a sealed run: moves it, swaps the night's link, then {@code latest}. May be called again at any point.
     *
     * @param run e.g. {@code 2026-11-20-1}
     * @param nightFolder the date, or for a part {@code <date>-<job>}
     * @param movesLatest whether {@code latest} follows; it never goes back to an older date
     */
    public void publish(String run, String nightFolder, boolean movesLatest) {
        refuseForeign(nightFolder);
        moveToRuns(run);
        Optional<String> former = runOf(nightFolder);
        swap(nightFolder, RUNS.resolve(plain(run)));
        if (movesLatest && latest().map(date -> date.compareTo(nightFolder) < 0).orElse(true)) {
            swap(LATEST, Path.of(nightFolder));
        }
        former.filter(old -> !old.equals(run)).ifPresent(old -> Folders.remove(published(old)));
    }

    /**
     * Finishes what a killed run began to publish, after comparing what is there with what was sealed.
     *
     * @param run the run that was sealed
     * @param nightFolder as for {@link #publish}
     * @param movesLatest as for {@link #publish}
     * @param hashes what {@link #seal} returned
     * @throws FileProblem if a file is missing, added or changed; then nothing is published
     */
    public void finishPublishing(String run, String nightFolder, boolean movesLatest, Map<String, String> hashes) {
        Path complete = Files.isDirectory(published(run)) ? published(run) : staged(run);
        if (!Files.isDirectory(complete)) {
            throw new FileProblem(
                    complete,
                    "does not exist",
                    "expected the sealed files of run " + run + ": give the run up with --fresh");
        }
        refuseOther(complete, hashes);
        publish(run, nightFolder, movesLatest);
    }

    /** The newest published night, e.g. {@code 2026-11-20}. */
    public Optional<String> latest() {
        return target(LATEST).map(Path::toString).filter(date -> date.matches(DATE));
    }

    /** The run that a published night or part shows. */
    public Optional<String> runOf(String nightFolder) {
        return target(nightFolder)
                .filter(target -> target.startsWith(RUNS) && target.getNameCount() == RUNS.getNameCount() + 1)
                .map(target -> target.getFileName().toString());
    }

    /**
     * Removes old nights, the parts older than the oldest night that stays, and every run, staging and delivery folder that
     * nobody needs.
     *
     * @param keepNights how many nights stay; the newest always does
     * @param neededRuns runs whose folders stay although no night shows them: those that may be resumed or released
     */
    public void removeOld(int keepNights, Collection<String> neededRuns) {
        TreeSet<String> shown = new TreeSet<>(CodePoints.ORDER);
        Folders.names(folder).stream()
                .filter(name -> name.matches(NIGHT_FOLDER) && runOf(name).isPresent())
                .forEach(shown::add);
        String oldest = oldestToStay(shown, Math.max(1, keepNights));
        shown.stream().filter(name -> name.compareTo(oldest) < 0).forEach(name -> Folders.remove(folder.resolve(name)));
        Folders.sync(folder);
        TreeSet<String> needed = new TreeSet<>(neededRuns);
        removeOthers("staging", needed);
        removeOthers("spool", needed);
        removeOthers("deliveries", needed);
        shown.forEach(name -> runOf(name).ifPresent(needed::add));
        removeOthers("runs", needed);
    }

    /** Empty, which is before every name, where there are not more nights than stay. */
    private static String oldestToStay(NavigableSet<String> shown, int keepNights) {
        List<String> nights = shown.descendingSet().stream()
                .filter(name -> name.matches(DATE))
                .toList();
        return nights.size() > keepNights ? nights.get(keepNights - 1) : "";
    }

    private void removeOthers(String kind, Collection<String> needed) {
        Folders.names(own(kind)).stream()
                .filter(run -> !needed.contains(run))
                .forEach(run -> Folders.remove(own(kind).resolve(run)));
    }

    private void moveToRuns(String run) {
        Folders.make(own("runs"), umask);
        try {
            if (!Files.isDirectory(published(run))) {
                Files.move(staged(run), published(run), StandardCopyOption.ATOMIC_MOVE);
            }
        } catch (IOException e) {
            throw FileProblem.of(
                    staged(run), e, "the sealed files must be moved to " + own("runs") + " on the same file system");
        }
        Folders.sync(Folders.make(own("staging"), umask));
        Folders.sync(own("runs"));
    }

    /** rename(2) replaces the old link with the new one: there is no moment without one. */
    private void swap(String name, Path target) {
        Path link = folder.resolve(name);
        Path newLink = own("new-link");
        try {
            if (target(name).filter(target::equals).isEmpty()) {
                Files.deleteIfExists(newLink);
                Files.createSymbolicLink(newLink, target);
                Files.move(newLink, link, StandardCopyOption.ATOMIC_MOVE);
            }
        } catch (UnsupportedOperationException e) {
            throw new FileProblem(
                    link, "this file system has no symbolic links", "put the outbox on one that has, e.g. ext4");
        } catch (IOException e) {
            throw FileProblem.of(
                    link,
                    e,
                    "a symbolic link must be made here: give the job the right to write in its folder, or put the outbox on a"
                            + " file system that has such links");
        }
        Folders.sync(folder);
    }

    private void refuseForeign(String nightFolder) {
        for (String name : new String[] {nightFolder, LATEST}) {
            Path path = folder.resolve(name);
            if (Files.exists(path, LinkOption.NOFOLLOW_LINKS) && !Files.isSymbolicLink(path)) {
                throw new FileProblem(
                        path, "is no link of House List", "expected nothing or its link: move it away and run again");
            }
        }
    }

    private static void refuseOther(Path complete, Map<String, String> sealed) {
        SortedMap<String, String> found = hashes(complete);
        TreeSet<String> names = new TreeSet<>(CodePoints.ORDER);
        names.addAll(found.keySet());
        names.addAll(sealed.keySet());
        names.removeIf(name -> sealed.getOrDefault(name, "").equals(found.get(name)));
        if (!names.isEmpty()) {
            throw new FileProblem(
                    complete,
                    "differs from what was sealed: " + String.join(", ", names),
                    "nothing is published from it: give the run up with --fresh");
        }
    }

    private static SortedMap<String, String> hashes(Path complete) {
        SortedMap<String, String> hashes = Collections.synchronizedSortedMap(new TreeMap<>(CodePoints.ORDER));
        files(complete).parallelStream().forEach(file -> hashes.put(nameIn(complete, file), Fingerprint.of(file)));
        return hashes;
    }

    private static List<Path> files(Path complete) {
        return Folders.walk(complete).stream()
                .filter(path -> !Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS))
                .toList();
    }

    private static String nameIn(Path folder, Path file) {
        return folder.relativize(file).toString().replace('\\', '/');
    }

    private Optional<Path> target(String name) {
        try {
            Path link = folder.resolve(name);
            return Files.isSymbolicLink(link) ? Optional.of(Files.readSymbolicLink(link)) : Optional.empty();
        } catch (IOException e) {
            throw FileProblem.of(folder.resolve(name), e, "the link must be readable");
        }
    }

    private Path own(String name) {
        return folder.resolve(".houselist").resolve(name);
    }

    private Path staged(String run) {
        return own("staging").resolve(plain(run));
    }

    private Path published(String run) {
        return own("runs").resolve(plain(run));
    }

    private static String plain(String run) {
        if (!run.matches("[A-Za-z0-9][A-Za-z0-9._-]*")) {
            throw new IllegalArgumentException("a run is named by letters, digits, '.', '_' and '-': " + run);
        }
        return run;
    }
}
