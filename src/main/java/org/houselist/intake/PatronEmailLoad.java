package org.houselist.intake;

import java.io.IOException;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.houselist.batch.ComposedKey;
import org.houselist.batch.Lookup;
import org.houselist.batch.Packed;
import org.houselist.batch.Spool;
import org.houselist.batch.SpoolPart;
import org.houselist.batch.Tally;
import org.houselist.intake.PatronEmailStore.Content;
import org.houselist.settings.FileKind;
import org.jspecify.annotations.Nullable;

/**
 * Loads the spooled patron e-mails: of several rows of one patron and address the last stands; what a file has no column for
 * goes on suppressing.
 */
final class PatronEmailLoad {
    private final PatronEmailStore store;
    private final DeliveryStore delivery;
    private final String step;
    private static final int ACTIVE = 1 << FileKind.PATRON_EMAILS.suppressing().indexOf("active");
    private static final int ALLOW_MARKETING =
            1 << FileKind.PATRON_EMAILS.suppressing().indexOf("allow_marketing");

    private final FileCounts counts = new FileCounts();
    private final KeptRefusals kept = new KeptRefusals(FileKind.PATRON_EMAILS);
    private final Spool spool;
    private final boolean absenceCounts;
    private final boolean remembers;
    private final Packed row = new Packed();

    PatronEmailLoad(PatronEmailStore store, DeliveryStore delivery, String step, Spool spool, boolean absenceCounts) {
        this.store = store;
        this.delivery = delivery;
        this.step = step;
        this.spool = spool;
        this.absenceCounts = absenceCounts;
        this.remembers = store.remembers();
    }

    /** A row of the spool that stands so far; {@code unsaid} as in {@link PatronEmailRow}. */
    private record Standing(RowMark mark, int file, long line, Content content, int unsaid) {}

    FileCounts counts() {
        return counts;
    }

    KeptRefusals kept() {
        return kept;
    }

    Iterator<SpoolPart> parts() throws IOException {
        return spool.parts(store.highestPatron());
    }

    void load(SpoolPart part, Tally tally) {
        tally.read(part.rows());
        Map<Long, Content> known = store.known(part.firstKey(), part.endKey());
        Set<Long> kept = new HashSet<>();
        Set<Integer> keptPatrons = new HashSet<>();
        try (PatronEmailStore.Writer writer = store.writer();
                Lookup register = store.remembered()) {
            for (int patron = part.firstKey(); patron < part.endKey(); patron++) {
                if (part.rows(patron) > 0) {
                    settle(part, patron, known, kept, keptPatrons, register, writer);
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
            Lookup register,
            PatronEmailStore.Writer writer) {
        Map<Long, Standing> standing = new LinkedHashMap<>();
        for (int i = 0; i < part.rows(patron); i++) {
            RowMark mark = RowMark.read(part.row(patron, i, row));
            int file = row.getInt();
            long line = row.getLong();
            int address = row.getInt();
            long id = ComposedKey.of(patron, address);
            if (mark != RowMark.TURNED_AWAY) {
                standing.merge(id, new Standing(mark, file, line, content(), row.getByte()), this::of);
            } else if (address == 0) {
                keptPatrons.add(patron);
            }
            kept.add(id);
        }
        standing.forEach((id, row) -> write(id, row, known.get(id), register, writer));
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
                        new Content(content.primary(), content.active(), false, content.type()),
                        after.unsaid())
                : after;
    }

    private void write(
            long id, Standing row, @Nullable Content known, Lookup register, PatronEmailStore.Writer writer) {
        Content content = row.unsaid() == 0 ? row.content() : kept(id, row, known, register);
        if (content.equals(known)) {
            counts.unchanged(row.file());
            return;
        }
        counts.admitted(row.file());
        if (known == null) {
            writer.insert(id, content);
        } else {
            writer.change(id, content);
        }
    }

    /** Where the file lacks a column that suppresses, what was said last stands if it suppresses. */
    private Content kept(long id, Standing row, @Nullable Content known, Lookup register) {
        Content content = row.content();
        Content last = known == null && remembers ? PatronEmailStore.remembered(id, register) : known;
        if (last == null) {
            return content;
        }
        int refusals = row.unsaid()
                & ((last.active() ? 0 : ACTIVE) | (Boolean.FALSE.equals(last.allowMarketing()) ? ALLOW_MARKETING : 0));
        kept.count(row.file(), refusals);
        return new Content(
                content.primary(),
                content.active() && (refusals & ACTIVE) == 0,
                (refusals & ALLOW_MARKETING) == 0 ? content.allowMarketing() : Boolean.FALSE,
                content.type());
    }
}
