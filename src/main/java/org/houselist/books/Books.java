package org.houselist.books;

import java.util.function.Consumer;
import java.util.function.Supplier;
import org.houselist.batch.Database;
import org.houselist.batch.Meanwhile;
import org.houselist.email.Mailboxes;
import org.jspecify.annotations.Nullable;

/**
 * The books of a run, each read when it is first asked for, from the database or from what the last night kept of it, and held
 * until its tables are written. For several threads.
 */
public final class Books {
    private final Database database;
    private final Mailboxes mailboxes;
    private final KeptBooks kept;
    private final Book<AddressBook> addresses;
    private final Book<PatronBook> patrons;
    private final Book<OwnerBook> ownersBefore;
    private final Book<OwnerBook> owners;
    private final Book<SubscriptionBook> subscriptions;
    private final Book<SendBook> sends;
    private boolean mergesWritten;
    private @Nullable Meanwhile<Boolean> keeping;

    /** Books of which nothing is kept from run to run. */
    public Books(Database database, Mailboxes mailboxes) {
        this(database, mailboxes, KeptBooks.none(database));
    }

    public Books(Database database, Mailboxes mailboxes, KeptBooks kept) {
        this.database = database;
        this.mailboxes = mailboxes;
        this.kept = kept;
        addresses = new Book<>("read-addresses-book", () -> kept.addresses(mailboxes));
        patrons = new Book<>("read-patrons-book", kept::patrons);
        ownersBefore = new Book<>("read-owners-book", kept::ownersBefore);
        owners = new Book<>("read-owners-book", () -> OwnerBook.load(database));
        subscriptions = new Book<>("read-subscriptions-book", kept::subscriptions);
        sends = new Book<>("read-sends-book", () -> SendBook.load(database));
    }

    /** Which addresses reach one inbox, by the settings. */
    public Mailboxes mailboxes() {
        return mailboxes;
    }

    /** The addresses, as they are after the steps that load. */
    public AddressBook addresses() {
        return addresses.get();
    }

    /** The patrons, as they are after the steps that load, and with the merges after {@code resolve-merges}. */
    public synchronized PatronBook patrons() {
        PatronBook book = patrons.get();
        if (mergesWritten) {
            book.readMerges(database);
            mergesWritten = false;
        }
        return book;
    }

    /** The owners, as they are before {@code adopt-orphans}. */
    public OwnerBook ownersBefore() {
        return ownersBefore.get();
    }

    /** The owners, as they are after {@code adopt-orphans}. */
    public OwnerBook owners() {
        return owners.get();
    }

    /** The lists of the mailing tool, as they are after the steps that load. */
    public SubscriptionBook subscriptions() {
        return subscriptions.get();
    }

    /** How many sends each address has, as it is before {@code load-sends}; for that step alone, which adds its own. */
    public SendBook sendsBefore() {
        return kept.sendsBefore();
    }

    /** How many sends each address has, as it is after {@code load-sends}. */
    public SendBook sends() {
        return sends.get();
    }

    /** Begins to read the patrons beside the work of other steps: to be called when they are committed. */
    public void beginPatrons() {
        patrons.begin();
    }

    /** As {@link #beginPatrons}, for addresses. */
    public void beginAddresses() {
        addresses.begin();
    }

    /** As {@link #beginPatrons}, for addresses, patrons and owners, each by a thread of its own. */
    public void beginRegister() {
        patrons.begin();
        ownersBefore.begin();
        addresses.begin();
    }

    /** Keeps the owners as {@code adopt-orphans} has just written them: they need not be read back. */
    public void know(OwnerBook written) {
        owners.know(written);
    }

    /** Keeps what {@code load-sends} has just written. */
    public void know(SendBook written) {
        sends.know(written);
    }

    /** To be called by a step that writes the table merged_patron: of the patrons, only the merges are read again. */
    public synchronized void forgetMerges() {
        mergesWritten = true;
        owners.forget();
    }

    /** To be called by a step that writes patrons: all that was read is out of date. */
    public void forget() {
        addresses.forget();
        patrons.forget();
        ownersBefore.forget();
        owners.forget();
        subscriptions.forget();
        sends.forget();
    }

    /** To be called by a step that writes sends. */
    public void forgetSends() {
        sends.forget();
    }

    /** To be called by a step that writes the table ownership. */
    public void forgetOwners() {
        ownersBefore.forget();
        owners.forget();
    }

    /** To be called by the step that adds rows to the table subscription. */
    public void added(long subscriptionId) {
        kept.addedSubscription(subscriptionId);
    }

    /**
     * To be called when nothing of this run writes addresses, patrons, owners, subscriptions and sends any more: what was read
     * of them is written down for the next run, beside the steps that follow. Lets the sends go, which nobody asks for any more.
     */
    public synchronized void beginKeeping() {
        keeping = Meanwhile.make("keep-books", this::writeDown);
    }

    private boolean writeDown() {
        sends.ifRead(kept::write);
        sends.forget();
        owners.ifRead(kept::write);
        addresses.ifRead(kept::write);
        patrons.ifRead(kept::write);
        subscriptions.ifRead(kept::write);
        return true;
    }

    /** Keeps what was written down, once the night is published; false where that failed. In the step's transaction. */
    public synchronized boolean keep() {
        return keeping == null || isWritten(keeping) && kept.believe();
    }

    /** Waits until everything is written down, or has failed to be. */
    public synchronized void waitForKeeping() {
        if (keeping != null) {
            isWritten(keeping);
        }
    }

    private static boolean isWritten(Meanwhile<Boolean> keeping) {
        try {
            return keeping.get();
        } catch (RuntimeException failed) {
            return false; // which costs the next night some time, and must not fail this one
        }
    }

    /** A book that is read once. */
    private static final class Book<T> {
        private final String threadName;
        private final Supplier<T> reading;
        private @Nullable Meanwhile<T> begun;
        private @Nullable T read;

        Book(String threadName, Supplier<T> reading) {
            this.threadName = threadName;
            this.reading = reading;
        }

        synchronized T get() {
            if (read == null) {
                read = begun == null ? reading.get() : begun.get();
                begun = null;
            }
            return read;
        }

        void ifRead(Consumer<T> visitor) {
            T book;
            synchronized (this) {
                book = read;
            }
            if (book != null) {
                visitor.accept(book);
            }
        }

        synchronized void begin() {
            if (read == null && begun == null) {
                begun = Meanwhile.make(threadName, reading::get);
            }
        }

        synchronized void know(T written) {
            begun = null;
            read = written;
        }

        synchronized void forget() {
            begun = null;
            read = null;
        }
    }
}
