package org.houselist.matching;

import java.util.List;
import java.util.stream.Stream;

/**
 * One entry of a candidate's ledger: what was compared, how it turned out, and what that is worth.
 *
 * @param name what was compared, e.g. {@code last name}
 * @param level how it turned out, e.g. {@code exact}
 * @param weight in bits: the base-2 logarithm of how much likelier this is for one person than for two
 */
public record LedgerLine(String name, String level, double weight) {

    /** The entries of a ledger's text: a line each, name, level and weight with {@code |} between. What is none is left out. */
    static List<LedgerLine> of(String ledger) {
        return Stream.of(ledger.split("\n", -1))
                .map(line -> line.split("\\|", -1))
                .filter(cells -> cells.length == 3 && cells[2].strip().matches("[+-]?\\d+(\\.\\d+)?"))
                .map(cells -> new LedgerLine(cells[0].strip(), cells[1].strip(), Double.parseDouble(cells[2].strip())))
                .toList();
    }
}
