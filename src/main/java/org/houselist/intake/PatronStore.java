package org.houselist.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.houselist.batch.Batch;
import org.houselist.batch.Change;
import org.houselist.batch.Database;
import org.houselist.batch.Imprint;
import org.houselist.batch.Lookup;
import org.houselist.batch.TextNumbers;
import org.houselist.batch.Times;
import org.houselist.batch.Undo;
import org.houselist.patron.PatronKind;
import org.houselist.patron.PatronStatus;
import org.houselist.settings.FileKind;
import org.jspecify.annotations.Nullable;

/** Owns the table patron: gives numbers to patron records. Holds their ids in memory while files are read. */
final class PatronStore {
    private final Database database;
    private final int run;
    private final Undo undo;
    private final SeenStore seen;
    private @Nullable TextNumbers numbers;

    PatronStore(Database database, int run, SeenStore seen) {
        this.database = database;
        this.run = run;
        this.seen = seen;
        this.undo = database.undo("patron", "patron_no");
    }

    void rollBack() {
        undo.rollBack(run);
    }

    /** The numbers of the patron ids; numbers added here are written with their records. */
    TextNumbers numbers() {
        if (numbers == null) {
            TextNumbers remembered = seen.numbers(FileKind.PATRONS);
            TextNumbers known = remembered == null ? new TextNumbers(Imprint.Key.random(), highest()) : remembered;
            database.scan(
                    "select patron_no, patron_id from patron where patron_no > ?",
                    row -> known.put(row.getInt(1), row.getString(2)),
                    known.highest());
            numbers = known;
        }
        return numbers;
    }

    /** Lets the memory go. */
    void release() {
        numbers = null;
    }

    int highest() {
        return database.highest("patron", "patron_no");
    }

    /** Sees what is known of one record. */
    interface KnownVisitor {
        void patron(int patronNo, long rowHash, boolean present, boolean noEmail, PatronStatus status);
    }

    /** The known records of numbers {@code [from, to)}. */
    void known(int from, int to, KnownVisitor visitor) {
        database.scan("""
                select patron_no, row_hash, present, no_email, status
                  from patron
                 where patron_no >= ?
                   and patron_no < ?""", row -> see(row, visitor), from, to);
    }

    /** The same for single records; to be closed. */
    Lookup known() {
        return database.lookup("select patron_no, row_hash, present, no_email, status from patron where patron_no = ?");
    }

    static void see(ResultSet row, KnownVisitor visitor) throws SQLException {
        visitor.patron(
                row.getInt(1), row.getLong(2), row.getBoolean(3), row.getBoolean(4), PatronStatus.of(row.getInt(5)));
    }

    /** What the table holds of a record, as it came through the spool; what is judged of it is left out. */
    PatronRecord content(int patronNo) {
        PatronRecord patron = new PatronRecord();
        database.scan(
                "select * from patron where patron_no = ?",
                row -> {
                    record(row, patron);
                    texts(row, patron);
                    times(row, patron);
                },
                patronNo);
        return patron;
    }

    private static void record(ResultSet row, PatronRecord patron) throws SQLException {
        patron.patronId = row.getString("patron_id");
        patron.kind = PatronKind.of(row.getInt("kind"));
        patron.status = PatronStatus.of(row.getInt("status"));
        patron.noEmail = row.getBoolean("no_email");
        patron.noMail = row.getBoolean("no_mail");
        patron.noPhone = row.getBoolean("no_phone");
        patron.hasLogin = row.getBoolean("has_login");
        patron.emailNo = row.getInt("email_no");
        patron.emailReason = row.getString("email_reason");
        patron.email = row.getString("email");
        patron.groups = row.getString("groups");
        patron.householdId = row.getString("household_id");
        patron.source = row.getString("source");
        patron.rowHash = row.getLong("row_hash");
    }

    private static void texts(ResultSet row, PatronRecord patron) throws SQLException {
        patron.prefix = row.getString("prefix");
        patron.firstName = row.getString("first_name");
        patron.middleName = row.getString("middle_name");
        patron.lastName = row.getString("last_name");
        patron.suffix = row.getString("suffix");
        patron.street = row.getString("street");
        patron.city = row.getString("city");
        patron.region = row.getString("region");
        patron.postalCode = row.getString("postal_code");
        patron.country = row.getString("country");
        patron.phone = row.getString("phone");
        patron.birthDate = row.getString("birth_date");
    }

    private static void times(ResultSet row, PatronRecord patron) throws SQLException {
        patron.createdAt = Times.at(row, "created_at");
        patron.updatedAt = Times.at(row, "updated_at");
        patron.lastActivityAt = Times.at(row, "last_activity_at");
        patron.lastPurchaseAt = Times.at(row, "last_purchase_at");
        patron.lastGiftAt = Times.at(row, "last_gift_at");
        patron.lastInquiryAt = Times.at(row, "last_inquiry_at");
    }

    Writer writer() {
        return new Writer();
    }

    /** Batches for one part. */
    final class Writer implements AutoCloseable {
        private static final String COLUMNS = """
                patron_id = ?, present = true, kind = ?, status = ?, no_email = ?, no_mail = ?, no_phone = ?,
                has_login = ?, stub = ?, name_only = ?, completeness = ?, prefix = ?, first_name = ?, middle_name = ?,
                last_name = ?, suffix = ?, email = ?, email_no = ?, email_reason = ?, missing = ?, placeholders = ?,
                suggestion = ?, street = ?, city = ?, region = ?, postal_code = ?, country = ?, phone = ?,
                birth_date = ?, created_at = ?, updated_at = ?, groups = ?, household_id = ?, source = ?,
                last_activity_at = ?, last_purchase_at = ?, last_gift_at = ?, last_inquiry_at = ?, row_hash = ?,
                changed_run = ?""";

        private final Batch insert = database.batch("""
                insert into patron (patron_id, present, kind, status, no_email, no_mail, no_phone, has_login, stub,
                       name_only, completeness, prefix, first_name, middle_name, last_name, suffix, email, email_no,
                       email_reason, missing, placeholders, suggestion, street, city, region, postal_code, country,
                       phone, birth_date, created_at, updated_at, groups, household_id, source, last_activity_at,
                       last_purchase_at, last_gift_at, last_inquiry_at, row_hash, changed_run, patron_no, since_run)
                values (?, true, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?,
                       ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""");
        private final Change change =
                database.change(undo, run, "update patron set " + COLUMNS + " where patron_no = ?");
        private final Change gone =
                database.change(undo, run, "update patron set present = false, changed_run = ? where patron_no = ?");
        private final Change back =
                database.change(undo, run, "update patron set present = true, changed_run = ? where patron_no = ?");

        void insert(int patronNo, PatronRecord patron) {
            values(insert, patron).set(patronNo).set(run).add();
        }

        void change(int patronNo, PatronRecord patron) {
            values(change.of(patronNo), patron).set(patronNo).add();
        }

        /** The record is in the extract no more. */
        void gone(int patronNo) {
            gone.of(patronNo).set(run).set(patronNo).add();
        }

        /** The record is in the extract again, with the content that it had. */
        void back(int patronNo) {
            back.of(patronNo).set(run).set(patronNo).add();
        }

        private Batch values(Batch batch, PatronRecord patron) {
            return rest(person(batch, patron), patron);
        }

        private Batch person(Batch batch, PatronRecord patron) {
            PatronRecord.Judged judged = patron.judged();
            return batch.set(patron.patronId)
                    .set(patron.kind.code())
                    .set(patron.status.code())
                    .set(patron.noEmail)
                    .set(patron.noMail)
                    .set(patron.noPhone)
                    .set(patron.hasLogin)
                    .set(judged.stub())
                    .set(judged.nameOnly())
                    .set(judged.completeness())
                    .set(patron.prefix)
                    .set(patron.firstName)
                    .set(patron.middleName)
                    .set(patron.lastName)
                    .set(patron.suffix)
                    .set(patron.email)
                    .setNumberOrNull(patron.emailNo)
                    .set(patron.emailReason)
                    .set(judged.missing())
                    .set(judged.placeholders())
                    .set(judged.suggestion());
        }

        private Batch rest(Batch batch, PatronRecord patron) {
            return batch.set(patron.street)
                    .set(patron.city)
                    .set(patron.region)
                    .set(patron.postalCode)
                    .set(patron.country)
                    .set(patron.phone)
                    .set(patron.birthDate)
                    .setTime(patron.createdAt)
                    .setTime(patron.updatedAt)
                    .set(patron.groups)
                    .set(patron.householdId)
                    .set(patron.source)
                    .setTime(patron.lastActivityAt)
                    .setTime(patron.lastPurchaseAt)
                    .setTime(patron.lastGiftAt)
                    .setTime(patron.lastInquiryAt)
                    .set(patron.rowHash)
                    .set(run);
        }

        long rows() {
            return insert.rows() + change.rows() + gone.rows() + back.rows();
        }

        @Override
        public void close() {
            insert.close();
            change.close();
            gone.close();
            back.close();
        }
    }
}
