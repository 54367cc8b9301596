package org.houselist.register;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.houselist.batch.Database;
import org.houselist.batch.GuardedColumns;
import org.houselist.batch.LocalTimes;
import org.houselist.batch.Night;
import org.houselist.batch.OutboxFiles;
import org.houselist.batch.Steps;
import org.houselist.batch.Tally;
import org.houselist.batch.Warnings;
import org.houselist.books.AddressBook;
import org.houselist.books.Books;
import org.houselist.books.OwnerBook;
import org.houselist.books.PatronBook;
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
     * merged_patron, send_summary; writes ownership, adoptions.csv, orphans.csv.
     */
    public Step adoptOrphans() {
        return steps.inOneGo(ADOPT, this::adopt);
    }

    /** Writes what each patron was sent and how it was answered. Reads ownership, send; writes send-history.csv, responses.csv. */
    public Step writeHistory() {
        return steps.inOneGo(HISTORY, this::history);
    }

    private void resolve(Tally tally) {
        MergeStore store = new MergeStore(database, night.runNo());
        store.rollBack();
        warnings.clear(RESOLVE);
        books.forgetPatrons();
        PatronBook patrons = books.patrons();
        ReportedMerges reported = ReportedMerges.load(database);
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
        books.forgetPatrons();
    }

    private void adopt(Tally tally) throws Exception {
        OwnershipStore store = new OwnershipStore(database, night.runNo());
        store.rollBack();
        outbox.clear(ADOPT);
        books.forgetOwners();
        SendCounts sends = SendCounts.load(database, books.addresses().highest());
        List<Adoption> adoptions = new ArrayList<>();
        claim(store, sends, adoptions, tally);
        books.forgetOwners();
        OrphanFile files = new OrphanFile(database, books, sends, night);
        tally.written(outbox.write(
                ADOPT, "adoptions.csv", OrphanFile.ADOPTIONS, GuardedColumns.ALL, file -> files.adoptions(adoptions, file)));
        tally.written(outbox.write(ADOPT, "orphans.csv", OrphanFile.ORPHANS, GuardedColumns.ALL, files::orphans));
    }

    private void claim(OwnershipStore store, SendCounts sends, List<Adoption> adoptions, Tally tally) {
        AddressBook addresses = books.addresses();
        OwnerBook before = books.owners();
        DeliveredOwners delivered = DeliveredOwners.load(database, books.patrons());
        AddressClaims claims = new AddressClaims(night, books.patrons(), before);
        int at = 0;
        try (OwnershipStore.Writer writer = store.writer()) {
            for (int address = 1; address <= addresses.highest(); address++) {
                claims.begin(address);
                at = delivered.tell(address, at, claims);
                boolean orphan = !before.everOwned(address) && addresses.has(address) && isFromAnEarlierNight(address);
                List<Claim> decided = claims.decide(sends.of(address));
                tally.read(decided.size());
                for (Claim claim : decided) {
                    if (claim.differs(before)) {
                        writer.write(address, claim);
                    }
                    if (orphan && claim.owns() && !claim.byMerge) {
                        adoptions.add(new Adoption(address, claim.patronNo));
                    }
                }
            }
            tally.written(writer.rows());
        }
    }

    private boolean isFromAnEarlierNight(int address) {
        return !night.first() && books.addresses().sinceRun(address) != night.runNo();
    }

    private void history(Tally tally) throws Exception {
        outbox.clear(HISTORY);
        HistoryFile file = new HistoryFile(database, books, night, new LocalTimes(night.zone()));
        tally.read(file.collect());
        tally.written(outbox.write(
                HISTORY, "send-history.csv", HistoryFile.HISTORY, GuardedColumns.of("campaign_name"), file::history));
        tally.written(outbox.write(HISTORY, "responses.csv", HistoryFile.RESPONSES, GuardedColumns.NONE, file::responses));
        file.clear();
    }
}
