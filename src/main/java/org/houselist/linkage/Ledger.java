package org.houselist.linkage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Why two records are thought to be one person, or not: each comparison with its level and weight, in bits.
 *
 * @param lines first what is known before anything is compared, then the comparisons, last what a family or an office explains
 */
public record Ledger(List<Line> lines) {
    private static final double HUNDREDTHS = 100;

    /** Before anything is compared: how rare one person's records are among all pairs. */
    public static final String PRIOR = "prior";

    /** What would be found as well between two people of one household or office. */
    public static final String TOGETHER = "household_or_office";

    /**
     * One line.
     *
     * @param comparison its name in the model, or {@link #PRIOR} or {@link #TOGETHER}
     * @param level the level's name; empty where there is none
     * @param weight in bits: positive speaks for one person, negative against
     */
    public record Line(String comparison, String level, double weight) {}

    /**
     * A line for people to read.
     *
     * @param comparison e.g. {@code last_name}
     * @param level how it turned out, e.g. {@code exact}; may be empty
     * @param weight in bits: each doubles the odds that the two are one person, or halves them where it is negative
     * @param sum of all weights so far
     */
    public record Entry(String comparison, String level, double weight, double sum) {}

    public Ledger {
        lines = List.copyOf(lines);
    }

    /** All weights together: 0 is an even chance, each bit doubles the odds. */
    public double total() {
        return lines.stream().mapToDouble(Line::weight).sum();
    }

    /** The lines, each with the sum up to it; both rounded to hundredths of a bit. */
    public List<Entry> entries() {
        List<Entry> entries = new ArrayList<>();
        double sum = 0;
        for (Line line : lines) {
            sum += line.weight();
            entries.add(new Entry(line.comparison(), line.level(), inHundredths(line.weight()), inHundredths(sum)));
        }
        return entries;
    }

    private static double inHundredths(double bits) {
        return Math.round(bits * HUNDREDTHS) / HUNDREDTHS;
    }

    /** All of it in one line of ASCII, at most a few hundred characters: {@code prior=-9.97 first_name.exact=6.41 …}. */
    public String text() {
        StringBuilder text = new StringBuilder(200);
        for (Line line : lines) {
            text.append(text.isEmpty() ? "" : " ").append(line.comparison());
            text.append(line.level().isEmpty() ? "" : ".").append(line.level()).append('=');
            appendHundredths(text, Math.round(line.weight() * HUNDREDTHS));
        }
        return text.toString();
    }

    private static void appendHundredths(StringBuilder text, long hundredths) {
        long size = Math.abs(hundredths);
        text.append(hundredths < 0 ? "-" : "").append(size / 100).append('.');
        text.append(size / 10 % 10).append(size % 10);
    }

    /**
     * Reads what {@link #text()} wrote.
     *
     * @throws IllegalArgumentException where it is something else
     */
    public static Ledger parse(String text) {
        List<Line> lines = new ArrayList<>();
        for (String part : text.strip().split(" +", -1)) {
            int equals = part.indexOf('=');
            if (equals < 1) {
                throw new IllegalArgumentException("found \"" + part + "\", expected comparison.level=weight");
            }
            String name = part.substring(0, equals);
            int dot = name.indexOf('.');
            lines.add(new Line(
                    dot < 0 ? name : name.substring(0, dot),
                    dot < 0 ? "" : name.substring(dot + 1),
                    Double.parseDouble(part.substring(equals + 1))));
        }
        return new Ledger(lines);
    }

    /** One sentence for a person: what agrees, the strongest first, then what does not. */
    public String because() {
        List<Line> compared = lines.stream()
                .filter(line -> !line.level().isEmpty() && !words(line).isEmpty())
                .sorted(Comparator.comparingDouble(line -> -Math.abs(line.weight())))
                .toList();
        String agree = words(compared.stream()
                .filter(line -> line.weight() > 0 || isSwapped(line))
                .toList());
        String differ = words(compared.stream()
                .filter(line -> line.weight() <= 0 && !isSwapped(line))
                .toList());
        String said = agree.isEmpty() ? differ : differ.isEmpty() ? agree : agree + "; but " + differ;
        return said.isEmpty() ? "nothing that both give can be compared" : said;
    }

    private static boolean isSwapped(Line line) {
        return line.level().equals("swapped");
    }

    private static String words(List<Line> lines) {
        List<String> words = lines.stream().map(Ledger::words).toList();
        int last = words.size() - 1;
        return last < 1
                ? String.join("", words)
                : String.join(", ", words.subList(0, last)) + " and " + words.get(last);
    }

    private static String words(Line line) {
        for (Comparison comparison : Comparison.values()) {
            int level = comparison.word().equals(line.comparison()) ? comparison.level(line.level()) : -1;
            if (level >= 0) {
                return comparison.levels().get(level).words();
            }
        }
        return "";
    }
}
