package org.houselist.linkage;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.houselist.linkage.MatchModel.Odds;
import org.houselist.linkage.MatchModel.TermFrequency;
import org.houselist.linkage.MatchModel.Weights;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** A model as YAML. Reading is strict: an unknown, missing or impossible entry is a problem, and all are told at once. */
final class ModelText {
    private static final int VERSION = 1;
    private static final double ROUNDING = 0.02;
    private static final List<String> HEAD = List.of(
            "duplicates_per_patron", "housemates_per_patron", "colleagues_per_patron", "likely", "sure", "group_bar");
    private static final List<String> COLUMNS = List.of("m", "u", "household", "office");

    private final String where;
    private final List<String> problems = new ArrayList<>();

    private ModelText(String where) {
        this.where = where;
    }

    static MatchModel read(String where, String yaml) {
        ModelText reading = new ModelText(where);
        MatchModel model = reading.model(reading.tree(yaml));
        if (!reading.problems.isEmpty() || model == null) {
            throw new ModelRefused(reading.problems);
        }
        return model;
    }

    private Map<?, ?> tree(String yaml) {
        try {
            Object root = new Load(LoadSettings.builder().setLabel(where).build()).loadFromString(yaml);
            if (root instanceof Map<?, ?> map) {
                return map;
            }
            problem("the file", String.valueOf(root), "a model", "begin with a copy that matching train writes");
        } catch (YamlEngineException e) {
            problem("the file", String.valueOf(e.getMessage()).replaceAll("\\s+", " "), "YAML", "correct it");
        }
        return Map.of();
    }

    private @Nullable MatchModel model(Map<?, ?> root) {
        if (!problems.isEmpty()) {
            return null;
        }
        Set<String> known = new TreeSet<>(HEAD);
        known.addAll(List.of("model", "version", "comparisons"));
        unknown("", root, known);
        if (number("", root, "version") != VERSION) {
            problem(
                    "version",
                    String.valueOf(root.get("version")),
                    String.valueOf(VERSION),
                    "use a model of this version");
        }
        double[] head = HEAD.stream().mapToDouble(key -> number("", root, key)).toArray();
        Map<Comparison, Weights> comparisons = comparisons(map("comparisons", root.get("comparisons")));
        if (head[3] > head[4]) {
            problem("sure", String.valueOf(head[4]), "no less than likely, " + head[3], "raise it");
        }
        return new MatchModel(
                String.valueOf(root.get("model")), head[0], head[1], head[2], head[3], head[4], head[5], comparisons);
    }

    private Map<Comparison, Weights> comparisons(Map<?, ?> tree) {
        Map<Comparison, Weights> comparisons = new EnumMap<>(Comparison.class);
        Set<String> known = new TreeSet<>();
        for (Comparison comparison : Comparison.values()) {
            known.add(comparison.word());
            comparisons.put(comparison, weights(comparison, map(comparison.word(), tree.get(comparison.word()))));
        }
        unknown("comparisons.", tree, known);
        return comparisons;
    }

    private Weights weights(Comparison comparison, Map<?, ?> tree) {
        Set<String> known = new TreeSet<>(Set.of("term_frequency"));
        List<Odds> levels = new ArrayList<>();
        for (Level level : comparison.levels()) {
            known.add(level.name());
            String key = comparison.word() + "." + level.name();
            levels.add(odds(key, map(key, tree.get(level.name()))));
        }
        unknown(comparison.word() + ".", tree, known);
        sum(comparison.word() + " m", levels.stream().mapToDouble(Odds::m).sum());
        sum(comparison.word() + " u", levels.stream().mapToDouble(Odds::u).sum());
        Object frequency = tree.get("term_frequency");
        return new Weights(
                frequency == null ? null : frequency(comparison.word() + ".term_frequency", frequency), levels);
    }

    private TermFrequency frequency(String key, Object value) {
        Map<?, ?> tree = map(key, value);
        unknown(key + ".", tree, Set.of("patrons", "rarest"));
        return new TermFrequency(number(key + ".", tree, "patrons"), probability(key + ".", tree, "rarest"));
    }

    private Odds odds(String key, Map<?, ?> tree) {
        unknown(key + ".", tree, new TreeSet<>(COLUMNS));
        double u = probability(key + ".", tree, "u");
        return new Odds(
                probability(key + ".", tree, "m"),
                u,
                tree.containsKey("household") ? probability(key + ".", tree, "household") : u,
                tree.containsKey("office") ? probability(key + ".", tree, "office") : u);
    }

    private void sum(String key, double sum) {
        if (problems.isEmpty() && Math.abs(sum - 1) > ROUNDING) {
            problem(key, String.format(Locale.ROOT, "a sum of %.3f", sum), "1 over all levels", "correct the levels");
        }
    }

    private double probability(String at, Map<?, ?> tree, String key) {
        double value = number(at, tree, key);
        if (value <= 0 || value > 1) {
            problem(at + key, String.valueOf(tree.get(key)), "more than 0 and at most 1", "correct it");
            return 1;
        }
        return value;
    }

    private double number(String at, Map<?, ?> tree, String key) {
        if (tree.get(key) instanceof Number number && Double.isFinite(number.doubleValue())) {
            return number.doubleValue();
        }
        problem(at + key, found(tree.get(key)), "a number", "write one");
        return 1;
    }

    private Map<?, ?> map(String key, @Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            return map;
        }
        problem(key, found(value), "entries below it", "add it; matching train writes a file with all of them");
        return Map.of();
    }

    private void unknown(String at, Map<?, ?> tree, Set<String> known) {
        tree.keySet().stream()
                .map(String::valueOf)
                .filter(key -> !known.contains(key))
                .forEach(key ->
                        problem(at + key, "an unknown entry", "one of " + String.join(", ", known), "remove it"));
    }

    private static String found(@Nullable Object value) {
        return value == null ? "nothing" : "\"" + value + "\"";
    }

    private void problem(String key, String found, String expected, String todo) {
        problems.add(where + ": " + key + ": found " + found + ", expected " + expected + "; " + todo);
    }

    static String write(MatchModel model) {
        StringBuilder text = new StringBuilder();
        text.append(
                        "# m: how often a level is found among two records of one person; u: among strangers; household, office:\n")
                .append("# among two people of one household or office, where that is not as among strangers.\n")
                .append("model: \"")
                .append(model.name())
                .append("\"\n")
                .append("version: ")
                .append(VERSION)
                .append('\n');
        double[] head = {
            model.duplicates(), model.housemates(), model.colleagues(), model.likely(), model.sure(), model.groupBar()
        };
        for (int i = 0; i < head.length; i++) {
            text.append(HEAD.get(i)).append(": ").append(plain(head[i])).append('\n');
        }
        text.append("comparisons:\n");
        model.comparisons().forEach((comparison, weights) -> write(text, comparison, weights));
        return text.toString();
    }

    private static void write(StringBuilder text, Comparison comparison, Weights weights) {
        text.append("  ").append(comparison.word()).append(":\n");
        TermFrequency frequency = weights.termFrequency();
        if (frequency != null) {
            text.append("    term_frequency: {patrons: ")
                    .append(plain(frequency.patrons()))
                    .append(", rarest: ")
                    .append(plain(frequency.rarest()))
                    .append("}\n");
        }
        for (int i = 0; i < weights.levels().size(); i++) {
            Odds odds = weights.levels().get(i);
            text.append("    ")
                    .append(comparison.levels().get(i).name())
                    .append(": {m: ")
                    .append(plain(odds.m()))
                    .append(", u: ")
                    .append(plain(odds.u()));
            text.append(odds.household() == odds.u() ? "" : ", household: " + plain(odds.household()));
            text.append(odds.office() == odds.u() ? "" : ", office: " + plain(odds.office()));
            text.append("}\n");
        }
    }

    private static String plain(double value) {
        return new java.math.BigDecimal(value)
                .round(new java.math.MathContext(4))
                .stripTrailingZeros()
                .toPlainString();
    }
}
