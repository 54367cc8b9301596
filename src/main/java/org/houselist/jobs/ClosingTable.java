package org.houselist.jobs;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The table that a run ends in: each step in order, and the total. For the screen and for the report. */
public final class ClosingTable {
    private ClosingTable() {}

    /** The lines, aligned for a fixed-width font. */
    public static List<String> lines(List<StepLine> steps) {
        int width = steps.stream().mapToInt(line -> line.step().length()).max().orElse(0);
        String form = "%-" + Math.max(width, 5) + "s  %13s  %13s  %11s  %8s";
        List<String> lines = new ArrayList<>();
        lines.add(form.formatted("step", "read", "written", "turned away", "seconds"));
        steps.forEach(line -> lines.add(row(form, line)));
        lines.add(row(form, total(steps)));
        return lines;
    }

    private static String row(String form, StepLine line) {
        return form.formatted(
                line.step(),
                figure(line.read()),
                figure(line.written()),
                figure(line.turnedAway()),
                String.format(Locale.ROOT, "%.1f", line.seconds()));
    }

    private static String figure(long rows) {
        return String.format(Locale.ROOT, "%,d", rows);
    }

    private static StepLine total(List<StepLine> steps) {
        return new StepLine(
                "total",
                steps.stream().mapToLong(StepLine::read).sum(),
                steps.stream().mapToLong(StepLine::written).sum(),
                steps.stream().mapToLong(StepLine::turnedAway).sum(),
                steps.stream()
                        .mapToDouble(step -> step.seconds() - step.beside())
                        .sum(),
                0);
    }
}
