package org.houselist.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.houselist.batch.CsvOutput;
import org.houselist.batch.Database;
import org.houselist.batch.GuardedColumns;
import org.houselist.batch.Lookup;
import org.houselist.batch.OutboxFiles;
import org.houselist.books.Books;
import org.houselist.books.PatronBook;
import org.houselist.books.SortedNumbers;
import org.jspecify.annotations.Nullable;

/** {@code incomplete-patrons.csv}: the patrons in the newest extract who lack something that the CRM should know. */
final class IncompletePatronsFile {
    static final String NAME = "incomplete-patrons.csv";
    static final List<String> HEADER = List.of("patron_id", "email", "missing", "placeholders", "suggestion");

    /** An address that is no usable one stands as it was delivered: somebody has to recognise it in the CRM. */
    private static final String ROWS = """
            select p.patron_no, p.patron_id, coalesce(a.address, p.email), p.missing, p.placeholders, p.suggestion
              from patron p
              left join address a on a.address_no = p.email_no""";

    private static final String LACKING = """

             where p.present
               and (p.missing is not null or p.placeholders is not null or p.suggestion is not null)""";

    private final Database database;
    private final Books books;
    private final OutboxFiles outbox;

    IncompletePatronsFile(Database database, Books books, OutboxFiles outbox) {
        this.database = database;
        this.books = books;
        this.outbox = outbox;
    }

    /** Writes the file for a step; gives the number of its rows. */
    long write(String step) throws Exception {
        return outbox.write(step, NAME, HEADER, GuardedColumns.ALL, this::rows);
    }

    private void rows(CsvOutput file) throws Exception {
        PatronBook patrons = books.patrons();
        int[] incomplete = SortedNumbers.patrons(patrons, no -> patrons.present(no) && patrons.incomplete(no));
        Map<Integer, String[]> rows = new HashMap<>(); // of few patrons: they are looked up one by one
        if (incomplete.length > patrons.highest() / 8) {
            database.scan(ROWS + LACKING, row -> rows.put(row.getInt(1), values(row)));
        }
        try (Lookup lookup = database.lookup(ROWS + " where p.patron_no = ?")) {
            for (int no : incomplete) {
                if (!rows.containsKey(no)) {
                    lookup.ask(row -> rows.put(no, values(row)), no);
                }
                file.row(rows.remove(no));
            }
        }
    }

    private static @Nullable String[] values(ResultSet row) throws SQLException {
        return new String[] {row.getString(2), row.getString(3), row.getString(4), row.getString(5), row.getString(6)};
    }
}
