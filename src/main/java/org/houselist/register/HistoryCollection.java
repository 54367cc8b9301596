package org.houselist.register;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.BitSet;
import org.houselist.batch.Database;
import org.houselist.batch.Lookup;
import org.houselist.batch.Night;
import org.houselist.batch.Packed;
import org.houselist.batch.Spool;
import org.houselist.books.Books;
import org.houselist.books.OwnerBook;
import org.houselist.books.SendList;

/** Finds what is to be told of the sends of each address, and to which of its owners; spools it by the patron's place. */
final class HistoryCollection {
    /** Where fewer than one address in so many is touched, they are looked up one by one. */
    private static final int SPARSE = 8;

    private final Database database;
    private final SendCounts counts;
    private final Books books;
    private final OwnerBook owners;
    private final Night night;
    private final int[] placeOf;
    private final Spool history;
    private final Spool responses;
    private final SendList sends = new SendList();
    private final SendList before = new SendList();
    private final SendList stronger = new SendList();
    private final SendList told = new SendList();
    private final Packed row = new Packed();
    private long looked;

    /** {@code placeOf}: by patron_no, the key of the spools. */
    HistoryCollection(
            Database database,
            SendCounts counts,
            Books books,
            Night night,
            int[] placeOf,
            Spool history,
            Spool responses) {
        this.database = database;
        this.counts = counts;
        this.books = books;
        this.owners = books.owners();
        this.night = night;
        this.placeOf = placeOf;
        this.history = history;
        this.responses = responses;
    }

    /** Gives how many sends were looked at. */
    long collect() {
        BitSet seen = changed();
        BitSet touched = touched();
        if (touched.cardinality() > books.addresses().highest() / SPARSE) {
            database.scan("select address_no, packed from send_history", known -> {
                if (!seen.get(known.getInt(1))) {
                    look(known.getInt(1), known.getBytes(2), touched.get(known.getInt(1)));
                }
            });
        } else {
            touched.andNot(seen);
            lookUp(touched);
        }
        return looked;
    }

    /** The addresses of which the database knew other sends, or other outcomes, before tonight; they are told here. */
    private BitSet changed() {
        BitSet seen = new BitSet();
        database.scan(
                """
                select s.address_no, s.packed, b.packed
                  from send_history_before b
                  join send_history s on s.address_no = b.address_no
                 where b.before_run = ?""",
                known -> {
                    int address = known.getInt(1);
                    before.read(known.getBytes(3));
                    look(address, known.getBytes(2), true);
                    seen.set(address);
                    before.clear();
                },
                night.runNo());
        return seen;
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

    private void lookUp(BitSet touched) {
        try (Lookup lookup = database.lookup("select packed from send_history where address_no = ?")) {
            for (int no = touched.nextSetBit(0); no >= 0; no = touched.nextSetBit(no + 1)) {
                int address = no;
                lookup.ask(known -> look(address, known.getBytes(1), true), address);
            }
        }
    }

    private void look(int address, byte[] packed, boolean mayTell) {
        looked += packed.length / SendList.LENGTH;
        if (mayTell) {
            sends.read(packed);
            for (int entry = owners.first(address); entry < owners.first(address + 1); entry++) {
                if (owners.owns(entry)) {
                    tell(entry, address);
                } else if (isStillThere(owners.patronNo(entry))) {
                    tellResponses(entry, address, owners.exportedSends(entry));
                }
            }
        }
    }

    /** A record that gave the address up has the messages that were exported for it: it is told what became of them. */
    private boolean isStillThere(int patron) {
        return books.patrons().present(patron) && books.patrons().mergedInto(patron) == patron;
    }

    private void tell(int entry, int address) {
        int exported = Math.min(exportedBefore(entry, address), sends.count());
        tellResponses(entry, address, exported);
        told.clear();
        for (int i = exported; i < sends.count(); i++) {
            told.add(sends, i);
        }
        spool(history, entry, address, isAdopted(entry, address), told);
    }

    private void tellResponses(int entry, int address, int exported) {
        stronger.clear();
        for (int i = 0; i < Math.min(exported, before.count()); i++) {
            if (sends.outcome(i) != before.outcome(i)) {
                stronger.add(sends, i);
            }
        }
        spool(responses, entry, address, false, stronger);
    }

    /** A patron who has the address since tonight, while the address was known before, adopts what it was sent. */
    private boolean isAdopted(int entry, int address) {
        return !night.first()
                && owners.ownerSinceRun(entry) == night.runNo()
                && !owners.inherited(entry, address, books.patrons())
                && books.addresses().sinceRun(address) != night.runNo();
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
