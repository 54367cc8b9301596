package org.houselist.intake;

import java.util.ArrayList;
import java.util.List;
import org.houselist.batch.Batch;
import org.houselist.batch.Database;
import org.houselist.batch.Imprint;
import org.houselist.batch.TextNumbers;
import org.houselist.email.EmailAddress;
import org.houselist.settings.FileKind;
import org.jspecify.annotations.Nullable;

/**
 * Owns the table address: gives numbers to addresses. Holds all of them in memory while files are read by one thread and
 * written by another.
 */
final class AddressStore implements AddressNumbers {
    private final Database database;
    private final int run;
    private final SeenStore seen;
    private final List<String> unwritten = new ArrayList<>();
    private @Nullable TextNumbers numbers;

    AddressStore(Database database, int run, SeenStore seen) {
        this.database = database;
        this.run = run;
        this.seen = seen;
    }

    /** The numbers of the addresses, as far as they are known so far. */
    synchronized TextNumbers numbers() {
        if (numbers == null) {
            TextNumbers remembered = seen.numbers(FileKind.SUBSCRIBERS);
            TextNumbers known = remembered == null
                    ? new TextNumbers(Imprint.Key.random(), database.highest("address", "address_no"))
                    : remembered;
            database.scan(
                    "select address_no, address from address where address_no > ?",
                    row -> known.put(row.getInt(1), row.getString(2)),
                    known.highest());
            numbers = known;
        }
        return numbers;
    }

    @Override
    public synchronized int find(String trimmed) {
        return numbers().find(trimmed);
    }

    @Override
    public synchronized int[] find(@Nullable String[] trimmed) {
        return numbers().find(trimmed);
    }

    @Override
    public synchronized int add(EmailAddress address) {
        TextNumbers all = numbers();
        int highest = all.highest();
        int number = all.add(address.text());
        if (number > highest) {
            unwritten.add(address.text());
        }
        return number;
    }

    /** The canonical spelling of a number. */
    String text(int addressNo) {
        return String.valueOf(database.jdbc()
                .queryForObject("select address from address where address_no = ?", String.class, addressNo));
    }

    /** Writes the addresses that are new since the last call. */
    synchronized void writeNew() {
        if (unwritten.isEmpty()) {
            return;
        }
        int no = numbers().highest() - unwritten.size();
        try (Batch insert = database.batch("insert into address (address_no, address, since_run) values (?, ?, ?)")) {
            for (String address : unwritten) {
                insert.set(++no).set(address).set(run).add();
            }
        }
        unwritten.clear();
    }

    /** Lets the memory go: nothing more is read. */
    synchronized void release() {
        numbers = null;
    }
}
