package org.houselist.batch;

import java.io.Serial;

/** Another run has the lock. */
public final class LockHeld extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final String who;
    private final String since;

    LockHeld(String where, String who, String since) {
        super(where + ": held by " + who + " since " + since
                + "; only one run may work at a time: wait until it has ended");
        this.who = who;
        this.since = since;
    }

    /** Job, process, user and machine of the holder, as it wrote them. */
    public String who() {
        return who;
    }

    /** The instant from which it holds the lock, ISO 8601; "just now" where it had no time to write it. */
    public String since() {
        return since;
    }
}
