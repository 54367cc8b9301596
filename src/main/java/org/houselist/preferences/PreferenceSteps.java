package org.houselist.preferences;

import java.util.List;
import org.houselist.batch.Database;
import org.houselist.batch.GuardedColumns;
import org.houselist.batch.LocalTimes;
import org.houselist.batch.Night;
import org.houselist.batch.OutboxFiles;
import org.houselist.batch.Steps;
import org.houselist.batch.Tally;
import org.houselist.books.Books;
import org.springframework.batch.core.step.Step;

/** The step that settles who wants which list. */
public final class PreferenceSteps {
    private static final String SETTLE = "settle-preferences";

    private final Night night;
    private final Steps steps;
    private final Database database;
    private final Books books;
    private final OutboxFiles outbox;

    /** For one run; nothing is read yet. */
    public PreferenceSteps(Night night, Steps steps, Database database, Books books, OutboxFiles outbox) {
        this.night = night;
        this.steps = steps;
        this.database = database;
        this.books = books;
        this.outbox = outbox;
    }

    /**
     * Remembers refusals, and tells the CRM, the mailing tool and people what follows. Reads subscription, ownership;
     * writes opt_out, preference_request, address_change and the four preference files.
     */
    public Step settlePreferences() {
        return steps.inOneGo(SETTLE, this::settle);
    }

    private void settle(Tally tally) throws Exception {
        OptOutStore store = new OptOutStore(database, night.runNo());
        store.rollBack();
        AddressChangeStore changes = new AddressChangeStore(database, night.runNo());
        changes.rollBack();
        outbox.clear(SETTLE);
        LocalTimes times = new LocalTimes(night.zone());
        Lists lists = Lists.load(database);
        UpdateFile updates = new UpdateFile(books, lists, night, times);
        Settlement settlement = new Settlement(night, database, books, lists, updates);
        try (OptOutStore.Writer writer = store.writer()) {
            tally.read(settlement.settle(writer));
            tally.written(writer.rows());
        }
        tally.written(write("preference-updates.csv", UpdateFile.HEADER, GuardedColumns.NONE, updates::write));
        updates.clear();
        tally.written(write(
                "preference-requests.csv", ToolFile.REQUESTS, GuardedColumns.NONE, settlement.toolFile()::requests));
        tally.written(write("preference-drift.csv", ToolFile.DRIFT, GuardedColumns.ALL, settlement.toolFile()::drift));
        AddressChangeFile moved = new AddressChangeFile(night, database, books, settlement.onTool(), changes);
        moved.settle();
        tally.written(write("address-changes.csv", AddressChangeFile.HEADER, GuardedColumns.NONE, moved::write));
    }

    private long write(String name, List<String> header, GuardedColumns guarded, OutboxFiles.Rows rows)
            throws Exception {
        return outbox.write(SETTLE, name, header, guarded, rows);
    }
}
