package org.houselist.eligibility;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.houselist.batch.Database;
import org.houselist.books.PatronBook;

/** Reads which patrons are one person, and what is seldom needed of patrons. */
final class PersonStore {
    private final Database database;

    PersonStore(Database database) {
        this.database = database;
    }

    /** Patrons that are merged, approved, or waiting in the queue with high confidence are one person. */
    Persons load(PatronBook patrons) {
        Persons persons = new Persons(patrons.highest());
        for (int no = 1; no <= patrons.highest(); no++) {
            if (patrons.has(no) && patrons.mergedInto(no) != no) {
                persons.unite(no, patrons.mergedInto(no));
            }
        }
        database.scan("""
                select keep_no, merge_no
                  from merge_queue
                 where status = 'approved'
                    or (status = 'pending' and confidence = 'high')""", row -> persons.unite(row.getInt(1), row.getInt(2)));
        return persons;
    }

    /** The patrons that are in one of the groups. */
    BitSet inGroups(List<String> groups) {
        BitSet members = new BitSet();
        if (groups.isEmpty()) {
            return members;
        }
        Set<String> wanted = new HashSet<>();
        groups.forEach(group -> wanted.add(group.strip()));
        database.scan("select patron_no, groups from patron where groups is not null", row -> {
            boolean member = Arrays.stream(row.getString(2).split(";", -1))
                    .map(String::strip)
                    .anyMatch(wanted::contains);
            members.set(row.getInt(1), member);
        });
        return members;
    }

    /** First and last names of some patrons, as handles in {@code texts} by patron_no: first at 2n, last at 2n + 1. */
    int[] names(BitSet wanted, Texts texts) {
        int[] handles = new int[2 * wanted.length()];
        if (!wanted.isEmpty()) {
            database.scan("select patron_no, first_name, last_name from patron", row -> {
                int no = row.getInt(1);
                if (wanted.get(no)) {
                    handles[2 * no] = texts.add(row.getString(2));
                    handles[2 * no + 1] = texts.add(row.getString(3));
                }
            });
        }
        return handles;
    }
}
