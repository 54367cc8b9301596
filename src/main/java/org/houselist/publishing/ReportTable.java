package org.houselist.publishing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Tables of plain text, the same on the screen and in the report: the first column to the left, numbers to the right. */
public final class ReportTable {
    private static final String GAP = "  ";

    private ReportTable() {}

    /**
     * The closing table: each step in the order given, then the time of all, in which steps that ran side by side count once.
     *
     * @return lines, each with LF
     */
    public static String closing(List<StepLine> steps) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("step", "read", "written", "turned away", "seconds"));
        for (StepLine step : steps) {
            rows.add(List.of(
                    clean(step.step()),
                    number(step.read()),
                    number(step.written()),
                    number(step.turnedAway()),
                    seconds(step.seconds())));
        }
        double total = steps.stream()
                .mapToDouble(step -> step.seconds() - step.beside())
                .sum();
        long turnedAway = steps.stream().mapToLong(StepLine::turnedAway).sum();
        // what one step wrote the next one reads: their sum would mean nothing
        rows.add(List.of("total", "", "", number(turnedAway), seconds(total)));
        return align(rows, "");
    }

    /**
     * The audience of a communication, minus each reason in order, the eligible, and the last comparable night.
     *
     * @return lines, each with LF
     */
    static String audience(Audience audience) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("audience", number(audience.addresses())));
        audience.minus().forEach(minus -> rows.add(List.of("- " + minus.reason(), number(minus.addresses()))));
        rows.add(List.of("eligible", number(audience.eligible())));
        return heading(audience) + align(rows, GAP) + GAP + comparison(audience) + "\n";
    }

    /** Counts under each other, e.g. the merge candidates by confidence. */
    static String counts(List<ForPeople.Count> counts) {
        return align(
                counts.stream()
                        .map(count -> List.of(clean(count.label()), number(count.rows())))
                        .toList(),
                GAP);
    }

    /** Text from a delivered file on one line: control characters could move the cursor of a terminal. */
    static String clean(String text) {
        return text.replaceAll("\\p{Cntrl}+", " ").strip();
    }

    private static String heading(Audience audience) {
        String name = audience.name().isBlank() ? "" : ": " + clean(audience.name());
        return "%s%s (list %s, planned %s)\n"
                .formatted(clean(audience.communicationId()), name, clean(audience.list()), audience.plannedAt());
    }

    private static String comparison(Audience audience) {
        Audience.LastNight last = audience.lastComparable();
        return last == null
                ? "no comparable night yet"
                : "last comparable night %s, %s: %s eligible of %s"
                        .formatted(
                                last.night(),
                                clean(last.communicationId()),
                                number(last.eligible()),
                                number(last.addresses()));
    }

    private static String align(List<List<String>> rows, String indent) {
        if (rows.isEmpty()) {
            return "";
        }
        int[] widths = IntStream.range(0, rows.get(0).size())
                .map(column -> rows.stream()
                        .mapToInt(row -> width(row.get(column)))
                        .max()
                        .orElse(0))
                .toArray();
        return rows.stream().map(row -> indent + line(row, widths) + "\n").collect(Collectors.joining());
    }

    private static String line(List<String> row, int[] widths) {
        StringBuilder line = new StringBuilder(row.get(0)).append(" ".repeat(widths[0] - width(row.get(0))));
        for (int column = 1; column < widths.length; column++) {
            line.append(GAP)
                    .append(" ".repeat(widths[column] - width(row.get(column))))
                    .append(row.get(column));
        }
        return line.toString().stripTrailing();
    }

    private static int width(String text) {
        return text.codePointCount(0, text.length());
    }

    private static String number(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    private static String seconds(double seconds) {
        return String.format(Locale.ROOT, "%.1f", Math.round(seconds * 1000) / 1000.0);
    }
}
