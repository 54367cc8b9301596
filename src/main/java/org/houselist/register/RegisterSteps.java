package org.houselist.register;

import java.util.Map;
import org.houselist.batch.Database;
import org.houselist.batch.GuardedColumns;
import org.houselist.batch.LocalTimes;
import org.houselist.batch.Night;
import org.houselist.batch.OutboxFiles;
import org.houselist.batch.Steps;
import org.houselist.batch.Tally;
import org.houselist.batch.Warnings;
import org.houselist.books.Books;
import org.houselist.books.EventKey;
import org.houselist.books.OwnerBook;
import org.houselist.books.PatronBook;
import org.houselist.books.SendBook;
import org.springframework.batch.core.step.Step;

/** The steps that keep the register of addresses. */
public final class RegisterSteps {
    private static final String RESOLVE = "resolve-merges";
    private static final String ADOPT = "adopt-orphans";
    private static final String HISTORY = "write-history";

    private final Night night;
    private final Steps steps;
    private final Database database;
    private final Books books;
    private final OutboxFiles outbox;
    private final Warnings warnings;

    public RegisterSteps(
            Night night, Steps steps, Database database, Books books, OutboxFiles outbox, Warnings warnings) {
        this.night = night;
        this.steps = steps;
        this.database = database;
        this.books = books;
        this.outbox = outbox;
        this.warnings = warnings;
    }

    /** Follows the merges that the CRM reported to the records that were kept. Reads crm_merge; writes merged_patron. */
    public Step resolveMerges() {
        return steps.inOneGo(RESOLVE, this::resolve);
    }

    /**
     * Finds who owns which address, and gives orphans to the patrons who have them now. Reads patron, patron_email,
     * merged_patron, send_history, recent_sends; writes ownership.
     */
    public Step adoptOrphans() {
        OwnershipStore store = new OwnershipStore(database, night.runNo());
        return steps.partByPart(ADOPT, () -> {
            store.rollBack();
            return adoption(store).parts();
        });
    }

    private Adoption adoption(OwnershipStore store) {
        books.beginRegister();
        DeliveredOwners delivered = DeliveredOwners.load(database, books.patrons());
        SendBook counts = books.sends();
        OwnerBook before = books.ownersBefore();
        books.forgetOwners(); // what is asked for after this step is what it writes
        return new Adoption(night, books, before, counts, delivered, GoneBeforeMerge.load(database, night), store);
    }

    /**
     * Writes what each patron was sent and how it was answered, who was adopted and who is an orphan still. Reads
     * ownership, send_history, recent_sends, subscription; writes departed_address, held_response, send-history.csv, responses.csv, adoptions.csv, orphans.csv.
     */
    public Step writeHistory() {
        return steps.inOneGo(HISTORY, this::history);
    }

    private void resolve(Tally tally) {
        MergeStore store = new MergeStore(database, night.runNo());
        store.rollBack();
        warnings.clear(RESOLVE);
        ReportedMerges reported = ReportedMerges.load(database);
        if (reported.count() == 0) {
            return; // nothing was ever merged, and no book need be opened
        }
        PatronBook patrons = books.patrons();
        tally.read(reported.count());
        if (!reported.cycles().isEmpty()) {
            warnings.say(
                    RESOLVE,
                    "merges: these rows lead round in a circle and are ignored, correct them in the CRM: "
                            + String.join(", ", reported.cycles()));
        }
        Map<Integer, Integer> merged = reported.byNumber(patrons);
        store.become(merged);
        long delivered = merged.keySet().stream().filter(patrons::present).count();
        if (delivered > 0) {
            warnings.say(
                    RESOLVE,
                    "patrons: " + delivered + " record(s) that were merged into others are still delivered; "
                            + "they count as merged");
        }
        tally.written(merged.size());
        books.forgetMerges();
    }

    private FirstSeen firstSeen(ListsOfAddress lists) {
        DepartureStore departures = new DepartureStore(database, night.runNo());
        departures.rollBack();
        InRegister held = new InRegister(lists, books.sends(), books.owners(), () -> EventKey.addresses(database));
        return FirstSeen.settle(books.addresses(), departures, night.runNo(), held);
    }

    private void history(Tally tally) throws Exception {
        outbox.clear(HISTORY);
        ListsOfAddress lists = ListsOfAddress.load(database, books);
        FirstSeen seen = firstSeen(lists);
        OrphanFile orphans = new OrphanFile(database, books, books.sends(), night, lists, seen);
        tally.written(
                outbox.write(HISTORY, "adoptions.csv", OrphanFile.ADOPTIONS, GuardedColumns.ALL, orphans::adoptions));
        tally.written(outbox.write(HISTORY, "orphans.csv", OrphanFile.ORPHANS, GuardedColumns.ALL, orphans::orphans));
        HeldResponseStore held = new HeldResponseStore(database, night.runNo());
        held.rollBack();
        HistoryFile file =
                new HistoryFile(database, books.sends(), books, night, seen, held, new LocalTimes(night.zone()));
        tally.read(file.collect());
        tally.written(outbox.write(
                HISTORY, "send-history.csv", HistoryFile.HISTORY, GuardedColumns.of("campaign_name"), file::history));
        tally.written(
                outbox.write(HISTORY, "responses.csv", HistoryFile.RESPONSES, GuardedColumns.NONE, file::responses));
        file.clear();
        books.beginKeeping();
    }
}
