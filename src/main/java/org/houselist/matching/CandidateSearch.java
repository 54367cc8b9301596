package org.houselist.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.houselist.books.PatronBook;
import org.houselist.linkage.Comparison;
import org.houselist.linkage.Ledger;
import org.houselist.patron.PatronId;

/** Tonight's merge candidates: first those who share a mailbox, then those whose records look alike. */
final class CandidateSearch {
    /** From this level on the birth dates differ by more than a slip of the pen. */
    private static final int OTHER_BIRTH_DATE = Comparison.BIRTH_DATE.level("day_and_month");

    private final List<MailboxOwners> owners;
    private final MailboxGroups groups;
    private final PairJudgement judgement;
    private final MailboxOwnersStore patrons;
    private final PatronBook book;
    private final Likeness likeness;
    private final List<LikelyPair> pairs;

    /**
     * @param owners the mailboxes that two patrons or more own
     * @param alike whose records look alike
     */
    CandidateSearch(
            List<MailboxOwners> owners,
            MailboxGroups groups,
            PairJudgement judgement,
            MailboxOwnersStore patrons,
            PatronBook book,
            LikelyPairSearch alike) {
        this.owners = owners;
        this.groups = groups;
        this.judgement = judgement;
        this.patrons = patrons;
        this.book = book;
        this.likeness = alike.likeness();
        this.pairs = alike.pairs();
    }

    /** What opens pairs again that were rejected. */
    NewEvidence newEvidence() {
        return new NewEvidence(pairs, this::candidateId);
    }

    /** A row that waits for a decision, with how its records compare, where that is not known yet. */
    QueueRow withLedger(QueueRow row) {
        return row.ledger().isEmpty() && row.status() == QueueStatus.PENDING
                ? ledger(row.keepId(), row.mergeId())
                        .map(ledger -> row.withLedger(ledger.text()))
                        .orElse(row)
                : row;
    }

    private Optional<Ledger> ledger(PatronId one, PatronId other) {
        return likeness.ledger(book.find(one.text()), book.find(other.text()));
    }

    /** The candidates, in the order of who is kept; those who look alike after those who share a mailbox. */
    Findings findings(Decisions decisions) {
        Findings shared = groups.search(owners, decisions);
        List<Candidate> mailboxRows = shared.rows().stream().map(this::doubted).toList();
        List<LikelyPair> alike = pairs.stream()
                .filter(pair -> !shared.shareMailbox(id(pair.one()), id(pair.other())))
                .filter(pair -> judgement.mayBePaired(patrons.patron(pair.one()), patrons.patron(pair.other())))
                .toList();
        LikelyRows rows = new LikelyRows(
                decisions,
                patrons::patron,
                id -> book.find(id.text()),
                likeness.model().sure(),
                likeness::weight);
        LikelyCandidates candidates = new LikelyCandidates(likeness.model());
        List<Candidate> all = new ArrayList<>(mailboxRows);
        rows.beside(mailboxRows, alike).stream().map(candidates::of).forEach(all::add);
        return new Findings(
                all,
                shared.mailboxes(),
                alike.stream().map(this::candidateId).collect(Collectors.toSet()),
                shared.mayBePaired());
    }

    private String candidateId(LikelyPair pair) {
        return CandidateId.of(id(pair.one()), id(pair.other()));
    }

    private PatronId id(int patronNo) {
        return new PatronId(book.id(patronNo));
    }

    /** Parent and child with one name and one mailbox: with quite another birth date nobody is surely the same person. */
    private Candidate doubted(Candidate candidate) {
        return candidate.confidence() == Confidence.HIGH && bornApart(candidate)
                ? candidate.doubted("different birth dates")
                : candidate;
    }

    private boolean bornApart(Candidate candidate) {
        return ledger(candidate.keepId(), candidate.mergeId()).stream()
                .flatMap(ledger -> ledger.lines().stream())
                .anyMatch(CandidateSearch::isOtherBirthDate);
    }

    private static boolean isOtherBirthDate(Ledger.Line line) {
        return line.comparison().equals(Comparison.BIRTH_DATE.word())
                && Comparison.BIRTH_DATE.level(line.level()) >= OTHER_BIRTH_DATE;
    }
}
