package org.houselist.intake;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.houselist.batch.AddressMask;

/** Values of a file that could not be taken as they are, counted by column: one warning each, not one a row. */
final class Oddities {
    private static final int SHOWN = 40;

    private static final class Count {
        private final long firstLine;
        private final String example;
        private long rows;

        Count(long firstLine, String example) {
            this.firstLine = firstLine;
            this.example = example;
        }
    }

    private final Map<String, Count> counts = new LinkedHashMap<>();

    /**
     * Counts one.
     *
     * @param what what was done about it, e.g. "read as blank"
     */
    void count(String column, String what, long line, String value) {
        counts.computeIfAbsent(column + ": %s " + what, key -> new Count(line, value)).rows++;
    }

    /** One sentence for each column, without addresses in full. */
    List<String> sentences() {
        List<String> sentences = new ArrayList<>();
        counts.forEach(
                (what, count) -> sentences.add(what.formatted(count.rows == 1 ? "1 value" : count.rows + " values")
                        + " (first in line " + count.firstLine + ": \"" + shown(count.example) + "\")"));
        return sentences;
    }

    /** A value for a message: short, on one line, an address in it masked. */
    static String shown(String value) {
        String line = value.replaceAll("[\\p{Cntrl}]+", " ");
        String brief = line.length() > SHOWN ? ColumnLengths.shortened(line, SHOWN) + "…" : line;
        return AddressMask.of(brief);
    }
}
