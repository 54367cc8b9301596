package org.houselist.cli;

import java.util.Arrays;
import java.util.regex.Pattern;

/** An exception that nobody expected, in one line. */
final class Failure {
    /** Databases like to quote the row that they refuse; an address is never printed in full. */
    private static final Pattern ADDRESS = Pattern.compile("([\\p{L}\\p{N}])[^\\s@'\"(<,;]*@");

    private Failure() {}

    /** What went wrong and where in our code, so that it can be reported; no stack trace into the mail of cron. */
    static String sentence(Throwable thrown) {
        Throwable root = thrown;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        String message = ADDRESS.matcher(String.valueOf(root.getMessage()).replaceAll("\\s+", " "))
                .replaceAll("$1***@");
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
