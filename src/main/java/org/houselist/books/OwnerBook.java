package org.houselist.books;

import java.io.IOException;
import org.houselist.batch.Database;
import org.houselist.batch.KeptFile;
import org.jspecify.annotations.Nullable;

/**
 * Who owns which address, and who did: the rows of the table ownership, dense, in the order of addresses. The entries of
 * an address are {@code [first(addressNo), first(addressNo + 1))}.
 */
public final class OwnerBook {
    public static final int OWNER = 1;
    public static final int INACTIVE = 2;
    public static final int GONE = 3;
    public static final int MERGED = 4;

    private final int[] starts;
    private final int[] patronNo;
    private final byte[] state;
    private final byte[] marks; // see OwnerRows
    private final int[] ownerSinceRun;
    private final int[] sinceRun;
    private final long[] endedAt;
    private final int[] exportedSends;
    private final int[] exportedBefore;
    private final int[] changedRun;

    private OwnerBook(OwnerRows rows) {
        starts = rows.starts();
        patronNo = rows.patronNo;
        state = rows.state;
        marks = rows.marks;
        ownerSinceRun = rows.ownerSinceRun;
        sinceRun = rows.sinceRun;
        endedAt = rows.endedAt;
        exportedSends = rows.exportedSends;
        exportedBefore = rows.exportedBefore;
        changedRun = rows.changedRun;
    }

    /** Takes out what {@link #keep} put: for a run that has not written the table yet. */
    OwnerBook(KeptFile.In kept) {
        int addresses = kept.number();
        starts = kept.ints(addresses, addresses);
        int size = starts[addresses - 1];
        patronNo = kept.ints(size, size);
        state = kept.bytes(size, size);
        marks = kept.bytes(size, size);
        ownerSinceRun = kept.ints(size, size);
        sinceRun = kept.ints(size, size);
        endedAt = kept.longs(size, size);
        exportedSends = kept.ints(size, size);
        exportedBefore = kept.ints(size, size);
        changedRun = kept.ints(size, size);
    }

    /** Puts all that is known here. */
    void keep(KeptFile.Out out) throws IOException {
        int size = starts[starts.length - 1];
        out.put(starts.length).put(starts, starts.length).put(patronNo, size);
        out.put(state, size).put(marks, size).put(ownerSinceRun, size).put(sinceRun, size);
        out.put(endedAt, size)
                .put(exportedSends, size)
                .put(exportedBefore, size)
                .put(changedRun, size);
    }

    /** Reads the table ownership. */
    public static OwnerBook load(Database database) {
        OwnerRows rows = new OwnerRows(database.highest("address", "address_no"));
        database.scan("""
                select address_no, patron_no, state, is_primary, allow_marketing, by_merge,
                       owner_since_run, since_run, ended_at, exported_sends, exported_before, changed_run
                  from ownership""", rows::read);
        return of(rows);
    }

    /** A book of these rows. */
    public static OwnerBook of(OwnerRows rows) {
        rows.inOrder();
        return new OwnerBook(rows);
    }

    /** The first entry of an address; that of the next number is its end. */
    public int first(int addressNo) {
        return addressNo < starts.length ? starts[addressNo] : starts[starts.length - 1];
    }

    /** The patron of an entry, as recorded: not resolved by merges. */
    public int patronNo(int entry) {
        return patronNo[entry];
    }

    /** {@link #OWNER}, {@link #INACTIVE}, {@link #GONE} or {@link #MERGED}. */
    public int state(int entry) {
        return state[entry];
    }

    public boolean owns(int entry) {
        return state[entry] == OWNER;
    }

    public boolean primary(int entry) {
        return (marks[entry] & OwnerRows.PRIMARY) != 0;
    }

    /** What the CRM says about marketing to the address; null = nothing. */
    public @Nullable Boolean allowMarketing(int entry) {
        return (marks[entry] & OwnerRows.SAID) == 0 ? null : (Boolean) ((marks[entry] & OwnerRows.ALLOWED) != 0);
    }

    /** The patron has the address because another record was merged into it. */
    public boolean byMerge(int entry) {
        return (marks[entry] & OwnerRows.BY_MERGE) != 0;
    }

    /**
     * Whether the patron has the address from a record that was merged into it and had it before: also where the CRM has
     * since entered the address in the record that was kept.
     */
    public boolean inherited(int entry, int addressNo, PatronBook patrons) {
        for (int other = first(addressNo); other < first(addressNo + 1); other++) {
            if (state(other) == MERGED
                    && patrons.mergedInto(patronNo[other]) == patronNo[entry]
                    && sinceRun[other] < ownerSinceRun[entry]) {
                return true;
            }
        }
        return false;
    }

    /** Adds a row of this book to others. */
    public void copy(int entry, int addressNo, OwnerRows to) {
        to.begin(addressNo, patronNo[entry], state[entry], marks[entry]);
        to.end(
                ownerSinceRun[entry],
                sinceRun[entry],
                endedAt[entry],
                exportedSends[entry],
                exportedBefore[entry],
                changedRun[entry]);
    }

    /** The run in which the patron became owner, last. */
    public int ownerSinceRun(int entry) {
        return ownerSinceRun[entry];
    }

    /** The run that saw the two together first. */
    public int sinceRun(int entry) {
        return sinceRun[entry];
    }

    /** The run that changed what is known of the two together last. */
    public int changedRun(int entry) {
        return changedRun[entry];
    }

    /** First instant of the night that saw the ownership end. */
    public long endedAt(int entry) {
        return endedAt[entry];
    }

    /** Of a row that is no owner's: the sends 1 to n of the address were exported for the patron. An owner is told of all. */
    public int exportedSends(int entry) {
        return exportedSends[entry];
    }

    /**
     * The sends 1 to n of the address were exported for this owner before a run.
     *
     * @param published how many sends the address had when the last night was published
     */
    public int exportedBefore(int entry, int run, int published) {
        return changedRun[entry] == run ? exportedBefore[entry] : published;
    }

    /** Whether the address ever had an owner: otherwise it is an orphan. */
    public boolean everOwned(int addressNo) {
        return first(addressNo) < first(addressNo + 1);
    }
}
