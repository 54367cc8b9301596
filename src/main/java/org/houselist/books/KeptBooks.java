package org.houselist.books;

import java.util.Map;
import java.util.TreeMap;
import org.houselist.batch.Database;
import org.houselist.batch.KeptFile;
import org.houselist.batch.KeptStore;
import org.houselist.batch.LongList;
import org.houselist.email.Mailboxes;
import org.jspecify.annotations.Nullable;

/**
 * Where the books of a run come from: the tables, or what the run before it kept of them and the rows that were changed since.
 * Only the books of the very run before this one are taken, and only by a run that was not begun by an earlier start: so what
 * was changed since is what this run has changed.
 */
public final class KeptBooks {
    /** More rows than so many are not remembered one by one. */
    private static final int MOST_ADDED = 200_000;

    private static final String ADDRESSES = "addresses";
    private static final String PATRONS = "patrons";
    private static final String OWNERS = "owners";
    private static final String SUBSCRIPTIONS = "subscriptions";
    private static final String SENDS = "sends";

    private final Database database;
    private final @Nullable KeptStore store;
    private final int run;
    private final boolean resumed;
    private @Nullable LongList addedSubscriptions = new LongList();
    private final Map<String, String> tokens = new TreeMap<>();

    private KeptBooks(Database database, @Nullable KeptStore store, int run, boolean resumed) {
        this.database = database;
        this.store = store;
        this.run = run;
        this.resumed = resumed;
    }

    /** Nothing is kept: all books are read from the tables. */
    public static KeptBooks none(Database database) {
        return new KeptBooks(database, null, 0, true);
    }

    /** {@code resumed}: the run was begun by an earlier start, and what it has changed is not known. */
    public static KeptBooks of(Database database, KeptStore store, int run, boolean resumed) {
        return new KeptBooks(database, store, run, resumed);
    }

    AddressBook addresses(Mailboxes mailboxes) {
        KeptFile.In kept = last(ADDRESSES);
        return kept == null ? AddressBook.load(database, mailboxes) : AddressBook.load(kept, database, mailboxes);
    }

    PatronBook patrons() {
        KeptFile.In kept = last(PATRONS);
        PatronBook book = kept == null ? null : PatronBook.load(kept, database, run);
        return book == null ? PatronBook.load(database) : book;
    }

    /** The owners before this run changes them. */
    OwnerBook ownersBefore() {
        KeptFile.In kept = last(OWNERS);
        return kept == null ? OwnerBook.load(database) : new OwnerBook(kept);
    }

    SubscriptionBook subscriptions() {
        LongList added = addedSubscriptions;
        KeptFile.In kept = added == null ? null : last(SUBSCRIPTIONS);
        SubscriptionBook book =
                added == null || kept == null ? null : SubscriptionBook.load(kept, added.toArray(), database, run);
        return book == null ? SubscriptionBook.load(database) : book;
    }

    /** The sends before this run changes them. */
    SendBook sendsBefore() {
        KeptFile.In kept = last(SENDS);
        return kept == null ? SendBook.load(database) : new SendBook(kept, database);
    }

    /** A row that this run has added. */
    void addedSubscription(long id) {
        if (addedSubscriptions != null) {
            addedSubscriptions.add(id);
            if (addedSubscriptions.size() == MOST_ADDED) {
                addedSubscriptions = null;
            }
        }
    }

    /** Writes down a book that holds what its tables will hold when the run has ended; nobody believes it before {@link #believe}. */
    void write(AddressBook book) {
        write(ADDRESSES, book::keep);
    }

    void write(PatronBook book) {
        write(PATRONS, book::keep);
    }

    void write(OwnerBook book) {
        write(OWNERS, book::keep);
    }

    void write(SubscriptionBook book) {
        write(SUBSCRIPTIONS, book::keep);
    }

    void write(SendBook book) {
        write(SENDS, book::keep);
    }

    private void write(String name, KeptFile.Content content) {
        if (store != null) {
            tokens.put(name, store.write(name, content));
        }
    }

    /** Keeps what was written, for the next run; false where the disk did not take all of it. */
    boolean believe() {
        if (store != null) {
            tokens.forEach(store::believe);
        }
        return !tokens.containsValue("");
    }

    private KeptFile.@Nullable In last(String book) {
        KeptStore.Kept kept = resumed || store == null ? null : store.last(book);
        return kept != null && kept.run() == run - 1 ? kept.content() : null;
    }
}
