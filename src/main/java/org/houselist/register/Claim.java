package org.houselist.register;

import java.util.Objects;
import org.houselist.batch.Times;
import org.houselist.books.OwnerBook;
import org.jspecify.annotations.Nullable;

/**
 * What one patron record has to do with one address tonight: the row of the table ownership as it was, as the CRM
 * delivered it, and as it becomes.
 */
final class Claim {
    final int patronNo;

    /** The entry in the book of owners as it was before tonight, or −1. */
    final int known;

    /** Whether the newest extract names the two together. */
    boolean delivered;

    boolean active;
    boolean primary;

    @Nullable
    Boolean allowMarketing;

    int state;
    boolean byMerge;
    int ownerSinceRun;
    long endedAt = Times.UNKNOWN;
    int exportedBefore;
    int exported;

    Claim(int patronNo, int known) {
        this.patronNo = patronNo;
        this.known = known;
    }

    /** The state before tonight, 0 for none. */
    int stateBefore(OwnerBook before) {
        return known < 0 ? 0 : before.state(known);
    }

    boolean owns() {
        return state == OwnerBook.OWNER;
    }

    /** Whether the patron became owner tonight. */
    boolean isNewOwner(OwnerBook before) {
        return owns() && stateBefore(before) != OwnerBook.OWNER;
    }

    /** Whether the row differs from what the database has: an owner is told of all sends each night, which goes without saying. */
    boolean differs(OwnerBook before) {
        return known < 0
                || before.state(known) != state
                || before.byMerge(known) != byMerge
                || before.primary(known) != primary
                || !owns() && before.exportedSends(known) != exported
                || !Objects.equals(before.allowMarketing(known), allowMarketing);
    }
}
