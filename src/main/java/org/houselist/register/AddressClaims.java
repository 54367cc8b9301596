package org.houselist.register;

import java.util.ArrayList;
import java.util.List;
import org.houselist.batch.Night;
import org.houselist.batch.Times;
import org.houselist.books.OwnerBook;
import org.houselist.books.PatronBook;

/**
 * Decides who owns one address tonight.
 *
 * <p>A record of the CRM that has the address active owns it. A record that was merged away hands what it owned to the
 * record that was kept, unless that one says something about the address itself. What ended stays as a former owner.
 */
final class AddressClaims {
    private final Night night;
    private final PatronBook patrons;
    private final OwnerBook before;
    private final GoneBeforeMerge gone;
    private final List<Claim> claims = new ArrayList<>();

    AddressClaims(Night night, PatronBook patrons, OwnerBook before, GoneBeforeMerge gone) {
        this.night = night;
        this.patrons = patrons;
        this.before = before;
        this.gone = gone;
    }

    /** Begins with an address: what is known of it. {@code published}: how many sends its owners were told of. */
    void begin(int addressNo, int published) {
        claims.clear();
        for (int entry = before.first(addressNo); entry < before.first(addressNo + 1); entry++) {
            Claim claim = claim(before.patronNo(entry), entry);
            claim.primary = false;
            claim.allowMarketing = before.allowMarketing(entry);
            claim.byMerge = before.byMerge(entry);
            claim.ownerSinceRun = before.ownerSinceRun(entry);
            claim.endedAt = before.endedAt(entry);
            claim.exported = before.owns(entry) ? published : before.exportedSends(entry);
            claim.exportedBefore = claim.exported;
        }
    }

    /** Adds what the newest extract says. */
    void deliver(int patronNo, boolean active, boolean primary, @org.jspecify.annotations.Nullable Boolean allow) {
        Claim claim = find(patronNo);
        claim.delivered = true;
        claim.active = active;
        claim.primary = primary;
        claim.allowMarketing = allow;
    }

    /** Decides, and gives the claims. {@code sends}: how many sends the address has. */
    List<Claim> decide(int sends) {
        for (int i = 0, all = claims.size(); i < all; i++) {
            Claim claim = claims.get(i);
            if (patrons.mergedInto(claim.patronNo) != claim.patronNo) {
                mergeAway(claim);
            } else {
                claim.state = ownState(claim);
                claim.byMerge &= claim.owns() || claim.state == OwnerBook.INACTIVE;
            }
        }
        claims.forEach(claim -> settle(claim, sends));
        return claims;
    }

    private int ownState(Claim claim) {
        if (claim.delivered) {
            claim.byMerge = !claim.active && isInactiveByMerge(claim);
            return claim.active ? OwnerBook.OWNER : OwnerBook.INACTIVE;
        }
        if (claim.byMerge && stillHeir(claim)) {
            return patrons.present(claim.patronNo) ? OwnerBook.OWNER : OwnerBook.GONE;
        }
        int was = claim.stateBefore(before);
        return was == OwnerBook.OWNER || was == OwnerBook.MERGED ? OwnerBook.GONE : was;
    }

    /** Whether the record has an address inactive that it never had before a record that owned it was merged into this one. */
    private boolean isInactiveByMerge(Claim claim) {
        return claim.known < 0 ? stillHeir(claim) : claim.byMerge && claim.stateBefore(before) == OwnerBook.INACTIVE;
    }

    /** Whether a record that had the address is merged into this one. */
    private boolean stillHeir(Claim heir) {
        for (Claim other : claims) {
            if (other != heir && patrons.mergedInto(other.patronNo) == heir.patronNo && owned(other)) {
                return true;
            }
        }
        return false;
    }

    private boolean owned(Claim claim) {
        int was = claim.stateBefore(before);
        return claim.delivered && claim.active
                || was == OwnerBook.OWNER
                || was == OwnerBook.MERGED
                || was == OwnerBook.GONE && wentWithItsRecord(claim);
    }

    private boolean wentWithItsRecord(Claim claim) {
        return claim.endedAt != Times.UNKNOWN && claim.endedAt == gone.at(claim.patronNo);
    }

    private void mergeAway(Claim claim) {
        int heirNo = patrons.mergedInto(claim.patronNo);
        if (!owned(claim)) {
            claim.state = claim.delivered ? OwnerBook.INACTIVE : claim.stateBefore(before);
            claims.stream().filter(other -> other.patronNo == heirNo).forEach(heir -> inherit(heir, claim));
            return;
        }
        claim.state = OwnerBook.MERGED;
        claim.primary = false;
        Claim heir = find(heirNo);
        inherit(heir, claim);
        if (!heir.delivered) {
            heir.byMerge = true;
            heir.state = patrons.present(heir.patronNo) ? OwnerBook.OWNER : OwnerBook.GONE;
        }
    }

    /** What was exported for a record that was merged away counts as exported for the one that was kept. */
    private static void inherit(Claim heir, Claim merged) {
        heir.exportedBefore = Math.max(heir.exportedBefore, merged.exportedBefore);
    }

    private void settle(Claim claim, int sends) {
        claim.exported = claim.owns() ? sends : claim.exportedBefore;
        if (claim.isNewOwner(before)) {
            claim.ownerSinceRun = night.runNo();
        }
        if (claim.owns()) {
            claim.endedAt = Times.UNKNOWN;
        } else if (claim.known < 0 || claim.state != before.state(claim.known)) {
            claim.endedAt = night.startsAt();
        }
    }

    private Claim find(int patronNo) {
        for (Claim claim : claims) {
            if (claim.patronNo == patronNo) {
                return claim;
            }
        }
        return claim(patronNo, -1);
    }

    private Claim claim(int patronNo, int known) {
        Claim claim = new Claim(patronNo, known);
        claims.add(claim);
        return claim;
    }
}
