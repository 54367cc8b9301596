package org.houselist.intake;

import java.util.HashMap;
import java.util.Map;
import org.houselist.batch.Batch;
import org.houselist.batch.Database;
import org.jspecify.annotations.Nullable;

/** Owns the table list: gives numbers to lists. A list that was seen once stays known. */
final class ListStore {
    private static final int MOST = 9_999;

    private final Database database;
    private final int run;
    private @Nullable Map<String, Integer> numbers;
    private int written;

    ListStore(Database database, int run) {
        this.database = database;
        this.run = run;
    }

    private Map<String, Integer> numbers() {
        if (numbers == null) {
            Map<String, Integer> known = new HashMap<>();
            database.scan("select list_no, list from list", row -> known.put(row.getString(2), row.getInt(1)));
            numbers = known;
            written = database.highest("list", "list_no");
        }
        return numbers;
    }

    /** The number of a list; a new one is given where it has none. */
    int number(String list) {
        Map<String, Integer> all = numbers();
        return all.computeIfAbsent(list, name -> {
            if (all.size() >= MOST) {
                throw new IllegalStateException("subscribers, list: more than " + MOST
                        + " different lists; expected some dozens. Is another column mapped to list?");
            }
            return all.values().stream().mapToInt(Integer::intValue).max().orElse(0) + 1;
        });
    }

    void writeNew() {
        int highest =
                numbers().values().stream().mapToInt(Integer::intValue).max().orElse(0);
        if (highest == written) {
            return;
        }
        try (Batch insert = database.batch("insert into list (list_no, list, since_run) values (?, ?, ?)")) {
            numbers().forEach((list, no) -> {
                if (no > written) {
                    insert.set(no).set(list).set(run).add();
                }
            });
        }
        written = highest;
    }

    /** The numbers of all lists. */
    Iterable<Integer> all() {
        return numbers().values();
    }
}
