package org.houselist.batch;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import org.jspecify.annotations.Nullable;

/** A file that cannot be read as a whole: its message says where, what was found, what was expected, what to do. */
public class UnreadableFile extends IOException {
    private static final long serialVersionUID = 1L;

    /** {@code cause}: null where only the content is at fault. */
    public UnreadableFile(String where, String found, String expected, String remedy, @Nullable Throwable cause) {
        super("%s: %s; expected %s; %s".formatted(where, found, expected, remedy), cause);
    }

    static UnreadableFile whileReading(String where, String expected, IOException cause) {
        return new UnreadableFile(
                where,
                "cannot be read (" + FileProblem.found(cause) + ")",
                expected,
                cause instanceof AccessDeniedException
                        ? "give the job the right to read it"
                        : "see that it is complete and deliver it again, with --fresh where a try was begun",
                cause);
    }
}
