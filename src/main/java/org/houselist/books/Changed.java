package org.houselist.books;

import org.houselist.batch.Database;
import org.houselist.batch.LongList;

/** What a run has changed in a table so far. */
final class Changed {
    /** Where more than one in so many was changed, the whole table is read faster. */
    static final int MANY = 10;

    private Changed() {}

    /** The keys of the rows that were there before the run and that it changed, in their order. The names are the program's own. */
    static long[] in(String table, String key, Database database, int run) {
        LongList keys = new LongList();
        database.scan(
                "select " + key + " from " + table + "_before where before_run = ? order by " + key,
                row -> keys.add(row.getLong(1)),
                run);
        return keys.toArray();
    }
}
