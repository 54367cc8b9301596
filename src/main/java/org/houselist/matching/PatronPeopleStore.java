package org.houselist.matching;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.BitSet;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.houselist.batch.Database;
import org.houselist.batch.Lookup;
import org.houselist.batch.NullableText;
import org.houselist.batch.ReadAhead;
import org.houselist.books.AddressBook;
import org.houselist.books.Books;
import org.houselist.books.OwnerBook;
import org.houselist.books.PatronBook;
import org.houselist.linkage.HouseRules;
import org.houselist.linkage.KeptRecords;
import org.houselist.linkage.People;
import org.houselist.linkage.Person;

/** Reads what the records of the patrons hold, from the tables patron and patron_email, or from what an earlier night kept of them. */
final class PatronPeopleStore {
    private static final int ROWS_A_BLOCK = 2_000;
    private static final int BLOCKS_AHEAD = 4;
    private static final String COLUMNS = """
            select patron_no, middle_name, suffix, birth_date, phone, street, city, postal_code, first_name, last_name
              from patron
            """;

    /** Where one of so many records changed since the file was written, all are read again, and it is written anew. */
    private static final int MOST_CHANGED = 10;

    private final Database database;
    private final AddressBook addresses;
    private final PatronBook patrons;
    private final OwnerBook owners;

    PatronPeopleStore(Database database, Books books) {
        this.database = database;
        this.addresses = books.addresses();
        this.patrons = books.patrons();
        this.owners = books.owners();
    }

    /** Reads the patrons; all of them count as changed. */
    PatronPeople load(HouseRules rules) {
        int[] mainAddress = mainAddresses();
        People.Builder people = new People.Builder(rules);
        return of(people, readAll(people, mainAddress), 0);
    }

    /**
     * Reads those patrons of whom it is not kept what they held, or all.
     *
     * @param since the run after which a record counts as changed; 0 for all
     * @param store of what is kept; written where all are read
     */
    PatronPeople load(HouseRules rules, int since, KeptPeopleStore store) {
        int[] mainAddress = mainAddresses();
        KeptPeople kept = store.last();
        if (kept != null) {
            int[] numbers = there();
            int[] places = places(numbers, kept, mainAddress);
            long unknown = Arrays.stream(places).filter(place -> place < 0).count();
            if (unknown * MOST_CHANGED <= places.length) {
                People.Builder people = new People.Builder(rules, kept.records());
                readOthers(people, numbers, places, kept.records(), mainAddress);
                return of(people, numbers, since);
            }
        }
        People.Builder people = new People.Builder(rules);
        int[] numbers = readAll(people, mainAddress);
        store.keep(numbers, mainAddress, people);
        return of(people, numbers, since);
    }

    private PatronPeople of(People.Builder people, int[] patronNos, int since) {
        BitSet changedEmails = changedEmails(since);
        BitSet changed = new BitSet();
        for (int person = 0; person < patronNos.length; person++) {
            int no = patronNos[person];
            changed.set(person, patrons.changedRun(no) > since || changedEmails.get(no));
        }
        return new PatronPeople(people.build(), patronNos, changed);
    }

    private boolean isThere(int no) {
        return patrons.has(no) && patrons.present(no) && patrons.mergedInto(no) == no;
    }

    private record Row(int patronNo, Person person, People.Contact contact) {}

    /** Reading the rows takes as long as making them comparable: each has a thread. */
    private int[] readAll(People.Builder people, int[] mainAddress) {
        Numbers numbers = new Numbers();
        try (ReadAhead<Row> rows =
                new ReadAhead<>(ROWS_A_BLOCK, BLOCKS_AHEAD, taker -> scan(people, mainAddress, taker))) {
            rows.iterator().forEachRemaining(row -> {
                numbers.add(row.patronNo);
                people.add(row.person, row.contact);
            });
        }
        return numbers.toArray();
    }

    private void scan(People.Builder people, int[] mainAddress, Consumer<Row> taker) {
        database.scan(COLUMNS + " where present = true order by patron_no", row -> {
            int no = row.getInt(1);
            if (isThere(no)) {
                Person person = person(row, no, mainAddress[no]);
                taker.accept(new Row(no, person, people.contact(person)));
            }
        });
    }

    /** Every patron who is there, in order. */
    private int[] there() {
        return IntStream.rangeClosed(1, patrons.highest()).filter(this::isThere).toArray();
    }

    /** For each of these patrons its number among the kept records; negative where its record is to be read. */
    private int[] places(int[] patronNos, KeptPeople kept, int[] mainAddress) {
        BitSet changedEmails = changedEmails(kept.run());
        return Arrays.stream(patronNos)
                .map(no -> patrons.changedRun(no) <= kept.run() && !changedEmails.get(no)
                        ? kept.record(no, mainAddress[no])
                        : -1)
                .toArray();
    }

    private void readOthers(People.Builder people, int[] patronNos, int[] places, KeptRecords kept, int[] mainAddress) {
        try (Lookup lookup = database.lookup(COLUMNS + " where patron_no = ?")) {
            for (int i = 0; i < patronNos.length; i++) {
                int no = patronNos[i];
                if (places[i] >= 0) {
                    people.addAgain(kept, places[i], patrons.id(no));
                } else {
                    lookup.ask(row -> people.add(person(row, no, mainAddress[no])), no);
                }
            }
        }
    }

    private Person person(ResultSet row, int no, int address) throws SQLException {
        return new Person(
                patrons.id(no),
                patrons.kind(no).word(),
                NullableText.at(row, 9),
                NullableText.at(row, 2),
                NullableText.at(row, 10),
                NullableText.at(row, 3),
                NullableText.at(row, 4),
                address == 0 ? "" : addresses.text(address),
                NullableText.at(row, 5),
                NullableText.at(row, 6),
                NullableText.at(row, 7),
                NullableText.at(row, 8),
                patrons.details(no).householdId());
    }

    /** By patron_no, the address that it is written to: its primary one, else the one that is known longest; 0 where it has none. */
    private int[] mainAddresses() {
        int[] main = new int[patrons.highest() + 1];
        BitSet isPrimary = new BitSet();
        for (int address = 1; address <= addresses.highest(); address++) {
            for (int entry = owners.first(address); entry < owners.first(address + 1); entry++) {
                int patron = owners.patronNo(entry);
                boolean better = owners.primary(entry) && !isPrimary.get(patron);
                if (owners.owns(entry) && (main[patron] == 0 || better)) {
                    main[patron] = address;
                    isPrimary.set(patron, owners.primary(entry));
                }
            }
        }
        return main;
    }

    /** The patrons whose e-mails came, went or changed: their record in patron may be as it was. */
    private BitSet changedEmails(int since) {
        BitSet changed = new BitSet();
        if (since == 0) {
            return changed; // all records count as changed
        }
        database.scan(
                "select patron_no from patron_email where changed_run > ?", row -> changed.set(row.getInt(1)), since);
        for (int address = 1; address <= addresses.highest(); address++) {
            for (int entry = owners.first(address); entry < owners.first(address + 1); entry++) {
                if (owners.ownerSinceRun(entry) > since || (!owners.owns(entry) && owners.changedRun(entry) > since)) {
                    changed.set(owners.patronNo(entry));
                }
            }
        }
        return changed;
    }
}
