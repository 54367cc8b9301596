package org.houselist.matching;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.houselist.batch.Database;
import org.houselist.batch.GuardedColumns;
import org.houselist.batch.Night;
import org.houselist.batch.OutboxFiles;
import org.houselist.batch.Steps;
import org.houselist.batch.Tally;
import org.houselist.batch.Warnings;
import org.houselist.books.Books;
import org.houselist.books.PatronBook;
import org.houselist.patron.MergeChains;
import org.houselist.patron.NameComparison;
import org.houselist.patron.Nicknames;
import org.houselist.patron.PatronId;
import org.houselist.patron.Placeholders;
import org.houselist.settings.Settings;
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
    }

    /**
     * Finds the patrons who share a mailbox and may be one person, and keeps the queue in which they wait for a decision.
     * Reads address, ownership, patron, merged_patron, crm_merge, run; writes merge_queue, merge-queue.csv.
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
        MergeQueueStore store = new MergeQueueStore(database, night.runNo());
        store.rollBack();
        outbox.clear(QUEUE);
        warnings.clear(QUEUE);
        MailboxOwnersStore sharing = new MailboxOwnersStore(books, settings.protectedGroups());
        List<MailboxOwners> owners = sharing.load();
        tally.read(sharing.patrons());
        PatronBook patrons = books.patrons();
        List<StoredRow> before = store.load(patrons);
        List<StoredRow> tonight = store.become(
                meet(before.stream().map(StoredRow::row).toList(), owners, store.merges()), before, patrons);
        tally.written(tonight.stream()
                .filter(row -> row.changedRun() == night.runNo())
                .count());
        warnOfFailures(tonight);
        MergeQueueFile file = new MergeQueueFile(
                MergeQueueStore.lastPublished(database, night), settings.queue().listLow());
        outbox.write(
                QUEUE,
                MergeQueueFile.NAME,
                MergeQueueFile.HEADER,
                GuardedColumns.ALL,
                rows -> file.write(tonight, rows));
    }

    /** Old rows and tonight's findings. */
    private List<QueueRow> meet(List<QueueRow> before, List<MailboxOwners> owners, MergeChains merges) {
        QueueLife life = new QueueLife(night.date(), night.zone(), merges, isThere());
        List<QueueRow> old = before.stream().map(life::afterMerges).toList();
        Findings findings = groups().search(owners, Decisions.in(old));
        return life.meet(old, findings).stream().map(QueueRow::thatFits).toList();
    }

    /** A record that was merged into another is not there any more, even where the CRM still delivers it. */
    private Predicate<PatronId> isThere() {
        PatronBook patrons = books.patrons();
        return id -> {
            int no = patrons.find(id.text());
            return no != 0 && patrons.present(no) && patrons.mergedInto(no) == no;
        };
    }

    private MailboxGroups groups() {
        NameComparison names = new NameComparison(
                Nicknames.common(),
                new Placeholders(
                        settings.placeholders().names(),
                        settings.placeholders().streets(),
                        settings.organisation().streets()));
        SharedMailboxes shared = new SharedMailboxes(
                settings.sharedMailboxes().roles(),
                Stream.concat(settings.sharedMailboxes().domains().stream(), settings.organisation().domains().stream())
                        .toList(),
                settings.sharedMailboxes().clashingNames(),
                names);
        return new MailboxGroups(shared, new PairJudgement(names));
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
