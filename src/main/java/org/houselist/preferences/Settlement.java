package org.houselist.preferences;

import java.util.BitSet;
import org.houselist.batch.Database;
import org.houselist.batch.Night;
import org.houselist.books.Books;
import org.houselist.books.OwnerBook;
import org.houselist.books.PatronBook;
import org.houselist.books.SubscriberStatus;
import org.houselist.books.SubscriptionBook;
import org.houselist.preferences.UpdateFile.Because;
import org.jspecify.annotations.Nullable;

/** Goes through all subscriptions once: what is remembered, what the CRM is told, what the tool is asked for. */
final class Settlement {
    private final Night night;
    private final SubscriptionBook subscriptions;
    private final OwnerBook owners;
    private final PatronBook patrons;
    private final UpdateFile updates;
    private final ToolFile toolFile;
    private final OptOutBook optOuts;
    private final RowsBefore rowsBefore;
    private final BitSet onTool = new BitSet();

    Settlement(Night night, Database database, Books books, Lists lists, UpdateFile updates) {
        this.night = night;
        this.subscriptions = books.subscriptions();
        this.owners = books.owners();
        this.patrons = books.patrons();
        this.updates = updates;
        this.optOuts = OptOutBook.load(database);
        this.rowsBefore = RowsBefore.load(database, night.runNo());
        this.toolFile = new ToolFile(books, lists);
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
        for (int row = 0; row < subscriptions.size(); row++) {
            settle(row, writer);
        }
        updates.close();
        return subscriptions.size();
    }

    private void settle(int row, OptOutStore.Writer writer) {
        long id = subscriptions.id(row);
        int address = subscriptions.address(row);
        int list = subscriptions.list(row);
        ToolRow now = new ToolRow(
                subscriptions.status(row),
                subscriptions.present(row),
                subscriptions.optedInAt(row),
                subscriptions.optedOutAt(row),
                subscriptions.changedAt(row));
        boolean isNew = subscriptions.sinceRun(row) == night.runNo();
        boolean changed = subscriptions.changedRun(row) == night.runNo();
        if (now.present()) {
            onTool.set(address);
        }
        ToolRow rowBefore = isNew ? null : changed ? rowsBefore.find(id) : now;
        OptOut before = optOuts.find(id);
        OptOut after = OptOut.after(before, rowBefore, now, optOuts.asked(id), night.startsAt());
        if (after != null) {
            writer.write(id, before, after);
        }
        tell(address, list, now, after, Preference.of(before, rowBefore), Preference.of(after, now));
        if (now.subscribed() && after != null && after.holds()) {
            toolFile.drift(address, list, after);
        }
        if (now.subscribed() || now.present() && now.status() == SubscriberStatus.PENDING) {
            ask(row, writer);
        }
    }

    private void tell(int address, int list, ToolRow row, @Nullable OptOut optOut, Preference before, Preference now) {
        if (!now.told()) {
            return;
        }
        long at = now == Preference.OUT && optOut != null ? optOut.at() : row.inAt();
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
                            owners.inherited(entry, address, patrons) ? Because.MERGED : Because.ADOPTED);
                } else if (now != before) {
                    updates.add(owners.patronNo(entry), address, list, now, at, Because.CHANGED);
                }
            }
        }
    }

    /** What the address's own owners refuse in the CRM and the tool does not know is asked for, every night until it does. */
    private void ask(int row, OptOutStore.Writer writer) {
        long id = subscriptions.id(row);
        int address = subscriptions.address(row);
        int first = 0;
        String because = "";
        for (int entry = owners.first(address); entry < owners.first(address + 1); entry++) {
            if (owners.owns(entry)) {
                String refused = refusedIn(entry);
                if (!refused.isEmpty()) {
                    toolFile.request(address, subscriptions.list(row), spellings(row), refused, owners.patronNo(entry));
                    because = first == 0 ? refused : because;
                    first = first == 0 ? owners.patronNo(entry) : first;
                }
            }
        }
        if (first != 0 && !optOuts.asked(id)) {
            writer.requested(id, night.date().toString(), because, first);
        } else if (first == 0 && optOuts.asked(id)) {
            writer.withdrawn(id);
        }
    }

    private @Nullable String spellings(int row) {
        int number = subscriptions.spellings(row);
        return number == 0 ? null : subscriptions.texts().text(number);
    }

    private String refusedIn(int entry) {
        if (patrons.noEmail(owners.patronNo(entry))) {
            return "no_email";
        }
        return Boolean.FALSE.equals(owners.allowMarketing(entry)) ? "allow_marketing" : "";
    }
}
