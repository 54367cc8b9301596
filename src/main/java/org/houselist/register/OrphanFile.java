package org.houselist.register;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.houselist.batch.CodePoints;
import org.houselist.batch.CsvOutput;
import org.houselist.batch.Database;
import org.houselist.batch.LocalTimes;
import org.houselist.batch.Night;
import org.houselist.books.AddressBook;
import org.houselist.books.Books;
import org.houselist.books.OwnerBook;
import org.houselist.books.SendBook;
import org.houselist.books.SortedNumbers;

/** Writes orphans.csv and adoptions.csv. */
final class OrphanFile {
    static final List<String> ADOPTIONS = List.of("email", "patron_id", "orphan_since", "adopted_on", "sends_attached");
    static final List<String> ORPHANS = List.of("email", "orphan_since", "lists", "sends", "last_sent_at");

    private final Books books;
    private final SendBook sends;
    private final Night night;
    private final ListsOfAddress lists;
    private final FirstSeen seen;
    private final LocalTimes times;
    private final Map<Integer, String> dateOfRun = new HashMap<>();

    OrphanFile(Database database, Books books, SendBook sends, Night night, ListsOfAddress lists, FirstSeen seen) {
        this.books = books;
        this.sends = sends;
        this.night = night;
        this.times = new LocalTimes(night.zone());
        this.lists = lists;
        this.seen = seen;
        database.scan("select run_no, night_on from run", row -> dateOfRun.put(row.getInt(1), row.getString(2)));
    }

    /** The orphans that got their first owner tonight. */
    void adoptions(CsvOutput file) throws IOException {
        AddressBook addresses = books.addresses();
        if (night.first()) {
            return;
        }
        for (int no : SortedNumbers.addresses(addresses, this::isAdopted)) {
            for (String patron : newOwners(no)) {
                file.row(
                        addresses.text(no), patron, since(no), night.date().toString(), Integer.toString(sends.of(no)));
            }
        }
    }

    /** Known before tonight, and nobody's until then. */
    private boolean isAdopted(int addressNo) {
        OwnerBook owners = books.owners();
        if (seen.isNew(addressNo) || !owners.everOwned(addressNo)) {
            return false;
        }
        for (int entry = owners.first(addressNo); entry < owners.first(addressNo + 1); entry++) {
            if (owners.sinceRun(entry) != night.runNo()) {
                return false;
            }
        }
        return true;
    }

    private List<String> newOwners(int addressNo) {
        OwnerBook owners = books.owners();
        List<String> patrons = new ArrayList<>();
        for (int entry = owners.first(addressNo); entry < owners.first(addressNo + 1); entry++) {
            if (owners.owns(entry)) {
                patrons.add(books.patrons().id(owners.patronNo(entry)));
            }
        }
        patrons.sort(CodePoints.ORDER);
        return patrons;
    }

    void orphans(CsvOutput file) throws IOException {
        AddressBook addresses = books.addresses();
        OwnerBook owners = books.owners();
        for (int no : SortedNumbers.addresses(addresses, no -> !owners.everOwned(no) && isHeld(no))) {
            file.row(
                    addresses.text(no),
                    since(no),
                    lists.names(no),
                    Integer.toString(sends.of(no)),
                    times.text(sends.lastSentAt(no)));
        }
    }

    /** An address without list and send leaves the register. */
    private boolean isHeld(int addressNo) {
        return sends.of(addressNo) > 0 || lists.any(addressNo);
    }

    private String since(int addressNo) {
        return dateOfRun.getOrDefault(seen.run(addressNo), night.date().toString());
    }
}
