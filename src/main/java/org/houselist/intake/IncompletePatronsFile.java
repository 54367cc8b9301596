package org.houselist.intake;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.houselist.batch.CodePoints;
import org.houselist.batch.CsvOutput;
import org.houselist.batch.Database;
import org.houselist.batch.GuardedColumns;
import org.houselist.batch.OutboxFiles;
import org.jspecify.annotations.Nullable;

/** {@code incomplete-patrons.csv}: the patrons in the newest extract who lack something that the CRM should know. */
final class IncompletePatronsFile {
    static final String NAME = "incomplete-patrons.csv";
    static final List<String> HEADER = List.of("patron_id", "email", "missing", "placeholders", "suggestion");

    private final Database database;
    private final OutboxFiles outbox;

    IncompletePatronsFile(Database database, OutboxFiles outbox) {
        this.database = database;
        this.outbox = outbox;
    }

    private record Incomplete(
            String patronId,
            @Nullable String email,
            @Nullable String missing,
            @Nullable String placeholders,
            @Nullable String suggestion) {}

    /** Writes the file for a step; gives the number of its rows. */
    long write(String step) throws Exception {
        return outbox.write(step, NAME, HEADER, GuardedColumns.ALL, this::rows);
    }

    private void rows(CsvOutput file) throws Exception {
        for (Incomplete patron : sorted()) {
            file.row(patron.patronId, patron.email, patron.missing, patron.placeholders, patron.suggestion);
        }
    }

    /** An address that is no usable one stands as it was delivered: somebody has to recognise it in the CRM. */
    private List<Incomplete> sorted() {
        List<Incomplete> patrons = new ArrayList<>();
        database.scan(
                """
                select p.patron_id, coalesce(a.address, p.email), p.missing, p.placeholders, p.suggestion
                  from patron p
                  left join address a on a.address_no = p.email_no
                 where p.present
                   and (p.missing is not null or p.placeholders is not null or p.suggestion is not null)""",
                row -> patrons.add(new Incomplete(
                        row.getString(1), row.getString(2), row.getString(3), row.getString(4), row.getString(5))));
        patrons.sort(Comparator.comparing(Incomplete::patronId, CodePoints.ORDER));
        return patrons;
    }
}
