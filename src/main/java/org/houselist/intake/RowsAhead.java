package org.houselist.intake;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import org.houselist.batch.CsvFile;
import org.houselist.batch.CsvRow;
import org.houselist.batch.UnreadableFile;
import org.jspecify.annotations.Nullable;

/** The rows of a file, read some hundred ahead and shown to their rule, which can look up many at once. */
final class RowsAhead {
    private static final int ROWS = 256;

    private final CsvFile csv;
    private final RowRule<?> rule;
    private final ArrayDeque<CsvRow> waiting = new ArrayDeque<>(ROWS);
    private @Nullable UnreadableFile problem;

    RowsAhead(CsvFile csv, RowRule<?> rule) {
        this.csv = csv;
        this.rule = rule;
    }

    /** The next row, or null at the end. What cannot be read is thrown after the rows before it were given. */
    @Nullable
    CsvRow next() throws UnreadableFile {
        if (waiting.isEmpty() && problem == null) {
            fill();
        }
        if (waiting.isEmpty() && problem != null) {
            throw problem;
        }
        return waiting.poll();
    }

    private void fill() {
        List<String[]> fields = new ArrayList<>(ROWS);
        try {
            for (CsvRow row = csv.next(); row != null; row = waiting.size() < ROWS ? csv.next() : null) {
                waiting.add(row);
                if (row instanceof CsvRow.Whole whole) {
                    fields.add(whole.fields());
                }
            }
        } catch (UnreadableFile e) {
            problem = e;
        }
        rule.ahead(fields);
    }
}
