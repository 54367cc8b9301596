package org.houselist.matching;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.houselist.patron.KeepRank;
import org.houselist.patron.PatronId;
import org.houselist.patron.WhoIsKept;
import org.jspecify.annotations.Nullable;

/**
 * Pairs the patrons who share a mailbox: in the order of who is kept, each gets at most one row, to the first before it that shares a mailbox with it, may be
 * paired with it and is not rejected against it. So n records give at most n − 1 rows. A decision that stands (approved, failed) is the row of its patron, and
 * no row is added that would lead round in a circle with it.
 *
 * <p>Groups need not be built: whoever shares a mailbox is in one group, and one order over all is an order within each. Linear in the number of (mailbox,
 * patron), apart from the sort.
 */
final class MailboxGroups {
    private final SharedMailboxes shared;
    private final PairJudgement judgement;

    MailboxGroups(SharedMailboxes shared, PairJudgement judgement) {
        this.shared = shared;
        this.judgement = judgement;
    }

    /**
     * Looks for patrons that share mailboxes.
     *
     * @param owners each mailbox once; only those with two patrons or more can matter
     * @return the rows in the order of who is kept; pairs decided before are among them where their evidence is still there
     */
    Findings search(Iterable<MailboxOwners> owners, Decisions decisions) {
        Search search = new Search(decisions);
        for (MailboxOwners mailbox : owners) {
            if (mailbox.patrons().size() > 1 && !shared.isShared(mailbox)) {
                search.add(mailbox);
            }
        }
        return search.findings();
    }

    /** A patron with its mailboxes, and its number in the order of who is kept. */
    private static final class Place {
        final MatchPatron patron;
        final Set<String> mailboxes = new TreeSet<>();
        int number;

        Place(MatchPatron patron) {
            this.patron = patron;
        }

        KeepRank rank() {
            return patron.rank();
        }
    }

    private record Found(Place before, String mailbox) {}

    private final class Search {
        private final Decisions decisions;
        private final Map<PatronId, Place> places = new HashMap<>();
        private final Map<String, List<Place>> placed = new HashMap<>();
        private final Map<PatronId, PatronId> standing = new HashMap<>();

        Search(Decisions decisions) {
            this.decisions = decisions;
        }

        void add(MailboxOwners owners) {
            for (MatchPatron patron : owners.patrons()) {
                places.computeIfAbsent(patron.id(), id -> new Place(patron))
                        .mailboxes
                        .add(owners.mailbox());
            }
        }

        Findings findings() {
            List<Place> order = inOrder();
            findStanding();
            Forest joined = joinDecided(order.size());
            List<Candidate> rows = new ArrayList<>();
            for (Place place : order) {
                Candidate row = standing.containsKey(place.patron.id()) ? decided(place) : undecided(place, joined);
                if (row != null) {
                    rows.add(row);
                }
                place.mailboxes.forEach(mailbox -> placed.computeIfAbsent(mailbox, any -> new ArrayList<>(2))
                        .add(place));
            }
            Map<PatronId, Set<String>> mailboxes = new HashMap<>();
            places.forEach((id, place) -> mailboxes.put(id, place.mailboxes));
            TwoNames names = new TwoNames(judgement);
            order.forEach(place -> names.add(place.patron));
            return new Findings(names.doubted(rows), mailboxes, Set.of(), this::mayBePaired);
        }

        private List<Place> inOrder() {
            List<Place> order = new ArrayList<>(places.values());
            order.sort(Comparator.comparing(Place::rank, WhoIsKept.FIRST));
            for (int i = 0; i < order.size(); i++) {
                order.get(i).number = i;
            }
            return order;
        }

        /** A merge that failed holds nobody's place when the two would not be paired any more: another row may take it. */
        private void findStanding() {
            decisions.standing().forEach((merge, keep) -> {
                if (!decisions.failed().contains(merge) || mayStillBePaired(merge, keep)) {
                    standing.put(merge, keep);
                }
            });
        }

        private boolean mayStillBePaired(PatronId merge, PatronId keep) {
            return sharedMailbox(places.get(merge), places.get(keep)).isPresent() && mayBePaired(keep, merge);
        }

        private boolean mayBePaired(PatronId one, PatronId other) {
            Place place = places.get(one);
            Place otherPlace = places.get(other);
            return place != null && otherPlace != null && judgement.mayBePaired(place.patron, otherPlace.patron);
        }

        private static Optional<String> sharedMailbox(@Nullable Place one, @Nullable Place other) {
            return one == null || other == null
                    ? Optional.empty()
                    : one.mailboxes.stream().filter(other.mailboxes::contains).findFirst();
        }

        private Forest joinDecided(int size) {
            Forest joined = new Forest(size);
            standing.forEach((merge, keep) -> {
                Place mergePlace = places.get(merge);
                Place keepPlace = places.get(keep);
                if (mergePlace != null && keepPlace != null) {
                    joined.join(keepPlace.number, mergePlace.number);
                }
            });
            return joined;
        }

        /** The row of a patron whose merge is decided, while the two still share a mailbox. */
        private @Nullable Candidate decided(Place merge) {
            PatronId keepId = standing.get(merge.patron.id());
            Place keep = keepId == null ? null : places.get(keepId);
            if (keep == null) {
                return null;
            }
            return sharedMailbox(merge, keep)
                    .map(mailbox -> judgement.judge(keep.patron, merge.patron, mailbox))
                    .orElse(null);
        }

        private @Nullable Candidate undecided(Place place, Forest joined) {
            Found found = firstBefore(place, joined);
            if (found == null) {
                return null;
            }
            MatchPatron before = found.before().patron;
            joined.join(found.before().number, place.number);
            return decisions.keeps(place.patron.id(), before.id())
                    ? judgement.judge(place.patron, before, found.mailbox())
                    : judgement.judge(before, place.patron, found.mailbox());
        }

        private @Nullable Found firstBefore(Place place, Forest joined) {
            Found first = null;
            for (String mailbox : place.mailboxes) {
                for (Place before : placed.getOrDefault(mailbox, List.of())) {
                    if (first != null && before.number >= first.before().number) {
                        break;
                    }
                    if (may(before, place, joined)) {
                        first = new Found(before, mailbox);
                        break;
                    }
                }
            }
            return first;
        }

        private boolean may(Place before, Place place, Forest joined) {
            return !joined.connected(before.number, place.number)
                    && judgement.mayBePaired(before.patron, place.patron)
                    && !decisions.isRejected(before.patron.id(), place.patron.id());
        }
    }
}
