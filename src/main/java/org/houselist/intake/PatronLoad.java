package org.houselist.intake;

import java.io.IOException;
import java.util.Arrays;
import java.util.Iterator;
import org.houselist.batch.Lookup;
import org.houselist.batch.Packed;
import org.houselist.batch.Spool;
import org.houselist.batch.SpoolPart;
import org.houselist.batch.Tally;
import org.houselist.patron.PatronStatus;
import org.houselist.settings.FileKind;

/**
 * Loads the spooled patrons, part by part: of several rows of one id the later {@code updated_at}, else the last, stands;
 * what is unchanged is not written; what is absent from a whole extract has gone; what a file has no column for goes on
 * suppressing.
 */
final class PatronLoad {
    private final PatronStore store;
    private final DeliveryStore delivery;
    private final String step;
    private final FileCounts counts = new FileCounts();
    private final KeptRefusals kept = new KeptRefusals(FileKind.PATRONS);
    private final SeenKeys seen;
    private final Spool spool;
    private final boolean absenceCounts;
    private final PatronJudgement judgement;
    private final long seed;
    private final int[] knownAt = new int[SpoolPlace.WIDTH]; // 0 unknown, 1 gone, 2 present
    private final long[] hashes = new long[SpoolPlace.WIDTH];
    private final boolean[] noEmails = new boolean[SpoolPlace.WIDTH];
    private final PatronStatus[] statuses = new PatronStatus[SpoolPlace.WIDTH];
    private final Packed row = new Packed();

    /**
     * @param absenceCounts whether a record that is absent has gone
     * @param seed of the hashes: other rules for placeholders make every row a changed one
     * @param seen what the last extract had
     */
    PatronLoad(
            PatronStore store,
            DeliveryStore delivery,
            String step,
            Spool spool,
            boolean absenceCounts,
            PatronJudgement judgement,
            long seed,
            SeenKeys seen) {
        this.store = store;
        this.delivery = delivery;
        this.step = step;
        this.spool = spool;
        this.absenceCounts = absenceCounts;
        this.judgement = judgement;
        this.seed = seed;
        this.seen = seen;
    }

    FileCounts counts() {
        return counts;
    }

    KeptRefusals kept() {
        return kept;
    }

    Iterator<PatronPart> parts() throws IOException {
        int highest = store.highest();
        boolean mostAreNew = highest == 0 || seen.isKnown();
        return spool.parts(highest, rows -> ahead(rows, mostAreNew));
    }

    /** Where a row may be as the table has it, it is unpacked, but judged only when it is not. By the thread that reads ahead. */
    private PatronPart ahead(SpoolPart rows, boolean mostAreNew) {
        PatronRecord[] records = new PatronRecord[rows.endKey() - rows.firstKey()];
        Packed packed = new Packed();
        for (int no = rows.firstKey(); no < rows.endKey(); no++) {
            if (rows.rows(no) == 1 && RowMark.read(rows.row(no, 0, packed)) == RowMark.TONIGHT) {
                PatronRecord record = PatronRecord.spooled(packed, seed);
                if (mostAreNew) {
                    record.judge(judgement);
                }
                records[no - rows.firstKey()] = record;
            }
        }
        return new PatronPart(rows, records);
    }

    void load(PatronPart loaded, Tally tally) {
        SpoolPart part = loaded.rows();
        tally.read(part.rows());
        Arrays.fill(knownAt, 0);
        Arrays.fill(statuses, PatronStatus.ACTIVE);
        PatronStore.KnownVisitor visitor = (no, hash, present, noEmail, status) -> {
            int at = no - part.firstKey();
            knownAt[at] = present ? 2 : 1;
            hashes[at] = hash;
            noEmails[at] = noEmail;
            statuses[at] = status;
        };
        boolean asks = seen.isKnown() && asked(part) <= SpoolPlace.WIDTH / 8;
        if (!asks) {
            store.known(part.firstKey(), part.endKey(), visitor);
        }
        try (PatronStore.Writer writer = store.writer();
                Lookup known = store.known()) {
            for (int no = part.firstKey(); no < part.endKey(); no++) {
                if (asks && mustAsk(part, no)) {
                    known.ask(found -> PatronStore.see(found, visitor), no);
                }
                settle(loaded, no, writer);
            }
            tally.written(writer.rows());
        }
    }

    private int asked(SpoolPart part) {
        int asked = 0;
        for (int no = part.firstKey(); no < part.endKey(); no++) {
            asked += mustAsk(part, no) ? 1 : 0;
        }
        return asked;
    }

    /** Not where the only row is as before, nor where there is none and never was one that could have gone. */
    private boolean mustAsk(SpoolPart part, int no) {
        int rows = part.rows(no);
        return rows == 0 ? seen.rows(no) != 0 : rows > 1 || markOf(part, no, 0) != RowMark.AS_BEFORE;
    }

    private void settle(PatronPart loaded, int no, PatronStore.Writer writer) {
        SpoolPart part = loaded.rows();
        int rows = part.rows(no);
        PatronRecord ahead = loaded.ahead(no);
        if (rows == 0) {
            absent(no, knownAt[no - part.firstKey()], writer);
        } else if (ahead != null) {
            keepRefusals(ahead, part, no);
            become(part, no, ahead, writer);
        } else if (rows == 1 && markOf(part, no, 0) == RowMark.AS_BEFORE) {
            counts.unchanged(row.getInt());
        } else {
            settleOthers(part, no, rows, writer);
        }
    }

    /** Of several rows, or one that is not simply tonight's. */
    private void settleOthers(SpoolPart part, int no, int rows, PatronStore.Writer writer) {
        int standing = standing(part, no, rows);
        if (standing >= 0) { // else it was turned away: the last good content stays
            PatronRecord patron = unpack(part, no, standing);
            keepRefusals(patron, part, no);
            refusalsOfBoth(patron, part, no, rows, standing);
            become(part, no, patron, writer);
        }
        if (rows > 1) {
            seen.readAgain(no);
        }
    }

    private void absent(int no, int known, PatronStore.Writer writer) {
        if (known == 2 && absenceCounts) {
            writer.gone(no);
        } else if (known == 2) {
            seen.readAgain(no);
        }
    }

    private void become(SpoolPart part, int no, PatronRecord patron, PatronStore.Writer writer) {
        int at = no - part.firstKey();
        int known = knownAt[at];
        if (known > 0 && hashes[at] == patron.rowHash) {
            counts.unchanged(patron.file);
            if (known == 1) {
                writer.back(no);
            }
            return;
        }
        counts.admitted(patron.file);
        patron.judge(judgement);
        if (known == 0) {
            writer.insert(no, patron);
        } else {
            writer.change(no, patron);
        }
    }

    /** The row that stands, or −1; the others are told what became of them. */
    private int standing(SpoolPart part, int no, int rows) {
        int tonight = best(part, no, rows, true);
        int standing = tonight >= 0 ? tonight : best(part, no, rows, false);
        for (int i = 0; i < rows; i++) {
            RowMark mark = markOf(part, no, i);
            if (i != standing && mark != RowMark.TURNED_AWAY) {
                int file = row.getInt();
                if (mark == RowMark.SENT_BACK && tonight >= 0) {
                    counts.unchanged(file); // tonight's extract has a good row of its own
                } else {
                    delivery.reject(
                            file, row.getLong(), "DUPLICATE_KEY", duplicate(part, no, standing, file), null, step);
                }
            }
        }
        return standing;
    }

    private String duplicate(SpoolPart part, int no, int standing, int seenFrom) {
        Packed other = part.row(no, standing, new Packed());
        other.getByte();
        return "patron_id: " + delivery.place(other.getInt(), other.getLong(), seenFrom)
                + " has the same one, and a later updated_at or a later place; expected each id once";
    }

    /** Of tonight's rows, or of those sent back, the one with the latest {@code updated_at}, else the last; −1 for none. */
    private int best(SpoolPart part, int no, int rows, boolean tonight) {
        int best = -1;
        long bestAt = 0;
        for (int i = 0; i < rows; i++) {
            RowMark mark = markOf(part, no, i);
            if (tonight ? isTonight(mark) : mark == RowMark.SENT_BACK) {
                long updatedAt = updatedAt(no, mark);
                if (best < 0 || updatedAt >= bestAt) {
                    best = i;
                    bestAt = updatedAt;
                }
            }
        }
        return best;
    }

    private static boolean isTonight(RowMark mark) {
        return mark == RowMark.TONIGHT || mark == RowMark.AS_BEFORE;
    }

    /** Of the row whose mark was read last. */
    private long updatedAt(int no, RowMark mark) {
        if (mark == RowMark.AS_BEFORE) {
            return store.content(no).updatedAt;
        }
        row.getInt();
        row.getLong();
        return row.getLong();
    }

    private RowMark markOf(SpoolPart part, int no, int index) {
        return RowMark.read(part.row(no, index, row));
    }

    private PatronRecord unpack(SpoolPart part, int no, int index) {
        if (markOf(part, no, index) != RowMark.AS_BEFORE) {
            return PatronRecord.spooled(row, seed);
        }
        PatronRecord patron = store.content(no);
        patron.file = row.getInt();
        return patron;
    }

    /** What its file lacks a column for. Next time it is read again, for it must be said again. */
    private void keepRefusals(PatronRecord patron, SpoolPart part, int no) {
        if (patron.unsaid == 0) {
            return;
        }
        int at = no - part.firstKey();
        int refusals = patron.keep(knownAt[at] > 0, noEmails[at], statuses[at], part.row(no, 0, row), seed);
        if (refusals != 0) {
            kept.count(patron.file, refusals);
            if (part.rows(no) == 1) {
                seen.readAgain(no);
            }
        }
    }

    /** Whoever refuses in one of two rows with one id has refused. */
    private void refusalsOfBoth(PatronRecord stands, SpoolPart part, int no, int rows, int standing) {
        for (int i = 0; i < rows; i++) {
            if (i != standing && isTonight(markOf(part, no, i))) {
                PatronRecord other = unpack(part, no, i);
                stands.noEmail |= other.noEmail;
                stands.noMail |= other.noMail;
                stands.noPhone |= other.noPhone;
                stands.rowHash = stands.rowHash * 31
                        + (stands.noEmail ? 1 : 0)
                        + (stands.noMail ? 2 : 0)
                        + (stands.noPhone ? 4 : 0);
            }
        }
    }
}
