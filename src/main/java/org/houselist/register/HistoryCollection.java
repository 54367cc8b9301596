package org.houselist.register;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.BitSet;
import java.util.List;
import org.houselist.batch.Database;
import org.houselist.batch.Night;
import org.houselist.batch.Packed;
import org.houselist.batch.Spool;
import org.houselist.books.Books;
import org.houselist.books.KnownSends;
import org.houselist.books.OwnerBook;
import org.houselist.books.SendBook;
import org.houselist.books.SendList;
import org.jspecify.annotations.Nullable;

/** Finds what is to be told of the sends of each address, and to which of its owners; spools it by the patron's place. */
final class HistoryCollection {
    /** Where fewer than one address in so many is touched, they are looked up one by one. */
    private static final int SPARSE = 8;

    private final Database database;
    private final SendBook counts;
    private final Books books;
    private final OwnerBook owners;
    private final Night night;
    private final FirstSeen seen;
    private final HeldResponses held;
    private final int[] placeOf;
    private final Spool history;
    private final Spool responses;
    private final SendList sends = new SendList();
    private final SendList before = new SendList(); // the same, before tonight; empty where they are the same
    private final SendList stronger = new SendList();
    private final SendList told = new SendList();
    private final Packed row = new Packed();
    private int first; // of the address's sends, that is the first in both lists
    private long looked;

    /** {@code placeOf}: by patron_no, the key of the spools. */
    HistoryCollection(
            Database database,
            SendBook counts,
            Books books,
            Night night,
            FirstSeen seen,
            HeldResponses held,
            int[] placeOf,
            Spool history,
            Spool responses) {
        this.database = database;
        this.counts = counts;
        this.books = books;
        this.owners = books.owners();
        this.night = night;
        this.seen = seen;
        this.held = held;
        this.placeOf = placeOf;
        this.history = history;
        this.responses = responses;
    }

    /** Gives how many sends were looked at. */
    long collect() {
        BitSet touched = touched();
        touched.or(changed());
        touched.or(held.addresses());
        try (KnownSends known = new KnownSends(database);
                SendsBefore allBefore = new SendsBefore(database, night.runNo())) {
            if (touched.cardinality() > books.addresses().highest() / SPARSE) {
                KnownSends.each(database, books.addresses().highest(), (address, earlier, recent) -> {
                    looked += counts.of(address);
                    if (touched.get(address)) {
                        look(address, 0, earlier, recent, allBefore);
                    }
                });
            } else {
                touched.stream().forEach(address -> lookUp(address, known, allBefore));
            }
        }
        held.save();
        return looked;
    }

    /** The addresses of which other sends, or other outcomes, were known before tonight. */
    private BitSet changed() {
        BitSet changed = new BitSet();
        for (String table : List.of("send_history_before", "recent_sends_before")) {
            database.scan(
                    "select address_no from " + table + " where before_run = ?",
                    row -> changed.set(row.getInt(1)),
                    night.runNo());
        }
        return changed;
    }

    /** The addresses of which an owner is to be told sends. */
    private BitSet touched() {
        BitSet touched = new BitSet();
        for (int no = 1; no <= books.addresses().highest(); no++) {
            for (int entry = owners.first(no); entry < owners.first(no + 1); entry++) {
                if (owners.owns(entry) && exportedBefore(entry, no) < counts.of(no)) {
                    touched.set(no);
                }
            }
        }
        return touched;
    }

    private int exportedBefore(int entry, int address) {
        return owners.exportedBefore(entry, night.runNo(), counts.published(address));
    }

    /** Reads what lies in send_history only where something of it may have to be told. */
    private void lookUp(int address, KnownSends known, SendsBefore allBefore) {
        looked += counts.of(address);
        byte[] recent = known.recent(address);
        int earlier = counts.of(address) - (recent == null ? 0 : recent.length / SendList.LENGTH);
        if (allBefore.earlierDiffered(address, recent)
                || isBehind(address, earlier)
                || held.addresses().get(address)) {
            look(address, 0, known.earlier(address), recent, allBefore);
        } else {
            look(address, earlier, null, recent, allBefore);
        }
    }

    /** Whether an owner is to be told sends that come before a number. */
    private boolean isBehind(int address, int number) {
        for (int entry = owners.first(address); entry < owners.first(address + 1); entry++) {
            if (owners.owns(entry) && exportedBefore(entry, address) < number) {
                return true;
            }
        }
        return false;
    }

    /** Looks at an address's sends from an index on, as the two tables have them. */
    private void look(
            int address, int from, byte @Nullable [] earlier, byte @Nullable [] recent, SendsBefore allBefore) {
        first = from;
        fill(sends, earlier, recent);
        before.clear();
        if (allBefore.differed(address)) {
            fill(before, allBefore.earlier(address, earlier, recent), allBefore.recent(address));
        }
        for (int entry = owners.first(address); entry < owners.first(address + 1); entry++) {
            if (owners.owns(entry)) {
                tell(entry, address);
            } else if (isStillThere(owners.patronNo(entry))) {
                tellResponses(entry, address, owners.exportedSends(entry));
            } else {
                holdResponses(entry, address, owners.exportedSends(entry));
            }
        }
    }

    private static void fill(SendList list, byte @Nullable [] earlier, byte @Nullable [] recent) {
        list.clear();
        if (earlier != null) {
            list.add(earlier);
        }
        if (recent != null) {
            list.add(recent);
        }
    }

    /** A record that gave the address up has the messages that were exported for it: it is told what became of them. */
    private boolean isStillThere(int patron) {
        return books.patrons().present(patron) && books.patrons().mergedInto(patron) == patron;
    }

    private void tell(int entry, int address) {
        int exported = exportedBefore(entry, address);
        tellResponses(entry, address, exported);
        told.clear();
        for (int i = exported - first; i < sends.count(); i++) {
            told.add(sends, i);
        }
        spool(history, entry, address, isAdopted(entry, address), told);
    }

    private void tellResponses(int entry, int address, int exported) {
        BitSet late = held.release(address, owners.patronNo(entry));
        stronger.clear();
        for (int i = 0; i < Math.min(exported - first, Math.max(before.count(), late.length() - first)); i++) {
            if (isChanged(i) || late.get(first + i)) {
                stronger.add(sends, i);
            }
        }
        spool(responses, entry, address, false, stronger);
    }

    private boolean isChanged(int send) {
        return send < before.count() && sends.outcome(send) != before.outcome(send);
    }

    /** What became of the messages of a record that is gone is told when it is back; of one that was merged, its heir is told. */
    private void holdResponses(int entry, int address, int exported) {
        int patron = owners.patronNo(entry);
        if (books.patrons().mergedInto(patron) == patron) {
            for (int i = 0; i < Math.min(exported - first, before.count()); i++) {
                if (isChanged(i)) {
                    held.hold(address, patron, first + i);
                }
            }
        }
    }

    /** A patron who has the address since tonight, while the address was known before, adopts what it was sent. */
    private boolean isAdopted(int entry, int address) {
        return !night.first()
                && owners.ownerSinceRun(entry) == night.runNo()
                && !owners.inherited(entry, address, books.patrons())
                && !seen.isNew(address);
    }

    private void spool(Spool spool, int entry, int address, boolean adopted, SendList of) {
        if (of.count() > 0) {
            row.clear().putInt(address).putBoolean(adopted).putBytes(of.packed());
            try {
                spool.write(placeOf[owners.patronNo(entry)], row);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
