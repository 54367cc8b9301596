package org.houselist.intake;

import java.io.IOException;
import java.nio.file.Path;
import org.houselist.batch.Spool;
import org.houselist.batch.Steps;

/** Where the rows of each kind wait between reading and loading. */
final class SpoolPlace {
    /** Keys a part, which is held in memory. */
    static final int WIDTH = Steps.KEYS_A_PART;

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
