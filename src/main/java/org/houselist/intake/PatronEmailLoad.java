package org.houselist.intake;

import java.io.IOException;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.houselist.batch.ComposedKey;
import org.houselist.batch.Packed;
import org.houselist.batch.Spool;
import org.houselist.batch.SpoolPart;
import org.houselist.batch.Tally;
import org.houselist.intake.PatronEmailStore.Content;

/** Loads the spooled patron e-mails: of several rows of one patron and address the last stands. */
final class PatronEmailLoad {
    private final PatronEmailStore store;
    private final DeliveryStore delivery;
    private final String step;
    private final FileCounts counts = new FileCounts();
    private final Spool spool;
    private final boolean absenceCounts;
    private final Packed row = new Packed();

    PatronEmailLoad(PatronEmailStore store, DeliveryStore delivery, String step, Spool spool, boolean absenceCounts) {
        this.store = store;
        this.delivery = delivery;
        this.step = step;
        this.spool = spool;
        this.absenceCounts = absenceCounts;
    }

    /** A row of the spool that stands so far. */
    private record Standing(RowMark mark, int file, long line, Content content) {}

    FileCounts counts() {
        return counts;
    }

    Iterator<SpoolPart> parts() throws IOException {
        return spool.parts(store.highestPatron());
    }

    void load(SpoolPart part, Tally tally) {
        tally.read(part.rows());
        Map<Long, Content> known = store.known(part.firstKey(), part.endKey());
        Set<Long> kept = new HashSet<>();
        Set<Integer> keptPatrons = new HashSet<>();
        try (PatronEmailStore.Writer writer = store.writer()) {
            for (int patron = part.firstKey(); patron < part.endKey(); patron++) {
                if (part.rows(patron) > 0) {
                    settle(part, patron, known, kept, keptPatrons, writer);
                }
            }
            if (absenceCounts) {
                known.keySet().stream()
                        .filter(id -> !kept.contains(id) && !keptPatrons.contains(ComposedKey.first(id)))
                        .forEach(writer::delete);
            }
            tally.written(writer.rows());
        }
    }

    private void settle(
            SpoolPart part,
            int patron,
            Map<Long, Content> known,
            Set<Long> kept,
            Set<Integer> keptPatrons,
            PatronEmailStore.Writer writer) {
        Map<Long, Standing> standing = new LinkedHashMap<>();
        for (int i = 0; i < part.rows(patron); i++) {
            RowMark mark = RowMark.read(part.row(patron, i, row));
            int file = row.getInt();
            long line = row.getLong();
            int address = row.getInt();
            long id = ComposedKey.of(patron, address);
            if (mark != RowMark.TURNED_AWAY) {
                standing.merge(id, new Standing(mark, file, line, content()), this::of);
            } else if (address == 0) {
                keptPatrons.add(patron);
            }
            kept.add(id);
        }
        standing.forEach((id, row) -> write(id, row, known.get(id), writer));
    }

    private Content content() {
        boolean primary = row.getBoolean();
        boolean active = row.getBoolean();
        int allow = row.getByte();
        return new Content(primary, active, allow == 2 ? null : (Boolean) (allow == 1), row.getText());
    }

    /** Of two rows of one key: tonight's before one sent back, else the later; a refusal of either counts. */
    private Standing of(Standing before, Standing after) {
        if (before.mark() == RowMark.TONIGHT && after.mark() == RowMark.SENT_BACK) {
            counts.unchanged(after.file());
            return before;
        }
        if (before.mark() == RowMark.SENT_BACK && after.mark() == RowMark.TONIGHT) {
            counts.unchanged(before.file());
            return after;
        }
        delivery.reject(
                before.file(),
                before.line(),
                "DUPLICATE_KEY",
                "patron_id, email: " + delivery.place(after.file(), after.line(), before.file())
                        + " has the same two; expected them once",
                null,
                step);
        boolean refused = Boolean.FALSE.equals(before.content().allowMarketing());
        Content content = after.content();
        return refused
                ? new Standing(
                        after.mark(),
                        after.file(),
                        after.line(),
                        new Content(content.primary(), content.active(), false, content.type()))
                : after;
    }

    private void write(
            long id, Standing row, @org.jspecify.annotations.Nullable Content known, PatronEmailStore.Writer writer) {
        if (row.content().equals(known)) {
            counts.unchanged(row.file());
            return;
        }
        counts.admitted(row.file());
        if (known == null) {
            writer.insert(id, row.content());
        } else {
            writer.change(id, row.content());
        }
    }
}
