package org.houselist.register;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.houselist.batch.CsvOutput;
import org.houselist.batch.Database;
import org.houselist.batch.LocalTimes;
import org.houselist.batch.Night;
import org.houselist.batch.Spool;
import org.houselist.batch.SpoolPart;
import org.houselist.books.Books;
import org.houselist.books.SendBook;
import org.houselist.books.SortedNumbers;

/**
 * Writes send-history.csv and responses.csv: sends are read in the order of addresses, spooled by the patron's place in
 * the order of ids, and written patron by patron.
 */
final class HistoryFile {
    static final List<String> HISTORY =
            List.of("patron_id", "email", "campaign_id", "campaign_name", "sent_at", "outcome", "how");
    static final List<String> RESPONSES =
            List.of("patron_id", "email", "campaign_id", "sent_at", "outcome", "event_at");

    private static final int PATRONS_A_PART = 1 << 15;

    private final Database database;
    private final SendBook counts;
    private final Books books;
    private final Night night;
    private final FirstSeen seen;
    private final HeldResponseStore heldResponses;
    private final LocalTimes times;
    private final Campaigns campaigns;
    private final int[] order; // patrons by id
    private final Path history;
    private final Path responses;

    HistoryFile(
            Database database,
            SendBook counts,
            Books books,
            Night night,
            FirstSeen seen,
            HeldResponseStore heldResponses,
            LocalTimes times) {
        this.database = database;
        this.counts = counts;
        this.books = books;
        this.night = night;
        this.seen = seen;
        this.heldResponses = heldResponses;
        this.times = times;
        this.campaigns = Campaigns.load(database);
        this.order = SortedNumbers.patrons(books.patrons(), no -> true);
        this.history = night.spool().resolve("history");
        this.responses = night.spool().resolve("responses");
    }

    /** Spools the sends to be told; gives how many were looked at. */
    long collect() throws IOException {
        int[] placeOf = new int[books.patrons().highest() + 1];
        for (int place = 0; place < order.length; place++) {
            placeOf[order[place]] = place;
        }
        try (Spool told = Spool.create(history, PATRONS_A_PART);
                Spool answered = Spool.create(responses, PATRONS_A_PART)) {
            HeldResponses held = new HeldResponses(heldResponses, books.patrons());
            return new HistoryCollection(database, counts, books, night, seen, held, placeOf, told, answered).collect();
        }
    }

    void history(CsvOutput file) throws IOException {
        HistoryRows rows = new HistoryRows(books, campaigns, times, file);
        write(history, rows, rows::history);
    }

    void responses(CsvOutput file) throws IOException {
        HistoryRows rows = new HistoryRows(books, campaigns, times, file);
        write(responses, rows, rows::response);
    }

    void clear() throws IOException {
        Spool.delete(history);
        Spool.delete(responses);
    }

    private void write(Path folder, HistoryRows rows, HistoryRows.Row row) throws IOException {
        Spool spool = Spool.open(folder, PATRONS_A_PART);
        for (var parts = spool.parts(order.length - 1); parts.hasNext(); ) {
            SpoolPart part = parts.next();
            for (int place = part.firstKey(); place < Math.min(part.endKey(), order.length); place++) {
                if (part.rows(place) > 0) {
                    rows.write(order[place], part, place, row);
                }
            }
        }
    }
}
