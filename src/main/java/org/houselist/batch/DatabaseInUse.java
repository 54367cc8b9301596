package org.houselist.batch;

import java.io.Serial;

/** Another program has the database open, or another run works on it. */
public final class DatabaseInUse extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    /**
     * Another run has it.
     *
     * @param url without any password
     * @param who the other run, as it names itself
     * @param since when it began
     */
    public DatabaseInUse(String url, String who, String since) {
        super(url + ": held by " + who + " since " + since
                + "; only one run may work at a time: wait until it has ended");
    }

    /** {@code url}: without any password. */
    public DatabaseInUse(String url) {
        super(url
                + ": another program has this database open (a night, or a database browser?); expected to be the only one:"
                + " close it, or wait until it has ended");
    }
}
