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
}
