package org.houselist.intake;

import java.util.List;
import java.util.TreeMap;
import org.houselist.batch.Warnings;
import org.houselist.settings.FileKind;

/**
 * How many records go on refusing because their file has no such column at all, by file and column: what was known of them
 * stands, for a missing column never lifts a suppression.
 */
final class KeptRefusals {
    private final FileKind kind;
    private final TreeMap<Integer, int[]> records = new TreeMap<>(); // by file

    KeptRefusals(FileKind kind) {
        this.kind = kind;
    }

    /** Counts a record; {@code kept}: the columns by which it refuses still, as {@link ColumnMap#unsaid} has them. */
    void count(int file, int kept) {
        int[] counts =
                records.computeIfAbsent(file, none -> new int[kind.suppressing().size()]);
        for (int n = 0; n < counts.length; n++) {
            counts[n] += kept >> n & 1;
        }
    }

    /** Says it, once for each file and column. */
    void say(String step, List<DeliveryStore.Listed> files, Warnings warnings) {
        for (DeliveryStore.Listed file : files) {
            int[] counts = records.getOrDefault(file.fileNo(), new int[0]);
            for (int n = 0; n < counts.length; n++) {
                if (counts[n] > 0) {
                    warnings.say(step, sentence(file.name(), kind.suppressing().get(n), counts[n]));
                }
            }
        }
    }

    private String sentence(String file, String column, int count) {
        return "%s: no column %s; %s, which a missing column does not lift; export the file with it, or, where the CRM has it no more, say for all rows what holds: set: {%s: %s} under sources: in the settings"
                .formatted(
                        file,
                        column,
                        count == 1 ? "1 record keeps " + known(column) : count + " records keep " + known(column),
                        column,
                        consent(column));
    }

    private static String known(String column) {
        return switch (column) {
            case "status" -> "the status inactive or deceased";
            case "no_email" -> "no_email = Y";
            default -> column + " = N";
        };
    }

    private static String consent(String column) {
        return switch (column) {
            case "status" -> "active";
            case "no_email" -> "N";
            default -> "Y";
        };
    }
}
