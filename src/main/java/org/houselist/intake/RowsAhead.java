package org.houselist.intake;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import org.houselist.batch.CsvFile;
import org.houselist.batch.CsvRow;
import org.houselist.batch.ReadAhead;
import org.houselist.batch.UnreadableFile;
import org.jspecify.annotations.Nullable;

/** The rows of a file, read some hundred ahead and shown to their rule, which can look up many at once. */
final class RowsAhead {
    private static final int ROWS = 256;

    private final CsvFile csv;
    private final RowRule<?> rule;
    private final ArrayDeque<CsvRow> waiting = new ArrayDeque<>(ROWS);
    private @Nullable UnreadableFile problem;
    private @Nullable ReadAhead<CsvRow> splitting;

    RowsAhead(CsvFile csv, RowRule<?> rule) {
        this.csv = csv;
        this.rule = rule;
    }

    /** From now on a thread of its own splits the file into rows, while the caller's looks at them; to be closed. */
    void splitMeanwhile() {
        splitting = new ReadAhead<>(csv::next, ReadFlow.ROWS_A_BLOCK, ReadFlow.BLOCKS_AHEAD);
    }

    void close() {
        if (splitting != null) {
            splitting.close();
        }
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
            for (CsvRow row = split(); row != null; row = waiting.size() < ROWS ? split() : null) {
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

    private @Nullable CsvRow split() throws UnreadableFile {
        try {
            return splitting == null ? csv.next() : splitting.next();
        } catch (UnreadableFile | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
