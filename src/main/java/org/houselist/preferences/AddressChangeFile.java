package org.houselist.preferences;

import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.houselist.batch.CsvOutput;
import org.houselist.batch.Database;
import org.houselist.batch.Night;
import org.houselist.books.AddressBook;
import org.houselist.books.Books;
import org.houselist.books.ListKey;
import org.houselist.books.OwnerBook;
import org.houselist.books.PatronBook;
import org.houselist.preferences.AddressChangeStore.Moved;

/** Whose primary e-mail changed while the mailing tool still has the old one and lacks the new: told until it follows. */
final class AddressChangeFile {
    static final List<String> HEADER = List.of("patron_id", "old_email", "new_email", "changed_on");

    private final Night night;
    private final Database database;
    private final Books books;
    private final BitSet onTool;
    private final AddressChangeStore store;
    private Map<Integer, Moved> moved = new HashMap<>();

    AddressChangeFile(Night night, Database database, Books books, BitSet onTool, AddressChangeStore store) {
        this.night = night;
        this.database = database;
        this.books = books;
        this.onTool = onTool;
        this.store = store;
    }

    void settle() {
        int[] primary = primaries();
        Map<Integer, Moved> known = store.all();
        Map<Integer, Integer> oldOf = new HashMap<>();
        known.forEach((patron, move) -> oldOf.put(patron, move.oldAddress()));
        database.scan("""
                select patron_no, address_no
                  from ownership_before
                 where before_run = ?
                   and is_primary
                   and state = 1""", row -> oldOf.putIfAbsent(row.getInt(1), row.getInt(2)), night.runNo());
        moved = new HashMap<>();
        oldOf.forEach((patron, old) -> {
            int now = primary[patron];
            if (now != 0 && now != old && onTool.get(old) && !onTool.get(now)) {
                Moved before = known.get(patron);
                boolean told = before != null && before.newAddress() == now;
                moved.put(
                        patron, told ? before : new Moved(old, now, night.date().toString()));
            }
        });
        store.become(known, moved);
    }

    /** The primary address of each patron, 0 for none; of several the first by code point. */
    private int[] primaries() {
        OwnerBook owners = books.owners();
        AddressBook addresses = books.addresses();
        int[] primary = new int[books.patrons().highest() + 1];
        for (int address = 1; address <= addresses.highest(); address++) {
            for (int entry = owners.first(address); entry < owners.first(address + 1); entry++) {
                if (owners.owns(entry) && owners.primary(entry)) {
                    int patron = owners.patronNo(entry);
                    boolean first = primary[patron] == 0 || addresses.compare(address, primary[patron]) < 0;
                    primary[patron] = first ? address : primary[patron];
                }
            }
        }
        return primary;
    }

    void write(CsvOutput file) throws IOException {
        PatronBook patrons = books.patrons();
        List<Map.Entry<Integer, Moved>> order = new ArrayList<>(moved.entrySet());
        order.sort((one, other) -> patrons.compareIds(one.getKey(), other.getKey()));
        for (Map.Entry<Integer, Moved> entry : order) {
            Moved move = entry.getValue();
            file.row(
                    patrons.id(entry.getKey()),
                    spelled(move.oldAddress()),
                    books.addresses().text(move.newAddress()),
                    move.on());
        }
    }

    /** As the tool spells the address; the first where it does so in several ways. */
    private String spelled(int address) {
        List<String> spellings =
                database.jdbc().queryForList("""
                        select spellings
                          from subscription
                         where subscription_id between ? and ?
                           and present
                           and spellings is not null
                         order by subscription_id""", String.class, ListKey.first(address), ListKey.last(address));
        return spellings.isEmpty()
                ? books.addresses().text(address)
                : spellings.get(0).split("\n")[0];
    }
}
