package org.houselist.batch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** What the outbox does with folders: made with the right permissions, made durable, walked and removed. */
final class Folders {
    private Folders() {}

    /** Makes a folder and those above it that are missing; only those it makes get the permissions. */
    static Path make(Path folder, Umask umask) {
        if (Files.isDirectory(folder)) {
            return folder;
        }
        Path parent = folder.toAbsolutePath().getParent();
        if (parent != null) {
            make(parent, umask);
        }
        try {
            Files.createDirectory(folder);
        } catch (IOException e) {
            if (Files.isDirectory(folder)) {
                return folder; // another run was faster: two start at once on a new outbox
            }
            throw FileProblem.of(
                    folder, e, "a folder must be made here: give the job the right to write, or another path");
        }
        umask.applyToFolder(folder);
        if (parent != null && Files.isReadable(parent)) {
            sync(parent);
        }
        return folder;
    }

    /** Forces a file or the entries of a folder to the disk. */
    static void sync(Path path) {
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException e) {
            throw FileProblem.of(path, e, "it must be written through to the disk: check the disk, then run again");
        }
    }

    /** The names in a folder; none where there is no such folder. Sorted by code point. */
    static List<String> names(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.map(entry -> entry.getFileName().toString())
                    .sorted(CodePoints.ORDER)
                    .toList();
        } catch (IOException e) {
            throw FileProblem.of(folder, e, "its entries must be readable");
        } catch (UncheckedIOException e) {
            throw FileProblem.of(folder, Objects.requireNonNull(e.getCause()), "its entries must be readable");
        }
    }

    /** A folder and everything in it, folders before what they hold; links are not followed. */
    static List<Path> walk(Path folder) {
        try (Stream<Path> paths = Files.walk(folder)) {
            return paths.toList();
        } catch (IOException e) {
            throw FileProblem.of(folder, e, "it must be readable with everything in it");
        } catch (UncheckedIOException e) {
            throw FileProblem.of(
                    folder, Objects.requireNonNull(e.getCause()), "it must be readable with everything in it");
        }
    }

    /** Removes a folder and everything in it; links are removed, not followed; nothing happens where there is none. */
    static void remove(Path folder) {
        if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        walk(folder).stream().sorted(Comparator.reverseOrder()).forEach(Folders::removeOne);
    }

    private static void removeOne(Path path) {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            throw FileProblem.of(path, e, "it is old and must be removed: give the job the right to");
        }
    }
}
