package org.houselist.jobs.runs;

import java.util.Optional;
import org.houselist.books.Books;
import org.houselist.email.Mailboxes;
import org.houselist.jobs.DatabaseFile;
import org.houselist.jobs.Infrastructure;
import org.houselist.linkage.People;
import org.houselist.matching.ComparedPatronsStore;
import org.houselist.settings.Settings;

/** The patrons that a night left in the database, as its search for duplicates compares them. Reads only. */
public final class NightPatrons {
    /**
     * Reads them.
     *
     * @return empty where no night has made a database yet
     * @throws org.houselist.batch.DatabaseInUse where another program has the H2 file
     */
    public Optional<People> load(Settings settings) throws Exception {
        if (DatabaseFile.isMissing(settings.database())) {
            return Optional.empty();
        }
        try (Infrastructure infrastructure = Infrastructure.open(settings.database())) {
            Books books = new Books(infrastructure.database(), new Mailboxes(settings.mailboxes()));
            return Optional.of(new ComparedPatronsStore(infrastructure.database(), books, settings).load());
        }
    }
}
