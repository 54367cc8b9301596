package org.houselist.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.houselist.linkage.Ledger;

/**
 * A ledger as a small bar chart: bars to the right speak for one person, to the left against; a bar of one sign is worth one
 * bit.
 */
final class LedgerLines {
    private static final int LEFT = 10;
    private static final int RIGHT = 20;

    private LedgerLines() {}

    /** A header, and one line a comparison with its weight and the sum so far. */
    static List<String> of(List<Ledger.Entry> ledger) {
        List<String> lines = new ArrayList<>();
        lines.add("%-19s  %-28s  %7s  %7s".formatted("compared", "level", "bits", "sum"));
        for (Ledger.Entry entry : ledger) {
            lines.add(String.format(
                            Locale.ROOT,
                            "%-19s  %-28s  %+7.1f  %+7.1f  %s",
                            entry.comparison().replace('_', ' '),
                            entry.level().replace('_', ' '),
                            entry.weight(),
                            entry.sum(),
                            bar(entry.weight()))
                    .stripTrailing());
        }
        return lines;
    }

    private static String bar(double weight) {
        int length = (int) Math.min(RIGHT, Math.round(Math.abs(weight)));
        int left = Math.min(LEFT, length);
        return weight < 0
                ? " ".repeat(LEFT - left) + "-".repeat(left) + "|"
                : " ".repeat(LEFT) + "|" + "#".repeat(length);
    }
}
