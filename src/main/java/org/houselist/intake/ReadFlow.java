package org.houselist.intake;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import org.houselist.batch.RowFlow;
import org.houselist.batch.Warnings;
import org.houselist.settings.FileKind;
import org.jspecify.annotations.Nullable;

/** Reads all files of a kind, in the order of their names: good rows go on, the others are kept with the reason. */
abstract class ReadFlow<T> implements RowFlow<Incoming<T>, Incoming<T>> {
    final String step;
    final FileKind kind;
    final DeliveryStore delivery;
    private final Warnings warnings;
    private final Files files;
    private final ArrayDeque<DeliveryStore.Listed> waiting = new ArrayDeque<>();
    private Map<String, InboxFile> setAside = Map.of();
    private DeliveryStore.@Nullable Listed current;
    private @Nullable DeliveredFile open;
    private @Nullable RowReader<T> reader;

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
        setAside = files.setAside();
        waiting.addAll(delivery.files(kind));
    }

    @Override
    public @Nullable Incoming<T> read() throws Exception {
        while (true) {
            if (reader == null && !next()) {
                return null;
            }
            Admission<T> admission = reader.next();
            if (admission != null) {
                return new Incoming<>(
                        current.fileNo(),
                        open.isSentBack(),
                        reader.line(),
                        admission,
                        admission instanceof Admission.Admitted && !mayBeRefused() ? null : reader.fields());
            }
            finish();
        }
    }

    /** Whether {@link #refuse} is asked, and a row's fields must be at hand. */
    boolean mayBeRefused() {
        return false;
    }

    private boolean next() throws IOException {
        current = waiting.poll();
        if (current == null) {
            return false;
        }
        InboxFile file = setAside.get(current.name());
        if (file == null) {
            throw new IOException(current.name() + ": not among the files that were set aside; expected it in "
                    + current.storedAs() + ". Give the try up with --fresh");
        }
        open = files.open(file);
        reader = reader(open);
        return true;
    }

    private void finish() throws IOException {
        delivery.read(current.fileNo(), open.header(), reader.rowsRead(), open.isSentBack());
        open.warnings().forEach(warning -> warnings.say(step, warning));
        open.close();
        open = null;
        reader = null;
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
                delivery.unreadableKey(kind);
            }
            keep(turnedAway, incoming);
            return null;
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
