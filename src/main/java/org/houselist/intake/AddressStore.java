package org.houselist.intake;

import org.houselist.batch.Batch;
import org.houselist.batch.Database;
import org.houselist.batch.Dictionary;
import org.houselist.email.EmailAddress;
import org.jspecify.annotations.Nullable;

/**
 * Owns the table address: gives numbers to addresses. Holds all of them in memory while files are read by one thread and
 * written by another.
 */
final class AddressStore implements AddressNumbers {
    private final Database database;
    private final int run;
    private @Nullable Dictionary numbers;
    private int written;

    AddressStore(Database database, int run) {
        this.database = database;
        this.run = run;
    }

    private Dictionary numbers() {
        if (numbers == null) {
            Dictionary known = new Dictionary(database.highest("address", "address_no"));
            database.scan("select address_no, address from address", row -> known.put(row.getInt(1), row.getString(2)));
            numbers = known;
            written = known.highest();
        }
        return numbers;
    }

    @Override
    public synchronized int find(String trimmed) {
        return numbers().find(trimmed);
    }

    @Override
    public synchronized int add(EmailAddress address) {
        return numbers().add(address.text());
    }

    /** The canonical spelling of a number. */
    synchronized String text(int addressNo) {
        return numbers().text(addressNo);
    }

    /** Writes the addresses that are new since the last call. */
    synchronized void writeNew() {
        Dictionary all = numbers();
        if (written == all.highest()) {
            return;
        }
        try (Batch insert = database.batch("insert into address (address_no, address, since_run) values (?, ?, ?)")) {
            for (int no = written + 1; no <= all.highest(); no++) {
                insert.set(no).set(all.text(no)).set(run).add();
            }
        }
        written = all.highest();
    }

    /** Lets the memory go: nothing more is read. */
    synchronized void release() {
        numbers = null;
    }
}
