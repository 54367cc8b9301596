package org.houselist.register;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import org.houselist.batch.CsvOutput;
import org.houselist.batch.Database;
import org.houselist.batch.LocalTimes;
import org.houselist.batch.Lookup;
import org.houselist.batch.Night;
import org.houselist.batch.Packed;
import org.houselist.batch.Spool;
import org.houselist.batch.SpoolPart;
import org.houselist.batch.Times;
import org.houselist.books.AddressBook;
import org.houselist.books.Books;
import org.houselist.books.OwnerBook;
import org.houselist.books.PatronBook;
import org.houselist.books.SortedNumbers;

/**
 * Writes send-history.csv and responses.csv: sends are read in the order of addresses, spooled by the patron's place in
 * the order of ids, and written patron by patron.
 */
final class HistoryFile {
    static final List<String> HISTORY =
            List.of("patron_id", "email", "campaign_id", "campaign_name", "sent_at", "outcome", "how");
    static final List<String> RESPONSES =
            List.of("patron_id", "email", "campaign_id", "sent_at", "outcome", "event_at");

    private static final List<String> OUTCOMES = List.of(
            "", "sent", "delivered", "opened", "clicked", "bounced-soft", "bounced-hard", "unsubscribed", "complained");
    private static final int SENT_TO_PATRON = 0;
    private static final int ADOPTED = 1;
    private static final int RESPONSE = 2;
    private static final int PATRONS_A_PART = 1 << 15;
    private static final long SENDS = 1_000_000;

    private final Database database;
    private final Books books;
    private final Night night;
    private final LocalTimes times;
    private final Campaigns campaigns;
    private final int[] order; // patrons by id
    private final Path folder;

    HistoryFile(Database database, Books books, Night night, LocalTimes times) {
        this.database = database;
        this.books = books;
        this.night = night;
        this.times = times;
        this.campaigns = Campaigns.load(database);
        this.order = SortedNumbers.patrons(books.patrons(), no -> true);
        this.folder = night.spool().resolve("history");
    }

    /** Spools the sends to be told; gives how many were looked at. */
    long collect() throws IOException {
        BitSet touched = touched();
        long[] changed = changed();
        for (long send : changed) {
            touched.set((int) (send / SENDS));
        }
        int[] placeOf = new int[books.patrons().highest() + 1];
        for (int place = 0; place < order.length; place++) {
            placeOf[order[place]] = place;
        }
        try (Spool spool = Spool.create(folder, PATRONS_A_PART)) {
            return new Telling(spool, placeOf).tell(touched, changed);
        }
    }

    /** The known sends that have another outcome since tonight. */
    private long[] changed() {
        List<Long> changed = database.jdbc()
                .queryForList("select send_id from send_before where before_run = ?", Long.class, night.runNo());
        return changed.stream().mapToLong(Long::longValue).sorted().toArray();
    }

    /** The addresses of which an owner is to be told sends. */
    private BitSet touched() {
        BitSet touched = new BitSet();
        database.scan("""
                select address_no
                  from ownership
                 where changed_run = ?
                   and exported_sends > exported_before""", row -> touched.set(row.getInt(1)), night.runNo());
        return touched;
    }

    void history(CsvOutput file) throws IOException {
        write(file, false);
    }

    void responses(CsvOutput file) throws IOException {
        write(file, true);
    }

    void clear() throws IOException {
        Spool.delete(folder);
    }

    private void write(CsvOutput file, boolean responses) throws IOException {
        Spool spool = Spool.open(folder, PATRONS_A_PART);
        Told told = new Told();
        for (var parts = spool.parts(order.length - 1); parts.hasNext(); ) {
            SpoolPart part = parts.next();
            for (int place = part.firstKey(); place < Math.min(part.endKey(), order.length); place++) {
                told.read(part, place, responses);
                told.write(order[place], file, responses);
            }
        }
    }

    /** Reads sends and tells them to the owners of their address. */
    private final class Telling {
        private final Spool spool;
        private final int[] placeOf;
        private final OwnerBook owners = books.owners();
        private final Packed row = new Packed();
        private long looked;

        Telling(Spool spool, int[] placeOf) {
            this.spool = spool;
            this.placeOf = placeOf;
        }

        long tell(BitSet touched, long[] changed) {
            if (touched.cardinality() > books.addresses().highest() / 8) {
                database.scan(
                        "select send_id, campaign_no, sent_at, outcome, event_at from send",
                        send -> look(send, touched, changed));
            } else {
                lookUp(touched, changed);
            }
            return looked;
        }

        /** Few addresses are looked up one by one. */
        private void lookUp(BitSet touched, long[] changed) {
            try (Lookup lookup = database.lookup("""
                    select send_id, campaign_no, sent_at, outcome, event_at
                      from send
                     where send_id between ? and ?""")) {
                for (int no = touched.nextSetBit(0); no >= 0; no = touched.nextSetBit(no + 1)) {
                    lookup.ask(send -> look(send, touched, changed), no * SENDS, no * SENDS + SENDS - 1);
                }
            }
        }

        private void look(ResultSet send, BitSet touched, long[] changed) throws SQLException {
            looked++;
            int address = (int) (send.getLong(1) / SENDS);
            if (touched.get(address)) {
                tell(
                        address,
                        (int) (send.getLong(1) % SENDS),
                        send.getInt(2),
                        send.getLong(3),
                        send.getInt(4),
                        Times.at(send, 5),
                        Arrays.binarySearch(changed, send.getLong(1)) >= 0);
            }
        }

        private void tell(
                int address, int number, int campaign, long sentAt, int outcome, long eventAt, boolean changed) {
            for (int entry = owners.first(address); entry < owners.first(address + 1); entry++) {
                if (owners.owns(entry)) {
                    int exported = owners.exportedBefore(entry, night.runNo());
                    if (number > exported) {
                        spool(entry, address, campaign, sentAt, outcome, eventAt, how(entry, address));
                    } else if (changed) {
                        spool(entry, address, campaign, sentAt, outcome, eventAt, RESPONSE);
                    }
                }
            }
        }

        /** A patron who has the address since tonight, while the address was known before, adopts what it was sent. */
        private int how(int entry, int address) {
            boolean adopted = !night.first()
                    && owners.ownerSinceRun(entry) == night.runNo()
                    && !owners.inherited(entry, address, books.patrons())
                    && books.addresses().sinceRun(address) != night.runNo();
            return adopted ? ADOPTED : SENT_TO_PATRON;
        }

        private void spool(int entry, int address, int campaign, long sentAt, int outcome, long eventAt, int how) {
            row.clear()
                    .putByte(how)
                    .putInt(address)
                    .putInt(campaign)
                    .putLong(sentAt)
                    .putByte(outcome);
            if (how == RESPONSE) {
                row.putLong(eventAt);
            }
            try {
                spool.write(placeOf[owners.patronNo(entry)], row);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** What one patron is told, sorted by address, campaign and time. */
    private final class Told {
        private final Packed row = new Packed();
        private Line[] lines = new Line[64];
        private int count;

        void read(SpoolPart part, int place, boolean responses) {
            count = 0;
            for (int i = 0; i < part.rows(place); i++) {
                part.row(place, i, row);
                int how = row.getByte();
                if (how == RESPONSE == responses) {
                    Line line = next();
                    line.how = how;
                    line.address = row.getInt();
                    line.campaign = row.getInt();
                    line.sentAt = row.getLong();
                    line.outcome = row.getByte();
                    line.eventAt = responses ? row.getLong() : Times.UNKNOWN;
                }
            }
            Arrays.sort(lines, 0, count, IN_ORDER);
        }

        private Line next() {
            if (count == lines.length) {
                lines = Arrays.copyOf(lines, count * 2);
            }
            if (lines[count] == null) {
                lines[count] = new Line();
            }
            return lines[count++];
        }

        private final Comparator<Line> IN_ORDER = (one, other) -> {
            if (one.address != other.address) {
                return books.addresses().compare(one.address, other.address);
            }
            if (one.campaign != other.campaign) {
                return Integer.compare(campaigns.place(one.campaign), campaigns.place(other.campaign));
            }
            return times.text(one.sentAt).compareTo(times.text(other.sentAt));
        };

        void write(int patron, CsvOutput file, boolean responses) throws IOException {
            PatronBook patrons = books.patrons();
            AddressBook addresses = books.addresses();
            String id = count == 0 ? "" : patrons.id(patron);
            int shown = 0;
            String email = "";
            for (int i = 0; i < count; i++) {
                Line line = lines[i];
                if (line.address != shown) {
                    shown = line.address;
                    email = addresses.text(shown);
                }
                file.field(id).field(email).field(campaigns.id(line.campaign));
                if (responses) {
                    file.field(times.text(line.sentAt))
                            .field(OUTCOMES.get(line.outcome))
                            .field(times.text(line.eventAt));
                } else {
                    file.field(campaigns.name(line.campaign))
                            .field(times.text(line.sentAt))
                            .field(OUTCOMES.get(line.outcome))
                            .field(line.how == ADOPTED ? "adopted" : "sent-to-patron");
                }
                file.endRow();
            }
        }
    }

    private static final class Line {
        int how;
        int address;
        int campaign;
        long sentAt;
        int outcome;
        long eventAt;
    }
}
