package org.houselist.eligibility;

import java.util.HashMap;
import java.util.Map;
import org.houselist.batch.Database;
import org.houselist.batch.Times;
import org.houselist.books.SubscriberStatus;
import org.houselist.books.SubscriptionBook;
import org.jspecify.annotations.Nullable;

/** Reads the lists of the mailing tool, and what refusals are remembered of them. */
final class RollStore {
    private final Database database;
    private final SubscriptionBook book;
    private final long tonight;
    private final OptOuts unremembered = new OptOuts();
    private OptOuts remembered = new OptOuts();

    /** @param tonight as of when an opt-out is recorded whose time nobody told */
    RollStore(Database database, SubscriptionBook book, long tonight) {
        this.database = database;
        this.book = book;
        this.tonight = tonight;
    }

    /** All lists with their rows, and with that also what {@link #optOuts()} returns. */
    Rolls load() {
        remembered = loadRemembered();
        Rolls rolls = new Rolls(book);
        Map<Integer, Roll> byNumber = new HashMap<>();
        database.scan("select list_no, list from list", row -> {
            Roll roll = new Roll(row.getString(2), row.getInt(1), book);
            byNumber.put(row.getInt(1), roll);
            rolls.add(roll);
        });
        for (int row = 0; row < book.size(); row++) {
            if (book.present(row) || book.unreadable(row)) {
                add(row, byNumber);
            }
        }
        return rolls;
    }

    private void add(int row, Map<Integer, Roll> byNumber) {
        long id = book.id(row);
        @Nullable Roll roll = byNumber.get(book.list(row));
        if (roll == null) {
            throw new IllegalStateException("subscription " + id + " is on a list that the table list does not name");
        }
        roll.add(row);
        if (book.present(row) && book.status(row).isOptOut()) {
            refuse(id, book.status(row), outAt(row));
        }
    }

    private void refuse(long id, SubscriberStatus status, long at) {
        if (!remembered.has(id)) {
            unremembered.add(id, status, at);
        } else if (at == Facts.FOREVER) {
            remembered.postpone(id, tonight, at);
        }
    }

    /** When the tool says no more than that, nothing beats it tonight. */
    private long outAt(int row) {
        long out = book.optedOutAt(row);
        long said = out == Times.UNKNOWN ? book.changedAt(row) : out;
        return said == Times.UNKNOWN ? Facts.FOREVER : said;
    }

    private OptOuts loadRemembered() {
        OptOuts optOuts = new OptOuts();
        database.scan("""
                select opt_out_id, status, opted_out_at
                  from opt_out
                 where lifted_at is null
                 order by opt_out_id""", row -> optOuts.add(row.getLong(1), SubscriberStatus.of(row.getInt(2)), row.getLong(3)));
        return optOuts;
    }

    /** The refusals that hold: what is remembered, and should the tool say more than that, also this. */
    OptOuts optOuts() {
        return unremembered.size() == 0 ? remembered : OptOuts.merged(remembered, unremembered);
    }
}
