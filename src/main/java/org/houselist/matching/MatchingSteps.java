package org.houselist.matching;

import java.util.List;
import java.util.function.Predicate;
import org.houselist.batch.Database;
import org.houselist.batch.GuardedColumns;
import org.houselist.batch.KeptStore;
import org.houselist.batch.Night;
import org.houselist.batch.OutboxFiles;
import org.houselist.batch.Steps;
import org.houselist.batch.Tally;
import org.houselist.batch.Warnings;
import org.houselist.books.Books;
import org.houselist.books.PatronBook;
import org.houselist.linkage.HouseRules;
import org.houselist.patron.Groups;
import org.houselist.patron.PatronId;
import org.houselist.settings.Settings;
import org.houselist.settings.StandingOrder;
import org.springframework.batch.core.step.Step;

/** The step that looks for duplicates. */
public final class MatchingSteps {
    private static final String QUEUE = "queue-duplicates";

    private final Night night;
    private final Steps steps;
    private final Database database;
    private final Books books;
    private final OutboxFiles outbox;
    private final Warnings warnings;
    private final Settings settings;
    private final MergeQueueStore queueStore;
    private final KeptPeopleStore keptStore;
    private final LikelyPairStore pairStore;
    private final MergeDecisionStore decisionStore;
    private final MergeRequestStore requestStore;

    public MatchingSteps(
            Night night,
            Steps steps,
            Database database,
            Books books,
            OutboxFiles outbox,
            Warnings warnings,
            Settings settings) {
        this.night = night;
        this.steps = steps;
        this.database = database;
        this.books = books;
        this.outbox = outbox;
        this.warnings = warnings;
        this.settings = settings;
        this.queueStore = new MergeQueueStore(database, night.runNo());
        this.keptStore = new KeptPeopleStore(new KeptStore(database, night, settings.fingerprint()));
        this.pairStore = new LikelyPairStore(database, night.runNo());
        this.decisionStore = new MergeDecisionStore(database);
        this.requestStore = new MergeRequestStore(database);
    }

    /**
     * Finds the patrons who share a mailbox or whose records look alike and may be one person, and keeps the queue in which
     * they wait for a decision. Takes in what people decided since, and asks the CRM for what is approved. Reads address,
     * ownership, patron, patron_email, merged_patron, crm_merge, merge_decision, run; writes kept, likely_pair,
     * merge_queue, merge_request, merge_decision for a standing order, merge-queue.csv, merge-requests.csv.
     */
    public Step queueDuplicates() {
        return steps.inOneGo(QUEUE, this::queue);
    }

    /** The candidates that are new since the last published night; to be asked after {@code queue-duplicates}. */
    public QueueFigures figures() {
        return newIn(MergeQueueStore.lastPublished(database, night).runNo(), night.runNo());
    }

    /** The candidates that the runs after {@code afterRun}, up to {@code upToRun}, saw first: for the medians of the brake. */
    public QueueFigures newIn(int afterRun, int upToRun) {
        return MergeQueueStore.newIn(database, afterRun, upToRun);
    }

    private void queue(Tally tally) throws Exception {
        queueStore.rollBack();
        pairStore.rollBack();
        decisionStore.rollBack(night.runNo());
        requestStore.rollBack(night.runNo());
        outbox.clear(QUEUE);
        warnings.clear(QUEUE);
        MailboxOwnersStore sharing = new MailboxOwnersStore(books, Groups.of(settings.protectedGroups()));
        List<MailboxOwners> owners = sharing.load();
        tally.read(sharing.patrons());
        List<StoredRow> before = queueStore.load(books.patrons());
        List<QueueRow> found = meet(before, owners, search(owners, sharing));
        List<StoredRow> tonight = queueStore.become(found, before, books.patrons());
        tally.written(tonight.stream()
                .filter(row -> row.changedRun() == night.runNo())
                .count());
        warnOfFailures(tonight);
        write(tonight);
        ask(found);
    }

    /** Old rows, what was decided on them, and tonight's findings. */
    private List<QueueRow> meet(List<StoredRow> before, List<MailboxOwners> owners, CandidateSearch search) {
        DecisionBook decisions = decisionStore.load(night.zone());
        TonightsQueue queue =
                new TonightsQueue(night.date(), decisions, queueStore.reports(), requestStore.load(), patronsThere());
        List<QueueRow> found =
                queue
                        .meet(before.stream().map(StoredRow::row).toList(), search::findings, search.newEvidence())
                        .stream()
                        .map(search::withLedger)
                        .toList();
        return settings.autoApprove() == StandingOrder.NONE ? found : byStandingOrder(found, owners, decisions);
    }

    private CandidateSearch search(List<MailboxOwners> owners, MailboxOwnersStore sharing) {
        MatchingRules rules = MatchingRules.of(settings, books.mailboxes());
        PairJudgement judgement = new PairJudgement(rules.names());
        LikelyPairSearch alike = likelyPairs(rules.records());
        return new CandidateSearch(
                owners, new MailboxGroups(rules.shared(), judgement), judgement, sharing, books.patrons(), alike);
    }

    private LikelyPairSearch likelyPairs(HouseRules rules) {
        LikelyPairSearch search = new LikelyPairSearch(
                new PatronPeopleStore(database, books),
                keptStore,
                rules,
                settings.matching().model(),
                pairStore,
                LikelyPairStore.comparedUpTo(database, night, settings.fingerprint()));
        if (!search.leftOut().isEmpty()) {
            warnings.say(QUEUE, "matching: shared by so many that they bring nobody together: " + search.leftOut());
        }
        return search;
    }

    private List<QueueRow> byStandingOrder(List<QueueRow> rows, List<MailboxOwners> owners, DecisionBook decisions) {
        StubIntoSameAddress order =
                new StubIntoSameAddress(owners, new AddressOwners(books)::haveOneAddress, decisions);
        List<Decision> approvals = rows.stream()
                .filter(order::approves)
                .map(row -> order.approval(row, night.startsAt(), night.date()))
                .toList();
        decisionStore.add(approvals, night.runNo());
        DecisionBook all = decisionStore.load(night.zone());
        return rows.stream().map(row -> all.laidOver(row, night.date())).toList();
    }

    private void write(List<StoredRow> tonight) throws Exception {
        MergeQueueFile file = new MergeQueueFile(
                MergeQueueStore.lastPublished(database, night), settings.queue().listLow());
        outbox.write(
                QUEUE,
                MergeQueueFile.NAME,
                MergeQueueFile.HEADER,
                GuardedColumns.ALL,
                rows -> file.write(tonight, rows));
    }

    /** Asks the CRM for what is approved, each once over all nights. */
    private void ask(List<QueueRow> tonight) throws Exception {
        MergeRequests requests =
                new MergeRequests(night.date(), decisionStore.load(night.zone()), requestStore.load(), isProtected());
        List<MergeRequest> asked = requests.of(tonight);
        requestStore.add(asked, night.runNo());
        outbox.write(
                QUEUE,
                MergeRequestsFile.NAME,
                MergeRequestsFile.HEADER,
                MergeRequestsFile.GUARDED,
                rows -> MergeRequestsFile.write(asked, rows));
        requests.refused(tonight)
                .forEach(
                        row -> warnings.say(
                                QUEUE,
                                "merges: " + row.candidateId() + " is approved, but would delete " + row.mergeId()
                                        + ", who is in a protected group; the CRM is not asked: undo it, then approve it again"));
    }

    private Predicate<PatronId> isProtected() {
        PatronBook patrons = books.patrons();
        Groups groups = Groups.of(settings.protectedGroups());
        return id -> {
            int no = patrons.find(id.text());
            return no != 0 && patrons.groups(no).meet(groups);
        };
    }

    /** The records that the CRM has; one that was merged into another is not there any more, even where it is still delivered. */
    private PatronsThere patronsThere() {
        PatronBook patrons = books.patrons();
        return new PatronsThere(
                id -> {
                    int no = patrons.find(id.text());
                    return no != 0 && patrons.present(no) && patrons.mergedInto(no) == no;
                },
                id -> patrons.find(id.text()) != 0);
    }

    private void warnOfFailures(List<StoredRow> tonight) {
        long failed = tonight.stream()
                .filter(stored -> stored.changedRun() == night.runNo())
                .filter(stored -> stored.row().status() == QueueStatus.FAILED)
                .count();
        if (failed > 0) {
            warnings.say(
                    QUEUE,
                    "merges: the CRM could not merge " + failed + " pair(s) of the merge queue; see status failed in "
                            + MergeQueueFile.NAME);
        }
    }
}
