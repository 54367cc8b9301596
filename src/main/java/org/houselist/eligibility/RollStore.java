package org.houselist.eligibility;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.houselist.batch.Database;
import org.houselist.batch.Times;
import org.jspecify.annotations.Nullable;

/** Reads the lists of the mailing tool, and what refusals are remembered of them. */
final class RollStore {
    private final Database database;
    private final OptOuts unremembered = new OptOuts();
    private OptOuts remembered = new OptOuts();

    RollStore(Database database) {
        this.database = database;
    }

    /** All lists with their rows, and with that also what {@link #optOuts()} returns. */
    Rolls load() {
        remembered = loadRemembered();
        Rolls rolls = new Rolls();
        Map<Integer, Roll> byNumber = new HashMap<>();
        database.scan("select list_no, list from list", row -> {
            Roll roll = new Roll(row.getString(2), row.getInt(1));
            byNumber.put(row.getInt(1), roll);
            rolls.add(roll);
        });
        // By number, which is the order of the key: no text is sorted by the database.
        database.scan("""
                select subscription_id, status, present, unreadable, opted_in_at, first_name, last_name, spellings,
                       opted_out_at, changed_at
                  from subscription
                 where present
                    or unreadable
                 order by subscription_id""", row -> add(row, byNumber, rolls.texts()));
        return rolls;
    }

    private void add(ResultSet row, Map<Integer, Roll> byNumber, Texts texts) throws SQLException {
        long id = row.getLong(1);
        int status = row.getInt(2);
        boolean present = row.getBoolean(3);
        @Nullable Roll roll = byNumber.get((int) (id % OptOuts.LISTS));
        if (roll == null) {
            throw new IllegalStateException("subscription " + id + " is on a list that the table list does not name");
        }
        int first = texts.add(row.getString(6));
        int last = texts.add(row.getString(7));
        int spellings = texts.add(row.getString(8));
        int address = (int) (id / OptOuts.LISTS);
        roll.add(address, status, present, row.getBoolean(4), Times.at(row, 5), first, last, spellings);
        if (present && status >= Roll.UNSUBSCRIBED && !remembered.has(id)) {
            unremembered.add(id, status, outAt(row));
        }
    }

    /** When the tool says no more than that, nothing beats it tonight. */
    private static long outAt(ResultSet row) throws SQLException {
        long out = Times.at(row, 9);
        long changed = Times.at(row, 10);
        long said = out == Times.UNKNOWN ? changed : out;
        return said == Times.UNKNOWN ? Facts.FOREVER : said;
    }

    private OptOuts loadRemembered() {
        OptOuts optOuts = new OptOuts();
        database.scan("""
                select opt_out_id, status, opted_out_at
                  from opt_out
                 where lifted_at is null
                 order by opt_out_id""", row -> optOuts.add(row.getLong(1), row.getInt(2), row.getLong(3)));
        return optOuts;
    }

    /** The refusals that hold: what is remembered, and should the tool say more than that, also this. */
    OptOuts optOuts() {
        return unremembered.size() == 0 ? remembered : OptOuts.merged(remembered, unremembered);
    }
}
