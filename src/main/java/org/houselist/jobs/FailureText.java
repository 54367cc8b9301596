package org.houselist.jobs;

import java.net.SocketException;
import java.net.UnknownHostException;
import java.sql.SQLException;
import java.util.regex.Pattern;
import org.houselist.batch.FileProblem;
import org.houselist.batch.UnreadableFile;

/** Why a run failed, for a person: the innermost message that says something, without any address in full. */
public final class FailureText {
    /** Databases like to quote the row that they refuse. */
    private static final Pattern ADDRESS = Pattern.compile("([\\p{L}\\p{N}])[^\\s@'\"(<,;]*@");

    /** What to do where Java has too little memory. */
    static final String MORE_MEMORY = "start it again with HOUSELIST_JAVA_OPTS=-Xmx2g or more";

    /** H2's error for a database that is not open any more (org.h2.api.ErrorCode.DATABASE_IS_CLOSED). */
    private static final int CLOSED_ITSELF = 90098;

    private FailureText() {}

    /** {@code thrown}: also deep inside of others. */
    public static String of(Throwable thrown) {
        Throwable told = thrown;
        boolean inDatabase = false;
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            told = cause;
            inDatabase |= cause instanceof SQLException;
            if (cause instanceof OutOfMemoryError) {
                return "memory: " + text(cause) + "; " + MORE_MEMORY;
            }
            if (cause instanceof FileProblem || cause instanceof UnreadableFile) {
                break; // it names the file
            }
        }
        String message = told instanceof SocketException || told instanceof UnknownHostException
                ? whichServer(thrown, told)
                : text(told);
        if (inDatabase && !(told instanceof FileProblem)) {
            message = "database: " + message.strip() + todo(told);
        }
        return masked(message);
    }

    /** A state that begins with 28 is about who may log in (ISO/IEC 9075-2, SQLSTATE classes). */
    private static String todo(Throwable told) {
        if (told instanceof SQLException sql && sql.getErrorCode() == CLOSED_ITSELF) {
            return "; H2 closes it where the disk or the memory runs out: check the disk, or " + MORE_MEMORY;
        }
        return told instanceof SQLException sql
                        && String.valueOf(sql.getSQLState()).startsWith("28")
                ? "; expected the user and password that the database knows: see database.user in the settings,"
                        + " HOUSELIST_DATABASE_USER and HOUSELIST_DATABASE_PASSWORD"
                : "; expected it to be there and to have room: check the server or the disk, then run again";
    }

    /** The network says that there was no answer; only the driver says of whom. */
    private static String whichServer(Throwable thrown, Throwable network) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException driver && cause != network) {
                return text(driver) + " (" + network.getClass().getSimpleName() + ": " + text(network) + ")";
            }
        }
        return text(network);
    }

    private static String text(Throwable thrown) {
        return thrown.getMessage() == null ? thrown.getClass().getSimpleName() : thrown.getMessage();
    }

    /** The same text with no address in full: its first letter, {@code ***} and the domain. */
    public static String masked(String message) {
        return ADDRESS.matcher(message).replaceAll("$1***@");
    }
}
