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
import org.houselist.batch.KeptFile;
import org.houselist.batch.Lookup;
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
    private static final String SELECT = """
            select patron_no, patron_id, present, no_email, stub, has_login, household_id, kind, status,
                   completeness, last_activity_at, created_at, email_no, first_name, last_name,
                   no_mail, no_phone, name_only, prefix, middle_name, suffix, groups,
                   missing is not null or placeholders is not null or suggestion is not null, changed_run
              from patron""";

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
    private final BitSet incomplete;
    private final Dictionary names;
    private final int namesRead; // when all patrons were read last; of the others some are not needed any more
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
        incomplete = new BitSet();
        names = new Dictionary();
        namesRead = 0;
    }

    /** Takes out what {@link #keep} put; there is room up to a patron. */
    private PatronBook(KeptFile.In kept, int highest) {
        ids = new Dictionary(kept);
        int count = ids.highest() + 1;
        flags = kept.bytes(count, highest + 1);
        kind = kept.bytes(count, highest + 1);
        status = kept.bytes(count, highest + 1);
        completeness = kept.bytes(count, highest + 1);
        lastActivityAt = kept.longs(count, highest + 1);
        createdAt = kept.longs(count, highest + 1);
        emailNo = kept.ints(count, highest + 1);
        firstName = kept.ints(count, highest + 1);
        lastName = kept.ints(count, highest + 1);
        details = kept.ints(count, highest + 1);
        changedRun = kept.ints(count, highest + 1);
        int words = kept.number();
        incomplete = BitSet.valueOf(kept.longs(words, words));
        names = new Dictionary(kept);
        namesRead = kept.number();
        order = kept.ints(ids.size(), ids.size());
        mergedInto = new int[highest + 1];
    }

    /** Puts all that is known here but the merges. */
    void keep(KeptFile.Out out) throws IOException {
        ids.keep(out);
        int count = ids.highest() + 1;
        out.put(flags, count).put(kind, count).put(status, count).put(completeness, count);
        out.put(lastActivityAt, count).put(createdAt, count).put(emailNo, count);
        out.put(firstName, count).put(lastName, count).put(details, count).put(changedRun, count);
        long[] words = incomplete.toLongArray();
        out.put(words.length).put(words, words.length);
        names.keep(out);
        out.put(namesRead == 0 ? names.size() : namesRead).put(inOrder(), ids.size());
    }

    /** Reads the tables patron and merged_patron. */
    public static PatronBook load(Database database) {
        PatronBook book = new PatronBook(database.highest("patron", "patron_no"));
        database.scan(SELECT, book::read);
        book.readMerges(database);
        return book;
    }

    /** What was kept by the run before this one, and the patrons that were changed since; null where too much was. */
    static @Nullable PatronBook load(KeptFile.In kept, Database database, int run) {
        PatronBook book = new PatronBook(kept, database.highest("patron", "patron_no"));
        long[] changed = Changed.in("patron", "patron_no", database, run);
        if (changed.length > book.ids.size() / Changed.MANY
                || book.names.size() - book.namesRead > book.namesRead / Changed.MANY) {
            return null;
        }
        int[] before = book.inOrder();
        int from = book.highest() + 1;
        try (Lookup lookup = database.lookup(SELECT + " where patron_no = ?")) {
            for (long no : changed) {
                lookup.ask(book::read, no);
            }
        }
        database.scan(SELECT + " where patron_no >= ?", book::read, from);
        book.order = TextOrder.of(book.ids, before, from);
        book.readMerges(database);
        return book;
    }

    private void read(ResultSet row) throws SQLException {
        int no = row.getInt(1);
        if (!ids.has(no)) {
            ids.put(no, row.getString(2));
        }
        String household = row.getString(7);
        flags[no] = flags(row, household);
        kind[no] = row.getByte(8);
        status[no] = row.getByte(9);
        completeness[no] = row.getByte(10);
        lastActivityAt[no] = Times.at(row, 11);
        createdAt[no] = Times.at(row, 12);
        emailNo[no] = row.getInt(13);
        firstName[no] = name(row.getString(14));
        lastName[no] = name(row.getString(15));
        details[no] = details(row.getString(19), row.getString(20), row.getString(21), household, row.getString(22));
        incomplete.set(no, row.getBoolean(23));
        changedRun[no] = row.getInt(24);
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
