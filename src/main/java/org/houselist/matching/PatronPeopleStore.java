package org.houselist.matching;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.BitSet;
import java.util.function.Consumer;
import org.houselist.batch.Database;
import org.houselist.batch.NullableText;
import org.houselist.batch.ReadAhead;
import org.houselist.books.AddressBook;
import org.houselist.books.Books;
import org.houselist.books.OwnerBook;
import org.houselist.books.PatronBook;
import org.houselist.linkage.HouseRules;
import org.houselist.linkage.People;
import org.houselist.linkage.Person;
import org.houselist.patron.PatronKind;

/** Reads what the records of the patrons hold, from the tables patron and patron_email. */
final class PatronPeopleStore {
    private static final int ROWS_A_BLOCK = 2_000;
    private static final int BLOCKS_AHEAD = 4;

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

    /**
     * Reads the patrons.
     *
     * @param since the run after which a record counts as changed; 0 for all
     */
    PatronPeople load(HouseRules rules, int since) {
        BitSet changedEmails = changedEmails(since);
        People.Builder people = new People.Builder(rules);
        Numbers numbers = new Numbers();
        BitSet changed = new BitSet();
        try (ReadAhead<Row> rows = new ReadAhead<>(ROWS_A_BLOCK, BLOCKS_AHEAD, taker -> scan(people, taker))) {
            rows.iterator().forEachRemaining(row -> {
                changed.set(numbers.size(), row.changedRun > since || changedEmails.get(row.patronNo));
                numbers.add(row.patronNo);
                people.add(row.person, row.contact);
            });
        }
        return new PatronPeople(people.build(), numbers.toArray(), changed);
    }

    /** A row of the table patron. */
    private record Row(int patronNo, int changedRun, Person person, People.Contact contact) {}

    /** Reading the rows takes as long as making them comparable: each has a thread. */
    private void scan(People.Builder people, Consumer<Row> taker) {
        int[] mainAddress = mainAddresses();
        database.scan("""
                select patron_no, middle_name, suffix, birth_date, phone, street, city, postal_code, changed_run,
                       first_name, last_name
                  from patron
                 where present = true
                 order by patron_no""", row -> {
            int no = row.getInt(1);
            if (patrons.mergedInto(no) == no) {
                Person person = person(row, no, mainAddress[no]);
                taker.accept(new Row(no, row.getInt(9), person, people.contact(person)));
            }
        });
    }

    private Person person(ResultSet row, int no, int address) throws SQLException {
        return new Person(
                patrons.id(no),
                PatronKind.values()[patrons.kind(no) - 1].word(),
                NullableText.at(row, 10),
                NullableText.at(row, 2),
                NullableText.at(row, 11),
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
        database.scan("""
                select patron_no
                  from ownership
                 where owner_since_run > ?
                    or (state <> 1 and changed_run > ?)""", row -> changed.set(row.getInt(1)), since, since);
        return changed;
    }
}
