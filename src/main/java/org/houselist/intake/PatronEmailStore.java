package org.houselist.intake;

import java.util.HashMap;
import java.util.Map;
import org.houselist.batch.Batch;
import org.houselist.batch.Change;
import org.houselist.batch.ComposedKey;
import org.houselist.batch.Database;
import org.houselist.batch.Lookup;
import org.houselist.batch.Undo;
import org.houselist.books.OwnerBook;
import org.jspecify.annotations.Nullable;

/** Owns the table patron_email. */
final class PatronEmailStore {
    private final Database database;
    private final int run;
    private final Undo undo;

    PatronEmailStore(Database database, int run) {
        this.database = database;
        this.run = run;
        this.undo = database.undo("patron_email", "patron_email_id");
    }

    /** What an extract says of a patron's address. */
    record Content(
            boolean primary,
            boolean active,
            @Nullable Boolean allowMarketing,
            @Nullable String type) {}

    void rollBack() {
        undo.rollBack(run);
    }

    int highestPatron() {
        return database.highest("patron_email", "patron_no");
    }

    /** What is known of the patrons {@code [from, to)}, by patron_email_id. */
    Map<Long, Content> known(int from, int to) {
        Map<Long, Content> known = new HashMap<>();
        database.scan(
                """
                select patron_email_id, is_primary, active, allow_marketing, type
                  from patron_email
                 where patron_email_id >= ?
                   and patron_email_id < ?""",
                row -> {
                    boolean allowed = row.getBoolean(4);
                    Boolean allow = row.wasNull() ? null : (Boolean) allowed;
                    known.put(
                            row.getLong(1), new Content(row.getBoolean(2), row.getBoolean(3), allow, row.getString(5)));
                },
                ComposedKey.least(from),
                ComposedKey.least(to));
        return known;
    }

    /** Whether the register knows owners at all. */
    boolean remembers() {
        return Boolean.TRUE.equals(
                database.jdbc().queryForObject("select exists (select 1 from ownership)", Boolean.class));
    }

    /** To ask the register; to be closed. */
    Lookup remembered() {
        return database.lookup("select state, allow_marketing from ownership where ownership_id = ?");
    }

    /** What was said last of an address of which the table holds nothing any more; null where nothing ever was. */
    static @Nullable Content remembered(long id, Lookup register) {
        Content[] last = new Content[1];
        register.ask(
                row -> {
                    boolean allowed = row.getBoolean(2);
                    Boolean allow = row.wasNull() ? null : (Boolean) allowed;
                    last[0] = new Content(false, row.getInt(1) != OwnerBook.INACTIVE, allow, null);
                },
                ComposedKey.of(ComposedKey.second(id), ComposedKey.first(id)));
        return last[0];
    }

    Writer writer() {
        return new Writer();
    }

    /** Batches for one part. */
    final class Writer implements AutoCloseable {
        private final Batch insert = database.batch("""
                insert into patron_email (is_primary, active, allow_marketing, type, changed_run, patron_email_id,
                       patron_no, address_no, since_run)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)""");
        private final Change change = database.change(undo, run, """
                update patron_email
                   set is_primary = ?, active = ?, allow_marketing = ?, type = ?, changed_run = ?
                 where patron_email_id = ?""");
        private final Change delete = database.change(undo, run, "delete from patron_email where patron_email_id = ?");

        void insert(long id, Content content) {
            values(insert, content)
                    .set(id)
                    .set(ComposedKey.first(id))
                    .set(ComposedKey.second(id))
                    .set(run)
                    .add();
        }

        void change(long id, Content content) {
            values(change.of(id), content).set(id).add();
        }

        void delete(long id) {
            delete.of(id).set(id).add();
        }

        private Batch values(Batch batch, Content content) {
            return batch.set(content.primary())
                    .set(content.active())
                    .set(content.allowMarketing())
                    .set(content.type())
                    .set(run);
        }

        long rows() {
            return insert.rows() + change.rows() + delete.rows();
        }

        @Override
        public void close() {
            insert.close();
            change.close();
            delete.close();
        }
    }
}
