package org.houselist.intake;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.function.LongConsumer;
import org.houselist.batch.Lookup;
import org.houselist.batch.Packed;
import org.houselist.batch.Spool;
import org.houselist.batch.SpoolPart;
import org.houselist.batch.Tally;
import org.houselist.books.ListKey;
import org.houselist.patron.Placeholders;
import org.jspecify.annotations.Nullable;

/**
 * Loads the spooled subscribers, part by part of the addresses: several rows of one address and list become one, what is
 * unchanged is not written, what is absent from a whole export is on the list no more.
 */
final class SubscriberLoad {
    private final SubscriptionStore store;
    private final Spool spool;
    private final boolean absenceCounts;
    private final List<Integer> allLists;
    private final IntFunction<String> canonical;
    private final Placeholders placeholders;
    private final SeenKeys seen;
    private final LongConsumer added;
    private final FileCounts counts = new FileCounts();
    private final Packed row = new Packed();
    private final List<Tonight> tonight = new ArrayList<>();

    /**
     * @param absenceCounts whether what is absent has left its list
     * @param allLists for a row that was turned away without its list
     * @param canonical the text of an address number
     * @param placeholders what is no name
     * @param seen what the last extract had
     * @param added is told the id of each row that is new
     */
    SubscriberLoad(
            SubscriptionStore store,
            Spool spool,
            boolean absenceCounts,
            List<Integer> allLists,
            IntFunction<String> canonical,
            Placeholders placeholders,
            SeenKeys seen,
            LongConsumer added) {
        this.store = store;
        this.spool = spool;
        this.absenceCounts = absenceCounts;
        this.allLists = allLists;
        this.canonical = canonical;
        this.placeholders = placeholders;
        this.seen = seen;
        this.added = added;
    }

    /** What tonight says of one list of the address that is being settled. */
    private static final class Tonight {
        final int list;

        @Nullable
        SubscriptionContent content;

        final List<SubscriptionContent> more = new ArrayList<>(0);

        @Nullable
        SubscriptionContent sentBack;

        boolean before; // one of its rows has the very bytes of the last extract: what the table holds
        boolean unreadable;

        @Nullable
        String spelling; // of the first row that was turned away

        final List<Integer> files = new ArrayList<>(1);
        final List<Integer> sentBackFiles = new ArrayList<>(0);

        Tonight(int list) {
            this.list = list;
        }

        /** The content that stands: one sent back only where tonight's row was turned away, or there is none. */
        @Nullable
        SubscriptionContent standing() {
            return content != null ? content : sentBack;
        }

        /** Whether the very row of the last extract is all there is. */
        boolean isAsBefore() {
            return before && content == null && sentBack == null && !unreadable;
        }

        boolean hasOneRow() {
            return files.size() + sentBackFiles.size() == 1 && !unreadable;
        }
    }

    /** The known subscriptions of a part, in the order of their ids. */
    private static final class Known {
        private final List<long[]> rows = new ArrayList<>();
        private int next;

        void add(long id, long hash, boolean present, boolean unreadable) {
            rows.add(new long[] {id, hash, (present ? 1 : 0) | (unreadable ? 2 : 0)});
        }
    }

    FileCounts counts() {
        return counts;
    }

    Iterator<SpoolPart> parts() throws IOException {
        return spool.parts(store.highestAddress());
    }

    void load(SpoolPart part, Tally tally) {
        tally.read(part.rows());
        Known known = new Known();
        boolean asks = seen.isKnown() && asked(part) <= SpoolPlace.WIDTH / 8;
        if (!asks) {
            store.known(part.firstKey(), part.endKey(), known::add);
        }
        try (SubscriptionStore.Writer writer = store.writer();
                Lookup lookup = store.known()) {
            for (int address = part.firstKey(); address < part.endKey(); address++) {
                if (asks && mustAsk(part, address)) {
                    lookup.ask(
                            found -> SubscriptionStore.see(found, known::add),
                            ListKey.first(address),
                            ListKey.first(address + 1));
                }
                gather(part, address);
                settle(address, known, writer);
            }
            tally.written(writer.rows());
        }
    }

    private int asked(SpoolPart part) {
        int asked = 0;
        for (int address = part.firstKey(); address < part.endKey(); address++) {
            asked += mustAsk(part, address) ? 1 : 0;
        }
        return asked;
    }

    /** Not where the address has the very rows that it had in the last extract, each once. */
    private boolean mustAsk(SpoolPart part, int address) {
        int rows = part.rows(address);
        if (rows != seen.rows(address)) {
            return true;
        }
        if (rows <= 1) {
            return rows == 1 && !isAsBefore(part, address, 0);
        }
        Set<Integer> lists = new HashSet<>();
        for (int i = 0; i < rows; i++) {
            if (!isAsBefore(part, address, i) || !lists.add(listAsBefore())) {
                return true;
            }
        }
        return false;
    }

    private boolean isAsBefore(SpoolPart part, int address, int index) {
        return RowMark.read(part.row(address, index, row)) == RowMark.AS_BEFORE;
    }

    /** The list of the row whose mark was read last. */
    private int listAsBefore() {
        row.getInt();
        row.getLong();
        return row.getInt();
    }

    private void gather(SpoolPart part, int address) {
        tonight.clear();
        for (int i = 0; i < part.rows(address); i++) {
            RowMark mark = RowMark.read(part.row(address, i, row));
            int file = row.getInt();
            row.getLong();
            int list = row.getInt();
            switch (mark) {
                case TURNED_AWAY -> turnedAway(list, row.getText());
                case AS_BEFORE -> asBefore(of(list), file, address);
                case TONIGHT -> take(of(list), file, SubscriptionContent.read(row), address);
                case SENT_BACK -> {
                    Tonight of = of(list);
                    of.sentBack = SubscriptionContent.read(row); // of several corrections the last
                    of.sentBackFiles.add(file);
                }
            }
        }
    }

    private void turnedAway(int list, @Nullable String spelling) {
        for (int one : list == 0 ? allLists : List.of(list)) {
            Tonight of = of(one);
            of.unreadable = true;
            of.spelling = of.spelling == null ? spelling : of.spelling;
        }
    }

    private void asBefore(Tonight of, int file, int address) {
        if (of.files.isEmpty()) {
            of.before = true; // what the table holds is read only where it is needed
            of.files.add(file);
        } else {
            take(of, file, store.content(ListKey.of(address, of.list)), address);
        }
    }

    private void take(Tonight of, int file, SubscriptionContent content, int address) {
        if (contentOf(of, address) == null) {
            of.content = content;
        } else {
            of.more.add(content);
        }
        of.files.add(file);
    }

    /** What tonight's rows so far say. */
    private @Nullable SubscriptionContent contentOf(Tonight of, int address) {
        if (of.before) {
            of.before = false;
            of.content = store.content(ListKey.of(address, of.list));
        }
        return of.content;
    }

    private Tonight of(int list) {
        for (Tonight one : tonight) {
            if (one.list == list) {
                return one;
            }
        }
        Tonight one = new Tonight(list);
        tonight.add(one);
        return one;
    }

    private void settle(int address, Known known, SubscriptionStore.Writer writer) {
        for (Tonight now : tonight) {
            complete(now, address);
        }
        while (known.next < known.rows.size() && known.rows.get(known.next)[0] <= ListKey.last(address)) {
            long[] row = known.rows.get(known.next++);
            Tonight now = taken(ListKey.list(row[0]));
            if (now == null) {
                absent(row, writer);
            } else if (now.isAsBefore()) {
                count(now, false);
            } else {
                known(row, now, writer);
            }
        }
        for (Tonight now : tonight) {
            if (now.isAsBefore()) {
                count(now, false); // of this address the table was not asked
            } else {
                isNew(address, now, writer);
            }
        }
    }

    private void complete(Tonight now, int address) {
        if (!now.isAsBefore()) {
            SubscriptionContent first = contentOf(now, address);
            if (first != null && !now.more.isEmpty()) {
                now.more.add(0, first);
                now.content = SubscriptionContent.of(now.more, canonical.apply(address), placeholders);
            }
        }
        if (!now.hasOneRow()) {
            seen.readAgain(ListKey.of(address, now.list));
        }
    }

    /** Takes what tonight says of a list out of the list of all. */
    private @Nullable Tonight taken(int list) {
        for (Tonight one : tonight) {
            if (one.list == list) {
                tonight.remove(one);
                return one;
            }
        }
        return null;
    }

    /** What a whole export lacks has left the list, also where its last row there could not be read. */
    private void absent(long[] row, SubscriptionStore.Writer writer) {
        if (row[2] == 0) {
            return;
        }
        if (absenceCounts) {
            writer.mark(row[0], false, false);
        } else {
            seen.readAgain(row[0]);
        }
    }

    private void known(long[] row, Tonight now, SubscriptionStore.Writer writer) {
        SubscriptionContent content = now.standing();
        boolean corrected = content != null && (content == now.sentBack || !now.unreadable);
        if (content == null || content.rowHash == row[1]) {
            int marks = 1 | (corrected ? 0 : 2);
            if (marks != row[2]) {
                writer.mark(row[0], true, !corrected);
            }
            count(now, false);
        } else {
            writer.change(row[0], content, !corrected);
            count(now, true);
        }
    }

    private void isNew(int address, Tonight now, SubscriptionStore.Writer writer) {
        SubscriptionContent content = now.standing();
        boolean corrected = content != null && (content == now.sentBack || !now.unreadable);
        long id = ListKey.of(address, now.list);
        added.accept(id);
        writer.insert(id, content == null ? SubscriptionContent.unread(now.spelling) : content, !corrected);
        count(now, true);
    }

    private void count(Tonight now, boolean changed) {
        for (int file : now.files) {
            count(file, changed);
        }
        for (int file : now.sentBackFiles) {
            count(file, changed && now.content == null);
        }
    }

    private void count(int file, boolean changed) {
        if (changed) {
            counts.admitted(file);
        } else {
            counts.unchanged(file);
        }
    }
}
