package org.houselist.matching;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.houselist.batch.Database;
import org.houselist.batch.Times;
import org.houselist.books.AddressBook;
import org.houselist.books.Books;
import org.houselist.books.OwnerBook;
import org.houselist.books.PatronBook;
import org.houselist.patron.KeepRank;
import org.houselist.patron.PatronId;
import org.houselist.patron.PatronKind;
import org.houselist.patron.PatronStatus;
import org.houselist.patron.PersonName;
import org.houselist.patron.Stub;
import org.jspecify.annotations.Nullable;

/** Reads the mailboxes that two patrons or more own, with what the search for duplicates needs to know of those patrons. */
final class MailboxOwnersStore {
    /** Patrons a query: H2 compares each row with the whole list, and begins each query anew. */
    private static final int PATRONS = 256;

    private static final String COLUMNS = """
            select patron_no, prefix, first_name, middle_name, last_name, suffix,
                   household_id, groups, no_mail, no_phone, name_only
              from patron
             where patron_no in (""";

    private final Database database;
    private final AddressBook addresses;
    private final PatronBook patrons;
    private final OwnerBook owners;
    private final Set<String> protectedGroups;
    private final BitSet marketingRefused = new BitSet();
    private final Map<Integer, MatchPatron> found = new HashMap<>();

    /**
     * @param protectedGroups their members are kept; case makes no difference
     */
    MailboxOwnersStore(Database database, Books books, Collection<String> protectedGroups) {
        this.database = database;
        this.addresses = books.addresses();
        this.patrons = books.patrons();
        this.owners = books.owners();
        this.protectedGroups =
                protectedGroups.stream().map(MailboxOwnersStore::key).collect(Collectors.toUnmodifiableSet());
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
        findRefusals(needed);
        loadPatrons(needed.stream().toArray());
        List<MailboxOwners> mailboxes = new ArrayList<>(shared.size());
        shared.forEach((mailbox, group) -> mailboxes.add(new MailboxOwners(addresses.text(mailbox), of(group))));
        return mailboxes;
    }

    /** How many patrons share a mailbox. */
    int patrons() {
        return found.size();
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

    private void findRefusals(BitSet needed) {
        for (int entry = 0; entry < owners.first(addresses.highest() + 1); entry++) {
            if (owners.owns(entry) && Boolean.FALSE.equals(owners.allowMarketing(entry))) {
                marketingRefused.set(patrons.mergedInto(owners.patronNo(entry)));
            }
        }
        marketingRefused.and(needed);
    }

    private void loadPatrons(int[] numbers) {
        for (int from = 0; from < numbers.length; from += PATRONS) {
            int count = Math.min(PATRONS, numbers.length - from);
            Object[] values = new Object[count];
            for (int i = 0; i < count; i++) {
                values[i] = numbers[from + i];
            }
            database.scan(
                    COLUMNS + String.join(", ", Collections.nCopies(count, "?")) + ")",
                    row -> found.put(row.getInt(1), patron(row)),
                    values);
        }
    }

    private MatchPatron patron(ResultSet row) throws SQLException {
        int no = row.getInt(1);
        PersonName name = new PersonName(
                text(row.getString(3)),
                text(row.getString(4)),
                text(row.getString(5)),
                text(row.getString(2)),
                text(row.getString(6)));
        Stub holds = patrons.stub(no) ? Stub.STUB : row.getBoolean(11) ? Stub.NAME_ONLY : Stub.NO;
        Set<String> groups = groups(row.getString(8));
        return new MatchPatron(
                PatronKind.values()[patrons.kind(no) - 1],
                name,
                holds,
                text(row.getString(7)),
                rank(no, groups),
                consent(no, row.getBoolean(9), row.getBoolean(10), groups));
    }

    private KeepRank rank(int no, Set<String> groups) {
        long createdAt = patrons.createdAt(no);
        long lastActivityAt = patrons.lastActivityAt(no);
        return new KeepRank(
                groups.stream().map(MailboxOwnersStore::key).anyMatch(protectedGroups::contains),
                patrons.stub(no),
                patrons.inHousehold(no),
                patrons.hasLogin(no),
                lastActivityAt == Times.UNKNOWN ? KeepRank.NEVER : lastActivityAt,
                patrons.completeness(no),
                createdAt == Times.UNKNOWN ? KeepRank.UNKNOWN : createdAt,
                new PatronId(patrons.id(no)));
    }

    /** Most patrons say nothing, and share one object. */
    private Consent consent(int no, boolean noMail, boolean noPhone, Set<String> groups) {
        Consent consent = new Consent(
                patrons.noEmail(no),
                noMail,
                noPhone,
                marketingRefused.get(no),
                PatronStatus.values()[patrons.status(no) - 1],
                groups,
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

    private static Set<String> groups(@Nullable String groups) {
        return groups == null || groups.isBlank()
                ? Set.of()
                : Stream.of(groups.split(";", -1))
                        .map(String::strip)
                        .filter(group -> !group.isEmpty())
                        .collect(Collectors.toUnmodifiableSet());
    }

    private static String key(String group) {
        return group.strip().toLowerCase(Locale.ROOT);
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
