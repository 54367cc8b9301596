package org.houselist.matching.desk;

import java.util.ArrayList;
import java.util.List;
import org.houselist.linkage.Ledger;

/**
 * One entry of a candidate's ledger: what was compared, how it turned out, and what that is worth.
 *
 * @param comparison e.g. {@code last_name}
 * @param level how it turned out, e.g. {@code exact}; may be empty
 * @param weight in bits: each doubles the odds that the two are one person, or halves them where it is negative
 * @param sum of all weights so far
 */
public record LedgerLine(String comparison, String level, double weight, double sum) {

    /** The entries of a ledger's text; none where it is empty, or of another version of the program. */
    static List<LedgerLine> of(String text) {
        if (text.isBlank()) {
            return List.of();
        }
        try {
            Ledger ledger = Ledger.parse(text);
            List<Double> sums = ledger.running();
            List<LedgerLine> lines = new ArrayList<>();
            for (int i = 0; i < sums.size(); i++) {
                Ledger.Line line = ledger.lines().get(i);
                lines.add(new LedgerLine(line.comparison(), line.level(), line.weight(), sums.get(i)));
            }
            return lines;
        } catch (IllegalArgumentException e) {
            return List.of();
        }
    }
}
