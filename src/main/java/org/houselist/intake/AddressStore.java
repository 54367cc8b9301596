package org.houselist.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.houselist.batch.Batch;
import org.houselist.batch.Change;
import org.houselist.batch.ComposedKey;
import org.houselist.batch.Database;
import org.houselist.batch.Imprint;
import org.houselist.batch.TextNumbers;
import org.houselist.books.ListKey;
import org.houselist.email.EmailAddress;
import org.houselist.settings.FileKind;
import org.jspecify.annotations.Nullable;

/**
 * Owns the table address: gives numbers to addresses. Holds all of them in memory while files are read by one thread and
 * written by another.
 */
final class AddressStore implements AddressNumbers {
    private static final String ALONE = """
            select not exists (select 1
                                 from send_history
                                where address_no = ?)
               and not exists (select 1
                                 from recent_sends
                                where address_no = ?)
               and exists (select 1
                             from address
                            where address_no = ?
                              and since_run <> ?)
               and not exists (select 1
                                 from ownership
                                where ownership_id between ? and ?)
               and not exists (select 1
                                 from subscription
                                where subscription_id between ? and ?
                                  and present
                                  and changed_run <> ?)""";

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

    /**
     * An address that had left the register, and is on a list again tonight, is seen first tonight: nothing had it in the
     * meantime, no list, no send and no patron. To be called when tonight's subscribers are loaded, and no sends yet.
     */
    void seenAnew() {
        Map<Integer, Boolean> hadList = new TreeMap<>();
        database.jdbc()
                .query(
                        """
                select subscription_id, present
                  from subscription_before
                 where before_run = ?""",
                        row -> {
                            hadList.merge(ListKey.address(row.getLong(1)), row.getBoolean(2), Boolean::logicalOr);
                        },
                        run);
        try (Change change = database.change(
                database.undo("address", "address_no"), run, "update address set since_run = ? where address_no = ?")) {
            hadList.forEach((address, had) -> {
                if (!had && Boolean.TRUE.equals(isAlone(address))) {
                    change.of(address).set(run).set(address).add();
                }
            });
        }
    }

    private @Nullable Boolean isAlone(int address) {
        return database.jdbc()
                .queryForObject(
                        ALONE,
                        Boolean.class,
                        address,
                        address,
                        address,
                        run,
                        ComposedKey.least(address),
                        ComposedKey.greatest(address),
                        ListKey.first(address),
                        ListKey.last(address),
                        run);
    }

    /** Lets the memory go: nothing more is read. */
    synchronized void release() {
        numbers = null;
    }
}
