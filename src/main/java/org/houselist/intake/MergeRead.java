package org.houselist.intake;

import java.util.List;
import org.houselist.batch.Warnings;
import org.houselist.email.EmailNormaliser;
import org.houselist.settings.FileKind;

/** Reads and loads merge reports: few, and each once. */
final class MergeRead extends ReadFlow<MergeRow> {
    private final MergeStore store;
    private final EmailNormaliser emails;
    private final FileCounts counts = new FileCounts();

    MergeRead(
            String step,
            DeliveryStore delivery,
            Warnings warnings,
            Files files,
            MergeStore store,
            EmailNormaliser emails) {
        super(step, FileKind.MERGES, delivery, warnings, files);
        this.store = store;
        this.emails = emails;
    }

    @Override
    RowReader<MergeRow> reader(DeliveredFile file) {
        return file.merges(emails::read);
    }

    @Override
    public void begin() throws Exception {
        super.begin();
        store.rollBack();
    }

    @Override
    void keep(Admission.TurnedAway<MergeRow> row, Incoming<MergeRow> from) {
        // what is turned away of an extract that only adds takes nothing away
    }

    @Override
    public void write(List<Incoming<MergeRow>> rows) {
        try (MergeStore.Writer writer = store.writer()) {
            for (Incoming<MergeRow> incoming : rows) {
                if (writer.add(incoming.row())) {
                    counts.admitted(incoming.fileNo());
                } else {
                    counts.unchanged(incoming.fileNo());
                }
            }
        }
    }

    @Override
    public void end() {
        counts.note(delivery, listed());
    }
}
