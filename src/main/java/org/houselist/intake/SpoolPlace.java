package org.houselist.intake;

import java.io.IOException;
import java.nio.file.Path;
import org.houselist.batch.Spool;

/** Where the rows of each kind wait between reading and loading. */
final class SpoolPlace {
    /**
     * Keys a part, which is held in memory and loaded in one transaction. What H2 has to save of a transaction before its
     * end, it saves a second time afterwards: a part of patrons stays below the 19 MB at which it begins to.
     */
    static final int WIDTH = 1 << 12;

    static final String PATRONS = "patrons";
    static final String PATRON_EMAILS = "patron-emails";
    static final String SUBSCRIBERS = "subscribers";
    static final String SENDS = "sends";

    private final Path folder;

    SpoolPlace(Path folder) {
        this.folder = folder;
    }

    Spool create(String name) throws IOException {
        return Spool.create(place(name), WIDTH);
    }

    Spool open(String name) {
        return Spool.open(place(name), WIDTH);
    }

    /** Of parts of this width: a program with others that resumes the try must not take them for its own. */
    private Path place(String name) {
        return folder.resolve(name + "-by-" + WIDTH);
    }
}
