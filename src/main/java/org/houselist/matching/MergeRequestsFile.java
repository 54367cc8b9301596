package org.houselist.matching;

import java.io.IOException;
import java.util.List;
import org.houselist.batch.CsvOutput;
import org.houselist.batch.GuardedColumns;

/** Writes merge-requests.csv: the merges that the CRM is asked for tonight. */
final class MergeRequestsFile {
    static final String NAME = MergeRequest.FILE;
    static final List<String> HEADER = List.of("kept_id", "delete_id", "requested_on", "requested_by", "because");

    /** For the CRM: only free text is guarded. */
    static final GuardedColumns GUARDED = GuardedColumns.of("requested_by", "because");

    private MergeRequestsFile() {}

    static void write(Iterable<MergeRequest> requests, CsvOutput file) throws IOException {
        for (MergeRequest request : requests) {
            file.row(
                    request.kept().text(),
                    request.delete().text(),
                    request.requestedOn().toString(),
                    request.requestedBy(),
                    request.because());
        }
    }
}
