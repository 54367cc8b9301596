package org.houselist.matching;

import org.houselist.batch.Database;
import org.houselist.books.Books;
import org.houselist.linkage.People;
import org.houselist.settings.Settings;

/** The patrons as the night compares them, for who wants to know how it goes about it. Reads only. */
public final class ComparedPatronsStore {
    private final Database database;
    private final Books books;
    private final Settings settings;

    /** {@code settings}: what they say is no evidence is not in what is read. */
    public ComparedPatronsStore(Database database, Books books, Settings settings) {
        this.database = database;
        this.books = books;
        this.settings = settings;
    }

    /** Those that the CRM has, and that were not merged into others. */
    public People load() {
        return new PatronPeopleStore(database, books)
                .load(MatchingRules.of(settings, books.mailboxes()).records())
                .people();
    }
}
