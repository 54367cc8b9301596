package org.houselist.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.houselist.batch.Batch;
import org.houselist.batch.Change;
import org.houselist.batch.Database;
import org.houselist.batch.Lookup;
import org.houselist.batch.Times;
import org.houselist.batch.Undo;
import org.houselist.books.ListKey;
import org.houselist.books.SubscriberStatus;

/** Owns the table subscription. */
final class SubscriptionStore {
    private static final String KNOWN = """
            select subscription_id, row_hash, present, unreadable
              from subscription
             where subscription_id >= ?
               and subscription_id < ?
             order by subscription_id""";

    private final Database database;
    private final int run;
    private final Undo undo;

    SubscriptionStore(Database database, int run) {
        this.database = database;
        this.run = run;
        this.undo = database.undo("subscription", "subscription_id");
    }

    void rollBack() {
        undo.rollBack(run);
    }

    int highestAddress() {
        Long highest = database.jdbc().queryForObject("select max(subscription_id) from subscription", Long.class);
        return highest == null ? 0 : ListKey.address(highest);
    }

    /** Sees one known subscription. */
    interface KnownVisitor {
        void subscription(long id, long rowHash, boolean present, boolean unreadable);
    }

    /** The known subscriptions of the addresses {@code [from, to)}, in the order of their ids. */
    void known(int from, int to, KnownVisitor visitor) {
        database.scan(KNOWN, row -> see(row, visitor), ListKey.first(from), ListKey.first(to));
    }

    /** The same for single addresses: the numbers to ask with are the first keys of an address and of the next. */
    Lookup known() {
        return database.lookup(KNOWN);
    }

    static void see(ResultSet row, KnownVisitor visitor) throws SQLException {
        visitor.subscription(row.getLong(1), row.getLong(2), row.getBoolean(3), row.getBoolean(4));
    }

    /** What the table holds of a subscription, as it came through the spool. */
    SubscriptionContent content(long id) {
        SubscriptionContent content = new SubscriptionContent();
        database.scan(
                "select * from subscription where subscription_id = ?",
                row -> {
                    content.status = SubscriberStatus.of(row.getInt("status"));
                    content.optedInAt = Times.at(row, "opted_in_at");
                    content.optedOutAt = Times.at(row, "opted_out_at");
                    content.changedAt = Times.at(row, "changed_at");
                    content.firstName = row.getString("first_name");
                    content.lastName = row.getString("last_name");
                    content.source = row.getString("source");
                    content.rowHash = row.getLong("row_hash");
                    content.spell(row.getString("spellings"));
                },
                id);
        return content;
    }

    Writer writer() {
        return new Writer();
    }

    /** Batches for one part. */
    final class Writer implements AutoCloseable {
        private final Batch insert = database.batch("""
                insert into subscription (status, present, unreadable, opted_in_at, opted_out_at, changed_at,
                       first_name, last_name, source, spellings, row_hash, changed_run, subscription_id, since_run)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""");
        private final Change change = database.change(undo, run, """
                update subscription
                   set status = ?, present = ?, unreadable = ?, opted_in_at = ?, opted_out_at = ?, changed_at = ?,
                       first_name = ?, last_name = ?, source = ?, spellings = ?, row_hash = ?, changed_run = ?
                 where subscription_id = ?""");
        private final Change mark = database.change(
                undo,
                run,
                "update subscription set present = ?, unreadable = ?, changed_run = ? where subscription_id = ?");

        void insert(long id, SubscriptionContent content, boolean unreadable) {
            values(insert, content, unreadable).set(id).set(run).add();
        }

        void change(long id, SubscriptionContent content, boolean unreadable) {
            values(change.of(id), content, unreadable).set(id).add();
        }

        /** Changes nothing but whether it is there, and whether its row could be read. */
        void mark(long id, boolean present, boolean unreadable) {
            mark.of(id).set(present).set(unreadable).set(run).set(id).add();
        }

        private Batch values(Batch batch, SubscriptionContent content, boolean unreadable) {
            return batch.set(content.status.code())
                    .set(true)
                    .set(unreadable)
                    .setTime(content.optedInAt)
                    .setTime(content.optedOutAt)
                    .setTime(content.changedAt)
                    .set(content.firstName)
                    .set(content.lastName)
                    .set(content.source)
                    .set(content.spellings())
                    .set(content.rowHash)
                    .set(run);
        }

        long rows() {
            return insert.rows() + change.rows() + mark.rows();
        }

        @Override
        public void close() {
            insert.close();
            change.close();
            mark.close();
        }
    }
}
