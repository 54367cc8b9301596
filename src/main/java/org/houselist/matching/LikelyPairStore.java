package org.houselist.matching;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import org.houselist.batch.Batch;
import org.houselist.batch.Change;
import org.houselist.batch.Database;
import org.houselist.batch.Night;
import org.houselist.batch.Undo;

/** Owns the table likely_pair. */
final class LikelyPairStore {
    private final Database database;
    private final Undo undo;
    private final int run;

    LikelyPairStore(Database database, int run) {
        this.database = database;
        this.undo = database.undo("likely_pair", "likely_pair_id");
        this.run = run;
    }

    void rollBack() {
        undo.rollBack(run);
    }

    /**
     * The run up to which all patrons were compared under the same settings: that of the last published night of an earlier date;
     * 0 where there is none.
     */
    static int comparedUpTo(Database database, Night night, String settingsFingerprint) {
        Integer runNo = database.jdbc()
                .queryForObject(
                        """
                        select max(run_no)
                          from run
                         where run_no = ?
                           and settings_fingerprint = ?
                           and exists (select 1 from likely_pair)""",
                        Integer.class,
                        MergeQueueStore.lastPublished(database, night).runNo(),
                        settingsFingerprint);
        return runNo == null ? 0 : runNo;
    }

    /** All pairs, in the order of their keys. */
    List<LikelyPair> load() {
        List<LikelyPair> pairs = new ArrayList<>();
        database.scan(
                "select patron_no, other_no, weight, sure, ledger from likely_pair order by likely_pair_id",
                row -> pairs.add(new LikelyPair(
                        row.getInt(1), row.getInt(2), row.getInt(3), row.getBoolean(4), row.getString(5))));
        return pairs;
    }

    /**
     * Makes the pairs of the patrons that were compared tonight what was found; the others stay.
     *
     * @param before what {@link #load} gave
     * @param compared whether the patron of a number was compared tonight, or is not there any more
     * @param found tonight's pairs; each has a patron that was compared
     * @return all pairs, those of before first
     */
    List<LikelyPair> become(List<LikelyPair> before, IntPredicate compared, Collection<LikelyPair> found) {
        Map<Long, LikelyPair> unmet = new LinkedHashMap<>();
        found.forEach(pair -> unmet.put(pair.id(), pair));
        List<LikelyPair> all = new ArrayList<>();
        try (Writer writer = new Writer()) {
            for (LikelyPair pair : before) {
                LikelyPair again = unmet.remove(pair.id());
                if (again != null) {
                    all.add(again);
                    writer.change(pair, again);
                } else if (compared.test(pair.one()) || compared.test(pair.other())) {
                    writer.delete(pair);
                } else {
                    all.add(pair);
                }
            }
            unmet.values().forEach(writer::insert);
        }
        all.addAll(unmet.values());
        return all;
    }

    private final class Writer implements AutoCloseable {
        private final Batch insert = database.batch("""
                insert into likely_pair (likely_pair_id, patron_no, other_no, weight, sure, ledger, since_run, changed_run)
                values (?, ?, ?, ?, ?, ?, ?, ?)""");
        private final Change change = database.change(undo, run, """
                update likely_pair
                   set weight = ?, sure = ?, ledger = ?, changed_run = ?
                 where likely_pair_id = ?""");
        private final Change delete = database.change(undo, run, "delete from likely_pair where likely_pair_id = ?");

        void insert(LikelyPair pair) {
            insert.set(pair.id())
                    .set(pair.one())
                    .set(pair.other())
                    .set(pair.weight())
                    .set(pair.sure())
                    .set(pair.ledger())
                    .set(run)
                    .set(run)
                    .add();
        }

        void change(LikelyPair before, LikelyPair now) {
            if (!before.equals(now)) {
                change.of(now.id())
                        .set(now.weight())
                        .set(now.sure())
                        .set(now.ledger())
                        .set(run)
                        .set(now.id())
                        .add();
            }
        }

        void delete(LikelyPair pair) {
            delete.of(pair.id()).set(pair.id()).add();
        }

        @Override
        public void close() {
            insert.close();
            change.close();
            delete.close();
        }
    }
}
