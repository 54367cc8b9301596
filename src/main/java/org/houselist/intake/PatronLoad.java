package org.houselist.intake;

import java.io.IOException;
import java.util.Arrays;
import java.util.Iterator;
import org.houselist.batch.Packed;
import org.houselist.batch.Spool;
import org.houselist.batch.SpoolPart;
import org.houselist.batch.Tally;

/**
 * Loads the spooled patrons, part by part: of several rows of one id the later {@code updated_at}, else the last, stands;
 * what is unchanged is not written; what is absent from a whole extract has gone.
 */
final class PatronLoad {
    private final PatronStore store;
    private final DeliveryStore delivery;
    private final String step;
    private final FileCounts counts = new FileCounts();
    private final Spool spool;
    private final boolean absenceCounts;
    private final PatronJudgement judgement;
    private final long seed;
    private final int[] knownAt = new int[SpoolPlace.WIDTH]; // 0 unknown, 1 gone, 2 present
    private final long[] hashes = new long[SpoolPlace.WIDTH];
    private final PatronRecord patron = new PatronRecord();
    private final Packed row = new Packed();

    /**
     * @param absenceCounts whether a record that is absent has gone
     * @param seed of the hashes: other rules for placeholders make every row a changed one
     */
    PatronLoad(
            PatronStore store,
            DeliveryStore delivery,
            String step,
            Spool spool,
            boolean absenceCounts,
            PatronJudgement judgement,
            long seed) {
        this.store = store;
        this.delivery = delivery;
        this.step = step;
        this.spool = spool;
        this.absenceCounts = absenceCounts;
        this.judgement = judgement;
        this.seed = seed;
    }

    FileCounts counts() {
        return counts;
    }

    Iterator<SpoolPart> parts() throws IOException {
        return spool.parts(store.highest());
    }

    void load(SpoolPart part, Tally tally) {
        tally.read(part.rows());
        Arrays.fill(knownAt, 0);
        store.known(part.firstKey(), part.endKey(), (no, hash, present) -> {
            knownAt[no - part.firstKey()] = present ? 2 : 1;
            hashes[no - part.firstKey()] = hash;
        });
        try (PatronStore.Writer writer = store.writer()) {
            for (int no = part.firstKey(); no < part.endKey(); no++) {
                settle(part, no, writer);
            }
            tally.written(writer.rows());
        }
    }

    private void settle(SpoolPart part, int no, PatronStore.Writer writer) {
        int rows = part.rows(no);
        int known = knownAt[no - part.firstKey()];
        if (rows == 0) {
            if (known == 2 && absenceCounts) {
                writer.gone(no);
            }
            return;
        }
        int standing = rows == 1 && markOf(part, no, 0) == RowMark.TONIGHT ? 0 : standing(part, no, rows);
        if (standing < 0) {
            return; // turned away: the last good content stays
        }
        int file = unpack(part, no, standing);
        if (rows > 1) {
            refusalsOfBoth(part, no, rows, standing);
        }
        if (known > 0 && hashes[no - part.firstKey()] == patron.rowHash) {
            counts.unchanged(file);
            if (known == 1) {
                writer.back(no);
            }
            return;
        }
        counts.admitted(file);
        write(no, known, writer);
    }

    private void write(int no, int known, PatronStore.Writer writer) {
        patron.judge(judgement);
        if (known == 0) {
            writer.insert(no, patron);
        } else {
            writer.change(no, patron);
        }
    }

    /** The row that stands, or −1; the others are told what became of them. */
    private int standing(SpoolPart part, int no, int rows) {
        int tonight = best(part, no, rows, RowMark.TONIGHT);
        int sentBack = best(part, no, rows, RowMark.SENT_BACK);
        int standing = tonight >= 0 ? tonight : sentBack;
        for (int i = 0; i < rows; i++) {
            RowMark mark = markOf(part, no, i);
            if (i != standing && mark != RowMark.TURNED_AWAY) {
                int file = row.getInt();
                if (mark == RowMark.SENT_BACK && tonight >= 0) {
                    counts.unchanged(file); // tonight's extract has a good row of its own
                } else {
                    delivery.reject(file, row.getLong(), "DUPLICATE_KEY", duplicate(part, no, standing), null, step);
                }
            }
        }
        return standing;
    }

    private String duplicate(SpoolPart part, int no, int standing) {
        Packed other = part.row(no, standing, new Packed());
        other.getByte();
        other.getInt();
        return "patron_id: line " + other.getLong()
                + " has the same one, and a later updated_at or a later place; expected each id once";
    }

    /** Of the rows with a mark the one with the latest {@code updated_at}, else the last; −1 for none. */
    private int best(SpoolPart part, int no, int rows, RowMark wanted) {
        int best = -1;
        long bestAt = 0;
        for (int i = 0; i < rows; i++) {
            if (markOf(part, no, i) == wanted) {
                row.getInt();
                row.getLong();
                long updatedAt = row.getLong();
                if (best < 0 || updatedAt >= bestAt) {
                    best = i;
                    bestAt = updatedAt;
                }
            }
        }
        return best;
    }

    private RowMark markOf(SpoolPart part, int no, int index) {
        return RowMark.read(part.row(no, index, row));
    }

    /** Unpacks a row into {@link #patron}; gives its file. */
    private int unpack(SpoolPart part, int no, int index) {
        markOf(part, no, index);
        int file = row.getInt();
        row.getLong();
        row.getLong();
        int start = row.position();
        patron.unpack(row);
        patron.rowHash = row.hashSince(start, seed);
        return file;
    }

    /** Whoever refuses in one of two rows with one id has refused. */
    private void refusalsOfBoth(SpoolPart part, int no, int rows, int standing) {
        PatronRecord other = new PatronRecord();
        for (int i = 0; i < rows; i++) {
            if (i != standing && markOf(part, no, i) == RowMark.TONIGHT) {
                row.getInt();
                row.getLong();
                row.getLong();
                other.unpack(row);
                patron.noEmail |= other.noEmail;
                patron.noMail |= other.noMail;
                patron.noPhone |= other.noPhone;
                patron.rowHash = patron.rowHash * 31
                        + (patron.noEmail ? 1 : 0)
                        + (patron.noMail ? 2 : 0)
                        + (patron.noPhone ? 4 : 0);
            }
        }
    }
}
