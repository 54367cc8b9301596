package org.houselist.matching;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.houselist.books.AddressBook;
import org.houselist.books.Books;
import org.houselist.books.OwnerBook;
import org.houselist.books.PatronBook;
import org.houselist.patron.Groups;
import org.houselist.patron.PersonName;
import org.houselist.patron.Stub;

/** Finds the mailboxes that two patrons or more own, with what the search for duplicates needs to know of those patrons. */
final class MailboxOwnersStore {
    private final AddressBook addresses;
    private final PatronBook patrons;
    private final OwnerBook owners;
    private final Groups protectedGroups;
    private final BitSet marketingRefused = new BitSet();
    private final Map<Integer, MatchPatron> found = new HashMap<>();
    private int sharing;

    /** {@code protectedGroups}: their members are kept. */
    MailboxOwnersStore(Books books, Groups protectedGroups) {
        this.addresses = books.addresses();
        this.patrons = books.patrons();
        this.owners = books.owners();
        this.protectedGroups = protectedGroups;
    }

    /** The mailboxes with two owners or more, each with its owners. */
    List<MailboxOwners> load() {
        Map<Integer, int[]> shared = shared();
        BitSet needed = new BitSet(patrons.highest() + 1);
        shared.values().forEach(group -> {
            for (int patron : group) {
                needed.set(patron);
            }
        });
        findRefusals();
        needed.stream().forEach(this::patron);
        sharing = found.size();
        List<MailboxOwners> mailboxes = new ArrayList<>(shared.size());
        shared.forEach((mailbox, group) -> mailboxes.add(new MailboxOwners(addresses.text(mailbox), of(group))));
        return mailboxes;
    }

    /** How many patrons share a mailbox. */
    int patrons() {
        return sharing;
    }

    /** By the number of the address that stands for the mailbox: the numbers of its owners, each once. */
    private Map<Integer, int[]> shared() {
        Map<Integer, int[]> shared = new HashMap<>();
        Numbers group = new Numbers();
        for (int mailbox = 1; mailbox <= addresses.highest(); mailbox++) {
            if (addresses.has(mailbox) && addresses.mailbox(mailbox) == mailbox) {
                group.clear();
                for (int address = mailbox; address != 0; address = addresses.nextInMailbox(address)) {
                    addOwners(address, group);
                }
                int[] distinct = group.distinct();
                if (distinct.length > 1) {
                    shared.put(mailbox, distinct);
                }
            }
        }
        return shared;
    }

    private void addOwners(int address, Numbers group) {
        for (int entry = owners.first(address); entry < owners.first(address + 1); entry++) {
            int patron = patrons.mergedInto(owners.patronNo(entry));
            if (owners.owns(entry) && patrons.present(patron)) {
                group.add(patron);
            }
        }
    }

    private void findRefusals() {
        for (int entry = 0; entry < owners.first(addresses.highest() + 1); entry++) {
            if (owners.owns(entry) && Boolean.FALSE.equals(owners.allowMarketing(entry))) {
                marketingRefused.set(patrons.mergedInto(owners.patronNo(entry)));
            }
        }
    }

    /** A patron by its number; to be asked after {@link #load}. */
    MatchPatron patron(int no) {
        return found.computeIfAbsent(no, this::read);
    }

    private MatchPatron read(int no) {
        PatronBook.Details details = patrons.details(no);
        PersonName name = new PersonName(
                name(patrons.firstName(no)),
                details.middleName(),
                name(patrons.lastName(no)),
                details.prefix(),
                details.suffix());
        Stub holds = patrons.stub(no) ? Stub.STUB : patrons.nameOnly(no) ? Stub.NAME_ONLY : Stub.NO;
        return new MatchPatron(
                patrons.kind(no),
                name,
                holds,
                details.householdId(),
                patrons.keepRank(no, protectedGroups),
                consent(no));
    }

    private String name(int number) {
        return number == 0 ? "" : patrons.names().text(number);
    }

    /** Most patrons say nothing, and share one object. */
    private Consent consent(int no) {
        Consent consent = new Consent(
                patrons.noEmail(no),
                patrons.noMail(no),
                patrons.noPhone(no),
                marketingRefused.get(no),
                patrons.status(no),
                patrons.groups(no),
                Set.of());
        return consent.equals(Consent.NOTHING_SAID) ? Consent.NOTHING_SAID : consent;
    }

    private List<MatchPatron> of(int[] group) {
        List<MatchPatron> patronsOfGroup = new ArrayList<>(group.length);
        for (int no : group) {
            MatchPatron patron = found.get(no);
            if (patron != null) {
                patronsOfGroup.add(patron);
            }
        }
        return patronsOfGroup;
    }
}
