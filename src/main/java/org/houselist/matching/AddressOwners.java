package org.houselist.matching;

import org.houselist.books.AddressBook;
import org.houselist.books.Books;
import org.houselist.books.OwnerBook;
import org.houselist.books.PatronBook;
import org.houselist.patron.PatronId;

/** Which addresses of a mailbox a patron owns. */
final class AddressOwners {
    private final AddressBook addresses;
    private final OwnerBook owners;
    private final PatronBook patrons;

    AddressOwners(Books books) {
        this.addresses = books.addresses();
        this.owners = books.owners();
        this.patrons = books.patrons();
    }

    /** Whether two patrons own one address of a mailbox. */
    boolean haveOneAddress(PatronId one, PatronId other, String mailbox) {
        for (int no = addresses.find(mailbox); no != 0; no = addresses.nextInMailbox(no)) {
            if (owns(one, no) && owns(other, no)) {
                return true;
            }
        }
        return false;
    }

    private boolean owns(PatronId patron, int address) {
        int wanted = patrons.find(patron.text());
        for (int entry = owners.first(address); entry < owners.first(address + 1); entry++) {
            if (owners.owns(entry) && patrons.mergedInto(owners.patronNo(entry)) == wanted) {
                return true;
            }
        }
        return false;
    }
}
