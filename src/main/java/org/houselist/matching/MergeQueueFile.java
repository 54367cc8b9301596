package org.houselist.matching;

import java.io.IOException;
import java.util.List;
import org.houselist.batch.CsvOutput;

/** Writes merge-queue.csv: what waits for people, and what was closed since the last published night. */
final class MergeQueueFile {
    static final String NAME = "merge-queue.csv";
    static final List<String> HEADER = List.of(
            "candidate_id",
            "keep_id",
            "merge_id",
            "confidence",
            "score",
            "because",
            "status",
            "first_queued_on",
            "decided_by",
            "decided_on",
            "consent_note");

    private final PublishedNight since;
    private final boolean listLow;

    /**
     * @param listLow whether candidates of low confidence are listed before anybody decided on them
     */
    MergeQueueFile(PublishedNight since, boolean listLow) {
        this.since = since;
        this.listLow = listLow;
    }

    /** Writes those that belong into the file, in the order given: that of the candidate ids. */
    void write(Iterable<StoredRow> rows, CsvOutput file) throws IOException {
        for (StoredRow stored : rows) {
            if (isListed(stored)) {
                write(stored.row(), file);
            }
        }
    }

    /** What somebody decided stays in sight, also where the names have come to clash since. */
    private boolean isListed(StoredRow stored) {
        QueueRow row = stored.row();
        boolean hidden = row.confidence() == Confidence.LOW && !listLow && !row.isDecided();
        return !hidden && (!row.status().isClosed() || since.isBeforeClosing(stored));
    }

    private static void write(QueueRow row, CsvOutput file) throws IOException {
        file.row(
                row.candidateId(),
                row.keepId().text(),
                row.mergeId().text(),
                row.confidence().word(),
                Integer.toString(row.score()),
                row.because(),
                row.status().word(),
                row.firstQueuedOn().toString(),
                row.decidedBy(),
                row.decidedOn() == null ? "" : row.decidedOn().toString(),
                row.consentNote());
    }
}
