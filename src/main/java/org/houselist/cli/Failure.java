package org.houselist.cli;

import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import org.houselist.batch.AddressMask;
import org.houselist.batch.FileProblem;
import org.houselist.jobs.runs.FailureText;

/** An exception that nobody expected, in one line. */
final class Failure {
    private Failure() {}

    /** What went wrong and where in our code, so that it can be reported; no stack trace into the mail of cron. */
    static String sentence(Throwable thrown) {
        Throwable root = thrown;
        boolean inDatabase = root instanceof SQLException;
        while (root.getCause() != null) {
            root = root.getCause();
            inDatabase |= root instanceof SQLException;
        }
        if (inDatabase) {
            return "failed: " + FailureText.of(thrown);
        }
        if (root instanceof FileSystemException file && file.getFile() != null) {
            return "failed: "
                    + FileProblem.of(Path.of(file.getFile()), file, "check the path, the permissions and the disk")
                            .getMessage();
        }
        String message = AddressMask.of(String.valueOf(root.getMessage()).replaceAll("\\s+", " "));
        return "failed: " + root.getClass().getSimpleName() + ": " + message + place(root);
    }

    private static String place(Throwable thrown) {
        return Arrays.stream(thrown.getStackTrace())
                .filter(frame -> frame.getClassName().startsWith("org.houselist."))
                .findFirst()
                .map(frame -> " (" + frame.getFileName() + ":" + frame.getLineNumber() + ")")
                .orElse("");
    }
}
