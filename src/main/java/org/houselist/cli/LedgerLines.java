package org.houselist.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.houselist.linkage.Ledger;

/** A ledger as a small bar chart: a sign for each bit, to the right for, to the left against. */
final class LedgerLines {
    private static final int WIDTH = 16;

    private LedgerLines() {}

    /** One line a comparison with its weight and the running sum, and the total. */
    static List<String> of(Ledger ledger) {
        List<String> lines = new ArrayList<>();
        List<Double> running = ledger.running();
        for (int i = 0; i < running.size(); i++) {
            Ledger.Line line = ledger.lines().get(i);
            String name = line.comparison() + (line.level().isEmpty() ? "" : " " + line.level());
            lines.add(String.format(
                    Locale.ROOT, "%-28s %s %+7.2f %8.2f", name, bar(line.weight()), line.weight(), running.get(i)));
        }
        lines.add(String.format(
                Locale.ROOT, "%-28s %s %7s %8.2f", "total", " ".repeat(2 * WIDTH + 1), "", ledger.total()));
        return lines;
    }

    private static String bar(double weight) {
        int length = (int) Math.min(WIDTH, Math.round(Math.abs(weight)));
        String bar = (weight < 0 ? "-" : "+").repeat(length);
        return weight < 0
                ? " ".repeat(WIDTH - length) + bar + "|" + " ".repeat(WIDTH)
                : " ".repeat(WIDTH) + "|" + bar + " ".repeat(WIDTH - length);
    }
}
