package org.houselist.register;

import java.util.Arrays;
import java.util.BitSet;
import org.houselist.batch.Database;
import org.houselist.books.PatronBook;

/** What the newest extracts say about who has which address, in the order of addresses. */
final class DeliveredOwners {
    private static final int ACTIVE = 1;
    private static final int PRIMARY = 2;
    private static final int ALLOW_SAID = 4;
    private static final int ALLOWED = 8;

    private long[] pairs = new long[1024]; // address_no << 36 | patron_no << 4 | marks
    private int count;

    /** Reads the tables patron (through its book) and patron_email: the latter decides over the former. */
    static DeliveredOwners load(Database database, PatronBook patrons) {
        DeliveredOwners delivered = new DeliveredOwners();
        BitSet hasPrimary = new BitSet();
        BitSet decided = new BitSet();
        database.scan("""
                select patron_no, address_no, is_primary, active, allow_marketing
                  from patron_email""", row -> {
            int patron = row.getInt(1);
            if (patrons.has(patron) && patrons.present(patron)) {
                boolean primary = row.getBoolean(3);
                boolean active = row.getBoolean(4);
                boolean allowed = row.getBoolean(5);
                int marks = (row.wasNull() ? 0 : ALLOW_SAID | (allowed ? ALLOWED : 0))
                        | (active ? ACTIVE : 0)
                        | (primary ? PRIMARY : 0);
                delivered.add(row.getInt(2), patron, marks);
                hasPrimary.set(patron, hasPrimary.get(patron) || primary && active);
                decided.set(patron, decided.get(patron) || row.getInt(2) == patrons.emailNo(patron));
            }
        });
        delivered.addOwnEmails(patrons, decided, hasPrimary);
        Arrays.sort(delivered.pairs, 0, delivered.count);
        return delivered;
    }

    /** The e-mail in the patron's own record is active, and primary where no other is. */
    private void addOwnEmails(PatronBook patrons, BitSet decided, BitSet hasPrimary) {
        for (int patron = 1; patron <= patrons.highest(); patron++) {
            if (patrons.has(patron)
                    && patrons.present(patron)
                    && patrons.emailNo(patron) != 0
                    && !decided.get(patron)) {
                add(patrons.emailNo(patron), patron, ACTIVE | (hasPrimary.get(patron) ? 0 : PRIMARY));
            }
        }
    }

    private void add(int addressNo, int patronNo, int marks) {
        if (count == pairs.length) {
            pairs = Arrays.copyOf(pairs, count * 2);
        }
        pairs[count++] = (long) addressNo << 36 | (long) patronNo << 4 | marks;
    }

    /** Tells the claims of an address; {@code from} is where the last address ended, the end is given back. */
    int tell(int addressNo, int from, AddressClaims claims) {
        int at = from;
        while (at < count && (int) (pairs[at] >>> 36) == addressNo) {
            int marks = (int) (pairs[at] & 15);
            claims.deliver(
                    (int) (pairs[at] >>> 4), // the lower 32 bits: the patron
                    (marks & ACTIVE) != 0,
                    (marks & PRIMARY) != 0,
                    (marks & ALLOW_SAID) == 0 ? null : (Boolean) ((marks & ALLOWED) != 0));
            at++;
        }
        return at;
    }
}
