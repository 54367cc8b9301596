package org.houselist.books;

import org.houselist.batch.Database;
import org.houselist.batch.Meanwhile;
import org.houselist.email.Mailboxes;
import org.jspecify.annotations.Nullable;

/** The books of a run, each read from the database when it is first asked for, and kept until its tables are written. For several threads. */
public final class Books {
    private final Database database;
    private final Mailboxes mailboxes;
    private @Nullable AddressBook addresses;
    private @Nullable PatronBook patrons;
    private @Nullable OwnerBook owners;
    private @Nullable SubscriptionBook subscriptions;
    private @Nullable SendBook sends;

    public Books(Database database, Mailboxes mailboxes) {
        this.database = database;
        this.mailboxes = mailboxes;
    }

    /** Which addresses reach one inbox, by the settings. */
    public Mailboxes mailboxes() {
        return mailboxes;
    }

    /** The addresses, as they are after the steps that load. */
    public synchronized AddressBook addresses() {
        if (addresses == null) {
            addresses = AddressBook.load(database, mailboxes);
        }
        return addresses;
    }

    /** The patrons, as they are after the steps that load, and with the merges after {@code resolve-merges}. */
    public synchronized PatronBook patrons() {
        if (patrons == null) {
            patrons = PatronBook.load(database);
        }
        return patrons;
    }

    /** The owners, as they are after {@code adopt-orphans}. */
    public synchronized OwnerBook owners() {
        if (owners == null) {
            owners = OwnerBook.load(database, addresses().highest());
        }
        return owners;
    }

    /** The lists of the mailing tool, as they are after the steps that load. */
    public synchronized SubscriptionBook subscriptions() {
        if (subscriptions == null) {
            subscriptions = SubscriptionBook.load(database);
        }
        return subscriptions;
    }

    /** How many sends each address has, as it is after {@code load-sends}. */
    public synchronized SendBook sends() {
        if (sends == null) {
            sends = SendBook.load(database);
        }
        return sends;
    }

    /** Reads addresses and patrons, each by a thread of its own: together they are most of what there is to read. */
    public synchronized void readAddressesAndPatrons() {
        if (patrons == null) {
            Meanwhile<PatronBook> reading = Meanwhile.make("read-patrons-book", () -> PatronBook.load(database));
            addresses();
            patrons = reading.get();
        }
        addresses();
    }

    /** Keeps the owners as {@code adopt-orphans} has just written them: they need not be read back. */
    public synchronized void know(OwnerBook written) {
        owners = written;
    }

    /** Keeps what {@code load-sends} has just written. */
    public synchronized void know(SendBook written) {
        sends = written;
    }

    /** To be called by a step that writes addresses, patrons, merges, ownership, subscriptions or sends: what was read is out of date. */
    public synchronized void forget() {
        addresses = null;
        subscriptions = null;
        patrons = null;
        owners = null;
        sends = null;
    }

    /** Lets the sends go, which nobody asks for any more. */
    public synchronized void forgetSends() {
        sends = null;
    }

    /** As {@link #forget}, for the owners alone. */
    public synchronized void forgetOwners() {
        owners = null;
    }

    /** As {@link #forget}, for patrons and owners. */
    public synchronized void forgetPatrons() {
        patrons = null;
        owners = null;
    }
}
