package org.houselist.batch;

import java.io.IOException;
import java.io.Serial;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** A file or folder that cannot be used. The message is one line: where, what was found, what was expected, what to do. */
public final class FileProblem extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    /**
     * @param where the file or folder
     * @param found what was found there
     * @param expected what was expected, and what to do
     */
    public FileProblem(Path where, String found, String expected) {
        this(where, found, expected, null);
    }

    private FileProblem(Path where, String found, String expected, @Nullable IOException cause) {
        super(where + ": " + found + "; " + expected, cause);
    }

    /** The problem behind an input or output error; a full disk, a missing right and a missing file are named as such. */
    public static FileProblem of(Path where, IOException error, String expected) {
        return new FileProblem(where, found(error), expected, error);
    }

    /** What an input or output error found, in a few words and without the path. */
    public static String found(IOException error) {
        if (error instanceof NoSuchFileException) {
            return "does not exist";
        }
        if (error instanceof AccessDeniedException) {
            return "no permission";
        }
        if (error instanceof FileAlreadyExistsException) {
            return "something else is there already";
        }
        if (error instanceof NotDirectoryException) {
            return "is no folder";
        }
        String reason = error instanceof FileSystemException named ? named.getReason() : error.getMessage();
        return reason == null
                ? error.getClass().getSimpleName()
                : reason.lines().findFirst().orElse("failed");
    }
}
