package org.houselist.settings;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A folder that is made where it is missing. */
public final class TargetFolder {
    private TargetFolder() {}

    /** The file, if any, because of which the folder can never be made: itself, or what should be a folder above it. */
    public static Optional<Path> inTheWay(@Nullable Path folder) {
        Path nearest = folder;
        while (nearest != null && !Files.exists(nearest)) {
            nearest = nearest.getParent();
        }
        return Optional.ofNullable(nearest).filter(there -> !Files.isDirectory(there));
    }
}
