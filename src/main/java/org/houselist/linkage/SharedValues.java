package org.houselist.linkage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.houselist.batch.LongList;
import org.houselist.linkage.People.Shared;

/** Finds mailboxes and telephones that many different people give: an office's, a family's. They belong to nobody, and are left out. */
final class SharedValues {
    private static final int PEOPLE_OF_A_MAILBOX = 3;
    private static final int PEOPLE_OF_A_PHONE = 4;
    private static final int LOOKED_AT = 40;

    private final People people;

    SharedValues(People people) {
        this.people = people;
    }

    /** Takes them out of the records, and tells which they were. */
    List<Shared> leaveOut() {
        List<Shared> shared = new ArrayList<>();
        leaveOut(Field.MAILBOX, PEOPLE_OF_A_MAILBOX, shared);
        leaveOut(Field.PHONE, PEOPLE_OF_A_PHONE, shared);
        return shared;
    }

    private void leaveOut(Field field, int limit, List<Shared> shared) {
        long[] sorted = byValue(field, people.counted(field), limit);
        for (int from = 0, to; from < sorted.length; from = to) {
            to = from + 1;
            while (to < sorted.length && sorted[to] >>> 32 == sorted[from] >>> 32) {
                to++;
            }
            if (isShared(sorted, from, to, limit)) {
                shared.add(new Shared(
                        field.name().toLowerCase(Locale.ROOT),
                        Masks.masked(field, people.text(field, (int) sorted[from])),
                        to - from));
                for (int i = from; i < to; i++) {
                    people.leaveOut(field, (int) sorted[i]);
                }
            }
        }
    }

    /** Value and record, sorted, of the values that so many records have. */
    private long[] byValue(Field field, int[] counts, int limit) {
        LongList common = new LongList();
        for (int person = 0; person < people.size(); person++) {
            int value = people.value(field, person);
            if (value != 0 && counts[value] >= limit) {
                common.add((long) value << 32 | person);
            }
        }
        long[] sorted = common.toArray();
        Arrays.sort(sorted);
        return sorted;
    }

    /** So many people of whom no two can be one by their names. */
    private boolean isShared(long[] sorted, int from, int to, int limit) {
        Set<Integer> apart = new LinkedHashSet<>();
        for (int i = from; i < Math.min(to, from + LOOKED_AT) && apart.size() < limit; i++) {
            int person = (int) sorted[i];
            if (apart.stream().allMatch(other -> clash(person, other))) {
                apart.add(person);
            }
        }
        return apart.size() >= limit;
    }

    private boolean clash(int a, int b) {
        return people.firstNamesDiffer(a, b)
                && !(people.value(Field.LAST, a) == people.value(Field.FIRST, b)
                        || people.value(Field.FIRST, a) == people.value(Field.LAST, b))
                && (people.value(Field.BIRTH, a) == 0 || people.value(Field.BIRTH, a) != people.value(Field.BIRTH, b));
    }
}
