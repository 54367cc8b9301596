package org.houselist.preferences;

import java.util.BitSet;
import org.houselist.batch.Database;
import org.houselist.batch.Night;
import org.houselist.batch.Times;
import org.houselist.books.Books;
import org.houselist.books.OwnerBook;
import org.houselist.books.PatronBook;
import org.jspecify.annotations.Nullable;

/** Goes through all subscriptions once: what is remembered, what the CRM is told, what the tool is asked for. */
final class Settlement {
    private static final int LISTS = 10_000;

    private final Night night;
    private final Database database;
    private final OwnerBook owners;
    private final PatronBook patrons;
    private final UpdateFile updates;
    private final ToolFile toolFile;
    private final RefusalBook refusals;
    private final RowsBefore rowsBefore;
    private final BitSet onTool = new BitSet();
    private long read;

    Settlement(Night night, Database database, Books books, UpdateFile updates) {
        this.night = night;
        this.database = database;
        this.owners = books.owners();
        this.patrons = books.patrons();
        this.updates = updates;
        this.refusals = RefusalBook.load(database);
        this.rowsBefore = RowsBefore.load(database, night.runNo());
        Lists lists = Lists.load(database);
        this.toolFile = new ToolFile(books, lists);
        updates.name(lists);
    }

    /** The addresses that the mailing tool has on any list. */
    BitSet onTool() {
        return onTool;
    }

    ToolFile toolFile() {
        return toolFile;
    }

    /** Settles all; gives how many subscriptions were looked at. */
    long settle(OptOutStore.Writer writer) {
        database.scan("""
                select subscription_id, status, present, opted_in_at, opted_out_at, changed_at, since_run, changed_run,
                       spellings
                  from subscription""", row -> {
            read++;
            ToolRow now =
                    new ToolRow(row.getInt(2), row.getBoolean(3), Times.at(row, 4), Times.at(row, 5), Times.at(row, 6));
            boolean isNew = row.getInt(7) == night.runNo();
            boolean changed = row.getInt(8) == night.runNo();
            settle(row.getLong(1), now, isNew, changed, row.getString(9), writer);
        });
        updates.close();
        return read;
    }

    private void settle(
            long id,
            ToolRow now,
            boolean isNew,
            boolean changed,
            @Nullable String spellings,
            OptOutStore.Writer writer) {
        int address = (int) (id / LISTS);
        int list = (int) (id % LISTS);
        if (now.present()) {
            onTool.set(address);
        }
        Refusal before = refusals.find(id);
        Refusal after = Refusal.after(before, now, refusals.asked(id), night.startsAt());
        if (after != null) {
            writer.write(id, before, after);
        }
        ToolRow rowBefore = isNew ? null : changed ? rowsBefore.find(id) : now;
        tell(address, list, now, after, Preference.of(before, rowBefore), Preference.of(after, now));
        if (now.subscribed() && after != null && after.holds()) {
            toolFile.drift(address, list, after);
        }
        if (now.subscribed() || now.present() && now.status() == ToolRow.PENDING) {
            ask(id, address, list, spellings, writer);
        }
    }

    private void tell(
            int address, int list, ToolRow row, @Nullable Refusal refusal, Preference before, Preference now) {
        if (!now.told()) {
            return;
        }
        long at = now == Preference.OUT && refusal != null ? refusal.at() : row.inAt();
        for (int entry = owners.first(address); entry < owners.first(address + 1); entry++) {
            if (owners.owns(entry)) {
                boolean inherits = !night.first() && owners.ownerSinceRun(entry) == night.runNo() && before.told();
                if (inherits) {
                    updates.add(
                            owners.patronNo(entry),
                            address,
                            list,
                            now,
                            at,
                            owners.inherited(entry, address, patrons) ? 2 : 1);
                } else if (now != before) {
                    updates.add(owners.patronNo(entry), address, list, now, at, 0);
                }
            }
        }
    }

    /** What the address's own owners refuse in the CRM and the tool does not know is asked for, every night until it does. */
    private void ask(long id, int address, int list, @Nullable String spellings, OptOutStore.Writer writer) {
        int first = 0;
        String because = "";
        for (int entry = owners.first(address); entry < owners.first(address + 1); entry++) {
            if (owners.owns(entry)) {
                String refused = refusedIn(entry);
                if (!refused.isEmpty()) {
                    toolFile.request(address, list, spellings, refused, owners.patronNo(entry));
                    because = first == 0 ? refused : because;
                    first = first == 0 ? owners.patronNo(entry) : first;
                }
            }
        }
        if (first != 0 && !refusals.asked(id)) {
            writer.requested(id, night.date().toString(), because, first);
        } else if (first == 0 && refusals.asked(id)) {
            writer.withdrawn(id);
        }
    }

    private String refusedIn(int entry) {
        if (patrons.noEmail(owners.patronNo(entry))) {
            return "no_email";
        }
        return Boolean.FALSE.equals(owners.allowMarketing(entry)) ? "allow_marketing" : "";
    }
}
