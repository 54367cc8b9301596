package org.houselist.register;

import java.util.Iterator;
import java.util.stream.IntStream;
import org.houselist.batch.Database;
import org.houselist.batch.Night;
import org.houselist.batch.Tally;
import org.houselist.books.AddressBook;
import org.houselist.books.Books;
import org.houselist.books.OwnerBook;

/** Goes through all addresses, part by part, and writes who owns them now. */
final class Adoption {
    private static final int ADDRESSES_A_PART = 1 << 17;

    private final OwnershipStore store;
    private final AddressBook addresses;
    private final OwnerBook before;
    private final SendCounts sends;
    private final DeliveredOwners delivered;
    private final AddressClaims claims;
    private int at;

    Adoption(Night night, Database database, Books books, OwnershipStore store) {
        this.store = store;
        books.forgetOwners();
        books.readAddressesAndPatrons();
        this.addresses = books.addresses();
        this.before = books.owners();
        books.forgetOwners(); // what is read after this step is what it writes
        this.sends = SendCounts.load(database, addresses.highest());
        this.delivered = DeliveredOwners.load(database, books.patrons());
        this.claims = new AddressClaims(night, books.patrons(), before, GoneBeforeMerge.load(database, night));
    }

    /** The first address of each part. */
    Iterator<Integer> parts() {
        return IntStream.iterate(1, first -> first <= addresses.highest(), first -> first + ADDRESSES_A_PART)
                .iterator();
    }

    /** Works on one part; the parts in their order. */
    void claim(int first, Tally tally) {
        try (OwnershipStore.Writer writer = store.writer()) {
            int end = Math.min(first + ADDRESSES_A_PART - 1, addresses.highest());
            for (int address = first; address <= end; address++) {
                claims.begin(address);
                at = delivered.tell(address, at, claims);
                for (Claim claim : claims.decide(sends.of(address))) {
                    tally.read(1);
                    if (claim.differs(before)) {
                        writer.write(address, claim);
                    }
                }
            }
            tally.written(writer.rows());
        }
    }
}
