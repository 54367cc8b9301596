package org.houselist.intake;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.houselist.batch.ReadAhead;
import org.houselist.batch.RowFlow;
import org.houselist.batch.SeenRows;
import org.houselist.batch.Spool;
import org.houselist.batch.Warnings;
import org.houselist.settings.FileKind;
import org.jspecify.annotations.Nullable;

/** Reads all files of a kind, in the order of their names: good rows go on, the others are kept with the reason. */
abstract class ReadFlow<T> implements RowFlow<Incoming<T>, Incoming<T>> {
    static final int ROWS_A_BLOCK = 1_000;
    static final int BLOCKS_AHEAD = 8;

    final String step;
    final FileKind kind;
    final DeliveryStore delivery;
    private final Warnings warnings;
    private final Files files;
    private final ArrayDeque<DeliveryStore.Listed> waiting = new ArrayDeque<>();
    private final Set<String> columnsNamed = new HashSet<>();
    private Map<String, InboxFile> setAside = Map.of();
    private @Nullable Open<T> current;
    private @Nullable ReadAhead<Object> ahead;
    private @Nullable Spool spool;
    private @Nullable SeenRows seen;
    private boolean absenceCounts = true;

    /** The file that is being read. */
    private record Open<T>(int fileNo, DeliveredFile file, RowReader<T> rows) {}

    /** Finds and opens the set-aside files. */
    interface Files {
        Map<String, InboxFile> setAside() throws IOException;

        DeliveredFile open(InboxFile file) throws IOException;
    }

    ReadFlow(String step, FileKind kind, DeliveryStore delivery, Warnings warnings, Files files) {
        this.step = step;
        this.kind = kind;
        this.delivery = delivery;
        this.warnings = warnings;
        this.files = files;
    }

    /** The reader of a file's rows. */
    abstract RowReader<T> reader(DeliveredFile file);

    /** A row was turned away: what is to be kept of its key. */
    abstract void keep(Admission.TurnedAway<T> row, Incoming<T> from) throws IOException;

    /** A reason to turn an admitted row away after all, or null. */
    @Nullable
    String refuse(T row) {
        return null;
    }

    @Override
    public void begin() throws Exception {
        delivery.clear(step);
        warnings.clear(step);
        absenceCounts = true;
        setAside = files.setAside();
        waiting.addAll(delivery.files(kind));
    }

    /** The next row, or a file that has come to its end; by the reading thread. */
    private @Nullable Object parse() throws Exception {
        Open<T> open = current == null ? next() : current;
        if (open == null) {
            return null;
        }
        Admission<T> admission = open.rows().next();
        if (admission != null) {
            return incoming(open, admission);
        }
        current = null;
        return open;
    }

    @Override
    @SuppressWarnings("unchecked") // what parse() gives is one of the two
    public @Nullable Incoming<T> read() throws Exception {
        for (Object next = nextParsed(); next != null; next = nextParsed()) {
            if (next instanceof Incoming<?> row) {
                return (Incoming<T>) row;
            }
            finish((Open<T>) next);
        }
        return null;
    }

    /** The reading thread starts when the step has begun, and so knows all that was prepared. */
    private @Nullable Object nextParsed() throws Exception {
        if (ahead == null && !waiting.isEmpty()) {
            ahead = new ReadAhead<>(ROWS_A_BLOCK, BLOCKS_AHEAD, this::parseAll);
        }
        return ahead == null ? null : ahead.next();
    }

    private void parseAll(Consumer<Object> taker) throws Exception {
        ReadAhead.Source<Object> parsing = this::parse;
        try {
            parsing.giveTo(taker);
        } finally {
            if (current != null) {
                current.rows().close();
            }
        }
    }

    @Override
    public void close() {
        if (ahead != null) {
            ahead.close();
        }
    }

    private Incoming<T> incoming(Open<T> open, Admission<T> admission) {
        boolean isFine = !(admission instanceof Admission.TurnedAway) && !mayBeRefused();
        RowReader<T> rows = open.rows();
        return new Incoming<>(
                open.fileNo(),
                open.file().isSentBack(),
                rows.line(),
                admission,
                isFine ? null : rows.fields(),
                rows.high(),
                rows.low());
    }

    /** Whether {@link #refuse} is asked, and a row's fields must be at hand. */
    boolean mayBeRefused() {
        return false;
    }

    private @Nullable Open<T> next() throws IOException {
        DeliveryStore.Listed listed = waiting.poll();
        if (listed == null) {
            return null;
        }
        DeliveredFile file = files.open(listed.among(setAside));
        RowReader<T> rows = reader(file);
        if (seen != null && !file.isSentBack()) {
            seen.within(file.context());
            rows.recognise(seen);
        }
        rows.splitMeanwhile();
        current = new Open<>(listed.fileNo(), file, rows);
        return current;
    }

    private void finish(Open<T> open) throws IOException {
        DeliveredFile file = open.file();
        delivery.read(open.fileNo(), file.header(), open.rows().rowsRead(), file.isSentBack());
        file.warnings(columnsNamed).forEach(warning -> warnings.say(step, warning));
        file.close();
    }

    /** Where the rows go: a new spool, or none left over from a try before. */
    final void spoolInto(Spool fresh) {
        spool = fresh;
    }

    /** Rows that stood in the last extract are known by it. */
    final void recognise(SeenRows rows) {
        seen = rows;
    }

    /** What {@link #begin} was given to know rows by. */
    final SeenRows seen() {
        return Objects.requireNonNull(seen, "it is given when the step begins");
    }

    /** The spool that {@link #begin} opened. */
    final Spool spool() {
        return Objects.requireNonNull(spool, "the spool is opened when the step begins");
    }

    /** A row without a readable key was turned away: any record that is absent tonight may be the one that it was of. */
    private void absenceSaysNothing() {
        if (absenceCounts) {
            absenceCounts = false;
            delivery.unreadableKey(kind);
            if (kind.extract() == FileKind.Extract.FULL) {
                warnings.say(
                        step,
                        kind.word()
                                + ": a row was turned away whose key cannot be read: what is absent tonight keeps what"
                                + " was known of it; correct the row in rejects/");
            }
        }
    }

    @Override
    public @Nullable Incoming<T> judge(Incoming<T> incoming) throws IOException {
        if (incoming.admission() instanceof Admission.TurnedAway<T> turnedAway) {
            delivery.reject(
                    incoming.fileNo(),
                    incoming.line(),
                    turnedAway.reason(),
                    turnedAway.detail(),
                    turnedAway.fields(),
                    step);
            if (!turnedAway.key().whole() && !incoming.sentBack()) {
                absenceSaysNothing();
            }
            keep(turnedAway, incoming);
            return null;
        }
        if (incoming.admission() instanceof Admission.AsBefore) {
            return incoming;
        }
        String refused = refuse(incoming.row());
        if (refused != null) {
            delivery.reject(incoming.fileNo(), incoming.line(), "UNKNOWN_REFERENCE", refused, incoming.fields(), step);
            return null;
        }
        return incoming;
    }

    @Override
    public void end() throws Exception {
        // nothing is left over
    }

    /** The files of the kind. */
    List<DeliveryStore.Listed> listed() {
        return delivery.files(kind);
    }
}
