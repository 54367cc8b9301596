package org.houselist.matching;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.houselist.patron.PatronId;
import org.houselist.patron.PatronStatus;
import org.houselist.patron.Stub;
import org.houselist.settings.StandingOrder;

/**
 * The standing order by which a stub is merged into exactly one record that is no stub and has the same address. When in doubt it
 * leaves the pair to people: where the merge would lose anything, where one of the two is in a protected group, deceased or
 * inactive, where a third record that is no stub has one of the stub's mailboxes, and where a person ever decided.
 */
final class StubIntoSameAddress {
    /** Who decided, in the files. */
    static final String NAME = Decision.STANDING_ORDER + ": " + StandingOrder.STUB_INTO_SAME_ADDRESS.word();

    /** Tells whether two patrons own one address, not only addresses of one mailbox. */
    @FunctionalInterface
    interface SameAddress {
        boolean have(PatronId one, PatronId other, String mailbox);
    }

    private final Map<PatronId, MatchPatron> patrons = new HashMap<>();
    private final Map<PatronId, List<MailboxOwners>> mailboxes = new HashMap<>();
    private final SameAddress sameAddress;
    private final DecisionBook decisions;

    /**
     * @param owners every mailbox that two patrons or more own
     */
    StubIntoSameAddress(Collection<MailboxOwners> owners, SameAddress sameAddress, DecisionBook decisions) {
        this.sameAddress = sameAddress;
        this.decisions = decisions;
        for (MailboxOwners mailbox : owners) {
            for (MatchPatron patron : mailbox.patrons()) {
                patrons.put(patron.id(), patron);
                mailboxes
                        .computeIfAbsent(patron.id(), any -> new ArrayList<>(1))
                        .add(mailbox);
            }
        }
    }

    /** Whether it approves the pair. */
    boolean approves(QueueRow row) {
        MatchPatron keep = patrons.get(row.keepId());
        MatchPatron stub = patrons.get(row.mergeId());
        return row.status() == QueueStatus.PENDING
                && row.confidence() == Confidence.HIGH
                && row.consentNote().isEmpty()
                && keep != null
                && stub != null
                && keep.holds() != Stub.STUB
                && stub.holds() == Stub.STUB
                && isPlain(keep)
                && isPlain(stub)
                && !decisions.isOfPeople(row.candidateId())
                && isTheOnlyOne(keep, stub)
                && haveOneAddress(keep, stub);
    }

    /**
     * What is kept of its decision.
     *
     * @param at the first instant of the night, in seconds since 1970
     */
    Decision approval(QueueRow row, long at, LocalDate night) {
        return new Decision(
                0,
                row.candidateId(),
                row.keepId(),
                row.mergeId(),
                DecisionKind.APPROVE,
                "",
                NAME,
                at,
                night,
                "",
                row.confidence(),
                row.score(),
                row.because(),
                row.consentNote(),
                row.firstQueuedOn(),
                NAME);
    }

    private static boolean isPlain(MatchPatron patron) {
        return !patron.rank().protectedGroup() && patron.consent().status() == PatronStatus.ACTIVE;
    }

    private boolean isTheOnlyOne(MatchPatron keep, MatchPatron stub) {
        Set<PatronId> others = new HashSet<>();
        for (MailboxOwners mailbox : mailboxes.getOrDefault(stub.id(), List.of())) {
            mailbox.patrons().stream()
                    .filter(patron -> patron.holds() != Stub.STUB)
                    .forEach(patron -> others.add(patron.id()));
        }
        return others.equals(Set.of(keep.id()));
    }

    private boolean haveOneAddress(MatchPatron keep, MatchPatron stub) {
        return mailboxes.getOrDefault(stub.id(), List.of()).stream()
                .anyMatch(mailbox -> sameAddress.have(keep.id(), stub.id(), mailbox.mailbox()));
    }
}
