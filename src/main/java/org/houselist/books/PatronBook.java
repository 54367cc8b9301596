package org.houselist.books;

import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.BitSet;
import java.util.stream.Collectors;
import org.houselist.batch.CsvOutput;
import org.houselist.batch.Database;
import org.houselist.batch.Dictionary;
import org.houselist.batch.Times;
import org.houselist.patron.Groups;
import org.houselist.patron.KeepRank;
import org.houselist.patron.PatronId;
import org.houselist.patron.PatronKind;
import org.houselist.patron.PatronStatus;
import org.jspecify.annotations.Nullable;

/**
 * All patron records, present or gone, by patron_no. Of the wide columns it holds the name, household and groups, each different
 * text once; the others stay in the database.
 */
public final class PatronBook {
    private static final int PRESENT = 1;
    private static final int NO_EMAIL = 2;
    private static final int STUB = 4;
    private static final int LOGIN = 8;
    private static final int HOUSEHOLD = 16;
    private static final int NO_MAIL = 32;
    private static final int NO_PHONE = 64;
    private static final int NAME_ONLY = 128;

    private final Dictionary ids;
    private final byte[] flags;
    private final byte[] kind;
    private final byte[] status;
    private final byte[] completeness;
    private final long[] lastActivityAt;
    private final long[] createdAt;
    private final int[] emailNo;
    private final int[] mergedInto;
    private final BitSet incomplete = new BitSet();
    private final Dictionary names = new Dictionary();
    private final int[] firstName;
    private final int[] lastName;
    private final int[] details;
    private final int[] changedRun;
    private int @Nullable [] order;

    private PatronBook(int highest) {
        ids = new Dictionary(highest);
        flags = new byte[highest + 1];
        kind = new byte[highest + 1];
        status = new byte[highest + 1];
        completeness = new byte[highest + 1];
        lastActivityAt = new long[highest + 1];
        createdAt = new long[highest + 1];
        emailNo = new int[highest + 1];
        mergedInto = new int[highest + 1];
        firstName = new int[highest + 1];
        lastName = new int[highest + 1];
        details = new int[highest + 1];
        changedRun = new int[highest + 1];
    }

    /** Reads the tables patron and merged_patron. */
    public static PatronBook load(Database database) {
        PatronBook book = new PatronBook(database.highest("patron", "patron_no"));
        database.scan("""
                select patron_no, patron_id, present, no_email, stub, has_login, household_id, kind, status,
                       completeness, last_activity_at, created_at, email_no, first_name, last_name,
                       no_mail, no_phone, name_only, prefix, middle_name, suffix, groups,
                       missing is not null or placeholders is not null or suggestion is not null, changed_run
                  from patron""", row -> {
            int no = row.getInt(1);
            book.ids.put(no, row.getString(2));
            String household = row.getString(7);
            book.flags[no] = flags(row, household);
            book.kind[no] = row.getByte(8);
            book.status[no] = row.getByte(9);
            book.completeness[no] = row.getByte(10);
            book.lastActivityAt[no] = Times.at(row, 11);
            book.createdAt[no] = Times.at(row, 12);
            book.emailNo[no] = row.getInt(13);
            book.firstName[no] = book.name(row.getString(14));
            book.lastName[no] = book.name(row.getString(15));
            book.details[no] =
                    book.details(row.getString(19), row.getString(20), row.getString(21), household, row.getString(22));
            book.incomplete.set(no, row.getBoolean(23));
            book.changedRun[no] = row.getInt(24);
        });
        book.readMerges(database);
        return book;
    }

    /** Reads the table merged_patron, once more where it was written since. */
    void readMerges(Database database) {
        Arrays.setAll(mergedInto, no -> no);
        database.scan("select patron_no, into_no from merged_patron", row -> mergedInto[row.getInt(1)] = row.getInt(2));
    }

    private static byte flags(ResultSet row, @Nullable String household) throws SQLException {
        return (byte) ((row.getBoolean(3) ? PRESENT : 0)
                | (row.getBoolean(4) ? NO_EMAIL : 0)
                | (row.getBoolean(5) ? STUB : 0)
                | (row.getBoolean(6) ? LOGIN : 0)
                | (household != null && !household.isEmpty() ? HOUSEHOLD : 0)
                | (row.getBoolean(16) ? NO_MAIL : 0)
                | (row.getBoolean(17) ? NO_PHONE : 0)
                | (row.getBoolean(18) ? NAME_ONLY : 0));
    }

    private int name(@Nullable String text) {
        return text == null || text.isBlank() ? 0 : names.add(text);
    }

    /** No value holds the zero character, which intake turns away. */
    private int details(@Nullable String... values) {
        boolean any = false;
        for (String value : values) {
            any |= value != null && !value.isEmpty();
        }
        return any
                ? names.add(Arrays.stream(values)
                        .map(value -> value == null ? "" : value)
                        .collect(Collectors.joining("\0")))
                : 0;
    }

    /** The highest patron_no; numbers below it may be unused. */
    public int highest() {
        return ids.highest();
    }

    public boolean has(int no) {
        return ids.has(no);
    }

    /** The patron_no of an id, or 0. */
    public int find(String patronId) {
        return ids.find(patronId);
    }

    public String id(int no) {
        return ids.text(no);
    }

    /** Compares two patrons by the code points of their ids: the order of the files. */
    public int compareIds(int one, int other) {
        return ids.compare(one, other);
    }

    /** All patrons by the code points of their ids: sorted when first asked for. Not to be changed. */
    synchronized int[] inOrder() {
        if (order == null) {
            order = TextOrder.of(ids);
        }
        return order;
    }

    /** Adds a patron's id to the row of a file. */
    public void writeId(int no, CsvOutput file) throws IOException {
        file.field(ids, no);
    }

    /** First and last names, each different text once, by the numbers {@link #firstName} and {@link #lastName}. */
    public Dictionary names() {
        return names;
    }

    /** The number of a patron's first name in {@link #names}; 0 = blank. */
    public int firstName(int no) {
        return firstName[no];
    }

    /** The number of a patron's last name in {@link #names}; 0 = blank. */
    public int lastName(int no) {
        return lastName[no];
    }

    /** What few patrons have; empty where it is not given. */
    public record Details(String prefix, String middleName, String suffix, String householdId, String groups) {
        static final Details NONE = new Details("", "", "", "", "");
    }

    /** The details of a patron. */
    public Details details(int no) {
        if (details[no] == 0) {
            return Details.NONE;
        }
        String[] values = names.text(details[no]).split("\0", -1);
        return new Details(values[0], values[1], values[2], values[3], values[4]);
    }

    /** The groups that a patron is in. */
    public Groups groups(int no) {
        return details[no] == 0 ? Groups.NONE : Groups.written(details(no).groups());
    }

    /** What decides whether a record is kept, where the members of some groups go before all others. */
    public KeepRank keepRank(int no, Groups protectedGroups) {
        return new KeepRank(
                groups(no).meet(protectedGroups),
                stub(no),
                inHousehold(no),
                hasLogin(no),
                lastActivityAt[no] == Times.UNKNOWN ? KeepRank.NEVER : lastActivityAt[no],
                completeness[no],
                createdAt[no] == Times.UNKNOWN ? KeepRank.UNKNOWN : createdAt[no],
                new PatronId(id(no)));
    }

    public boolean noMail(int no) {
        return (flags[no] & NO_MAIL) != 0;
    }

    public boolean noPhone(int no) {
        return (flags[no] & NO_PHONE) != 0;
    }

    /** Holds a real name, and else only an e-mail. */
    public boolean nameOnly(int no) {
        return (flags[no] & NAME_ONLY) != 0;
    }

    /** Lacks something that the CRM should know, or has a placeholder instead. */
    public boolean incomplete(int no) {
        return incomplete.get(no);
    }

    /** In the newest full extract. */
    public boolean present(int no) {
        return (flags[no] & PRESENT) != 0;
    }

    public boolean noEmail(int no) {
        return (flags[no] & NO_EMAIL) != 0;
    }

    public boolean stub(int no) {
        return (flags[no] & STUB) != 0;
    }

    public boolean hasLogin(int no) {
        return (flags[no] & LOGIN) != 0;
    }

    public boolean inHousehold(int no) {
        return (flags[no] & HOUSEHOLD) != 0;
    }

    public PatronKind kind(int no) {
        return PatronKind.of(kind[no]);
    }

    public PatronStatus status(int no) {
        return PatronStatus.of(status[no]);
    }

    public int completeness(int no) {
        return completeness[no];
    }

    public long lastActivityAt(int no) {
        return lastActivityAt[no];
    }

    public long createdAt(int no) {
        return createdAt[no];
    }

    /** The address of the column email of the patrons extract, or 0. */
    public int emailNo(int no) {
        return emailNo[no];
    }

    /** The run that changed the record last. */
    public int changedRun(int no) {
        return changedRun[no];
    }

    /** The patron that this record was merged into, at the end of its chain; itself where it was not. */
    public int mergedInto(int no) {
        return mergedInto[no];
    }
}
