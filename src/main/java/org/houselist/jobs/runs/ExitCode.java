package org.houselist.jobs.runs;

/** How a command ends, as the process tells whoever started it. */
public enum ExitCode {
    /** Published; or, for other commands, done. */
    DONE(0),
    /** Nothing published; run it again to resume. */
    FAILED(1),
    /** Usage or configuration wrong; nothing was started. */
    REFUSED(2),
    /** A brake held the publication. */
    HELD(3),
    /** Another run has the lock, or another program the database. */
    LOCKED(4),
    /** This night is already published from the same input. */
    ALREADY_PUBLISHED(5);

    private final int code;

    ExitCode(int code) {
        this.code = code;
    }

    /** 0 to 5. */
    public int code() {
        return code;
    }
}
