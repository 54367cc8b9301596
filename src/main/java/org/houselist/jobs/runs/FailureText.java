package org.houselist.jobs.runs;

import java.io.IOException;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.sql.SQLException;
import org.houselist.batch.AddressMask;
import org.houselist.batch.FileProblem;
import org.houselist.batch.UnreadableFile;

/** Why a run failed, for a person: the innermost message that says something, without any address in full. */
public final class FailureText {
    /** pgJDBC's state for a server that asks for a password where none was given (org.postgresql.util.PSQLState). */
    private static final String REJECTED = "08004";

    /** H2's error for a file that may only be read (org.h2.api.ErrorCode). */
    private static final int READ_ONLY = 90097;

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
            if (cause instanceof FileProblem || cause instanceof UnreadableFile || cause instanceof OutOfMemoryError) {
                break; // it names the file, or says all there is to say
            }
        }
        if (told instanceof OutOfMemoryError) {
            return "memory: " + text(told) + "; " + MORE_MEMORY;
        }
        String message = told instanceof SocketException || told instanceof UnknownHostException
                ? whichServer(thrown, told)
                : text(told);
        if (inDatabase && !(told instanceof FileProblem)) {
            message = "database: " + withoutEnd(message) + todo(told);
            message = message.replaceAll("\\s+", " "); // one problem, one line: databases add their statement
        } else if (told instanceof IOException && !message.contains("; expected ")) {
            message = withoutEnd(message)
                    + "; expected disks that can be read and written and have room: check those of the outbox and of the"
                    + " system's temporary files, then run again";
        }
        return AddressMask.of(message.strip()); // databases like to quote the row that they refuse
    }

    private static String todo(Throwable told) {
        if (told instanceof SQLException sql && sql.getErrorCode() == CLOSED_ITSELF) {
            return "; H2 closes it where the disk or the memory runs out: check the disk, or " + MORE_MEMORY;
        }
        if (told instanceof SQLException sql && isAboutLogin(sql)) {
            return "; expected the user and password that the database knows: see database.user in the settings,"
                    + " HOUSELIST_DATABASE_USER and HOUSELIST_DATABASE_PASSWORD";
        }
        return told instanceof AccessDeniedException
                        || told instanceof SQLException readOnly && readOnly.getErrorCode() == READ_ONLY
                ? "; expected the right to read and write it: see whose it is, then run again"
                : "; expected it to be there and to have room: check the server or the disk, then run again";
    }

    /** A state that begins with 28 is about who may log in (ISO/IEC 9075-2, SQLSTATE classes); no password at all is 08004. */
    private static boolean isAboutLogin(SQLException sql) {
        String state = String.valueOf(sql.getSQLState());
        return state.startsWith("28") || state.equals(REJECTED);
    }

    private static String withoutEnd(String message) {
        return message.strip().replaceFirst("\\.$", "");
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
        if (thrown instanceof FileSystemException named && named.getFile() != null) {
            return named.getFile() + ": " + FileProblem.found(named);
        }
        return thrown.getMessage() == null ? thrown.getClass().getSimpleName() : thrown.getMessage();
    }
}
