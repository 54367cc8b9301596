package org.houselist.generator;

import static org.houselist.generator.Chance.Question.EMAIL;
import static org.houselist.generator.Chance.Question.PATRON_SPELLING;
import static org.houselist.generator.Chance.Question.TARGET;

/** Writes a patron's e-mail as the CRM has it: typed by people, in capitals here and with blanks there. */
final class PatronEmails {
    private final Chance chance;
    private final Roles roles;
    private final Addresses addresses;
    private final long patrons;

    PatronEmails(Chance chance, Roles roles, Addresses addresses, long patrons) {
        this.chance = chance;
        this.roles = roles;
        this.addresses = addresses;
        this.patrons = patrons;
    }

    /** Five in 100 are in capitals, three have a blank beside them, a few are missing or no address at all. */
    void write(Rows rows, long number, PatronChange change) {
        rows.field();
        int missing = chance.upTo(1000, EMAIL, number);
        if (missing < 5) {
            rows.put(missing == 0 ? "n/a" : "");
            return;
        }
        int spelling = chance.upTo(100, PATRON_SPELLING, number);
        int start = rows.position();
        rows.put(spelling < 2 ? " " : "");
        address(rows, number, change == PatronChange.NEW_EMAIL ? orphan(number) : roles.addressOf(number));
        rows.put(spelling == 2 ? " " : "");
        if (spelling >= 95) {
            rows.upperCaseFrom(start);
        }
    }

    private void address(Rows rows, long number, long address) {
        if (address != number && roles.spelledApart(number)) {
            addresses.putApart(rows, address, number);
        } else {
            addresses.put(rows, address);
        }
    }

    /** An address that no patron had: those numbers come after the patrons'. */
    private long orphan(long number) {
        return patrons + Long.remainderUnsigned(chance.about(TARGET, ~number), Math.max(1, patrons / 2));
    }
}
