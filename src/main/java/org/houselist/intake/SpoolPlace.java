package org.houselist.intake;

import java.io.IOException;
import java.nio.file.Path;
import org.houselist.batch.Spool;

/** Where the rows of each kind wait between reading and loading. */
final class SpoolPlace {
    /** Keys a part: a part is held in memory, some 20 MB of sends. */
    static final int WIDTH = 1 << 16;

    static final String PATRONS = "patrons";
    static final String PATRON_EMAILS = "patron-emails";
    static final String SUBSCRIBERS = "subscribers";
    static final String SENDS = "sends";

    private final Path folder;

    SpoolPlace(Path folder) {
        this.folder = folder;
    }

    Spool create(String name) throws IOException {
        return Spool.create(folder.resolve(name), WIDTH);
    }

    Spool open(String name) {
        return Spool.open(folder.resolve(name), WIDTH);
    }
}
