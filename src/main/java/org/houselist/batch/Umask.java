package org.houselist.batch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.Set;

/**
 * The rights that are withheld from files (666) and folders (777), as in POSIX umask(2). It is applied explicitly, so that
 * the umask of the shell or of cron does not matter.
 */
public final class Umask {
    private static final PosixFilePermission[] BITS = {
        PosixFilePermission.OTHERS_EXECUTE, PosixFilePermission.OTHERS_WRITE, PosixFilePermission.OTHERS_READ,
        PosixFilePermission.GROUP_EXECUTE, PosixFilePermission.GROUP_WRITE, PosixFilePermission.GROUP_READ,
        PosixFilePermission.OWNER_EXECUTE, PosixFilePermission.OWNER_WRITE, PosixFilePermission.OWNER_READ
    };

    private final int withheld;

    private Umask(int withheld) {
        this.withheld = withheld;
    }

    /**
     * Reads octal digits, e.g. {@code 077} (private to the owner) or {@code 027} (the group may read).
     *
     * @throws IllegalArgumentException if it is not octal, or would lock the owner out
     */
    public static Umask of(String octal) {
        if (!octal.matches("0{0,2}[0-7]{1,2}")) {
            throw new IllegalArgumentException("umask: found '" + octal
                    + "'; expected octal digits that leave the owner's rights alone, e.g. \"077\" or \"027\"");
        }
        return new Umask(Integer.parseInt(octal, 8));
    }

    /** What a file may: 666 without what is withheld. */
    Set<PosixFilePermission> file() {
        return permissions(0666 & ~withheld);
    }

    /** What a folder may: 777 without what is withheld. */
    Set<PosixFilePermission> folder() {
        return permissions(0777 & ~withheld);
    }

    /** Sets the rights of one file. */
    public void applyToFile(Path file) {
        apply(file, file());
    }

    /** Sets the rights of one folder. */
    void applyToFolder(Path folder) {
        apply(folder, folder());
    }

    private static void apply(Path path, Set<PosixFilePermission> permissions) {
        try {
            Files.setPosixFilePermissions(path, permissions);
        } catch (UnsupportedOperationException e) {
            throw new FileProblem(path, "this file system has no POSIX rights", "put it on one that has, e.g. ext4");
        } catch (IOException e) {
            throw FileProblem.of(path, e, "its rights could not be set as 'umask' asks: give its owner the job to run");
        }
    }

    private static Set<PosixFilePermission> permissions(int mode) {
        Set<PosixFilePermission> permissions = EnumSet.noneOf(PosixFilePermission.class);
        for (int bit = 0; bit < BITS.length; bit++) {
            if ((mode & 1 << bit) != 0) {
                permissions.add(BITS[bit]);
            }
        }
        return permissions;
    }
}
