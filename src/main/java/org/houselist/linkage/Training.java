package org.houselist.linkage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.houselist.linkage.MatchModel.Odds;
import org.houselist.linkage.MatchModel.Weights;

/**
 * Estimates a model on records of which nobody says who is who: u from pairs drawn at random, m by expectation-maximisation
 * (Dempster, Laird and Rubin 1977) on the pairs of one blocking rule at a time, leaving out what the rule itself compares. What
 * is seen seldom stays near the model that is trained; what households and offices share is not estimated.
 */
public final class Training {
    private static final Comparison[] ALL = Comparison.values();
    private static final int RANDOM_PAIRS = 1_000_000;
    private static final int PAIRS_OF_A_RULE = 200_000;
    private static final int FEWEST_PAIRS = 50;
    private static final int ROUNDS = 20;
    private static final double MODEL_COUNTS_AS = 50;
    private static final double MODELS_U_COUNTS_AS = 2_000;
    private static final double SMALLEST = 0.000001;

    private final People people;
    private final MatchModel model;
    private final Comparer comparer;
    private final double[][] u = new double[ALL.length][];
    private final double[][] m = new double[ALL.length][];
    private final double[][] weighed = new double[ALL.length][];

    private Training(People people, MatchModel model) {
        this.people = people;
        this.model = model;
        this.comparer = new Comparer(people, model);
        for (Comparison comparison : ALL) {
            int i = comparison.ordinal();
            List<Odds> odds = model.weights(comparison).levels();
            u[i] = odds.stream()
                    .mapToDouble(level -> level.u() * MODELS_U_COUNTS_AS)
                    .toArray();
            weighed[i] = odds.stream()
                    .mapToDouble(level -> level.m() * MODEL_COUNTS_AS)
                    .toArray();
            m[i] = odds.stream().mapToDouble(Odds::m).toArray();
        }
    }

    /**
     * A new model; the given one is left as it is. The same records give the same model.
     *
     * @param name the new model's name
     */
    public static MatchModel train(People people, MatchModel model, String name) {
        Training training = new Training(people, model);
        training.sample();
        for (BlockingRule rule : BlockingRule.values()) {
            training.learn(rule);
        }
        return training.result(name);
    }

    private void sample() {
        Random random = new Random(1);
        for (int i = 0; i < RANDOM_PAIRS && people.size() > 1; i++) {
            int a = random.nextInt(people.size());
            int b = random.nextInt(people.size());
            int[] levels = a == b ? new int[0] : comparer.compare(a, b).levels();
            for (int comparison = 0; comparison < levels.length; comparison++) {
                if (levels[comparison] >= 0 && comparison != Comparison.NAME_ORDER.ordinal()) {
                    u[comparison][levels[comparison]]++;
                }
            }
        }
        Arrays.stream(u).forEach(Training::normalise);
    }

    private void learn(BlockingRule rule) {
        List<int[]> pairs = new ArrayList<>();
        new Blocking(people, rule).forEachPair(null, (a, b, found) -> {
            if (pairs.size() < PAIRS_OF_A_RULE) {
                pairs.add(comparer.compare(a, b).levels());
            }
        });
        if (pairs.size() < FEWEST_PAIRS) {
            return;
        }
        double[][] here = Arrays.stream(m).map(double[]::clone).toArray(double[][]::new);
        double[][] counts = here;
        double share = 0.5;
        for (int round = 0; round < ROUNDS; round++) {
            counts = start();
            double ones = 0;
            for (int[] levels : pairs) {
                double one = chance(levels, here, share, rule);
                ones += one;
                count(levels, one, counts, rule);
            }
            share = Math.min(0.999, Math.max(0.001, ones / pairs.size()));
            here = Arrays.stream(counts).map(Training::normalised).toArray(double[][]::new);
        }
        keep(counts, rule);
    }

    private double[][] start() {
        return Arrays.stream(m)
                .map(levels -> Arrays.stream(levels)
                        .map(level -> level * MODEL_COUNTS_AS)
                        .toArray())
                .toArray(double[][]::new);
    }

    /** That a pair with these levels is one person, by what the rule does not compare itself. */
    private double chance(int[] levels, double[][] here, double share, BlockingRule rule) {
        double odds = share / (1 - share);
        for (Comparison comparison : ALL) {
            int level = levels[comparison.ordinal()];
            if (level >= 0 && !rule.about().contains(comparison)) {
                odds *= here[comparison.ordinal()][level] / u[comparison.ordinal()][level];
            }
        }
        return odds / (1 + odds);
    }

    private static void count(int[] levels, double one, double[][] counts, BlockingRule rule) {
        for (Comparison comparison : ALL) {
            int level = levels[comparison.ordinal()];
            if (level >= 0
                    && comparison != Comparison.NAME_ORDER
                    && !rule.about().contains(comparison)) {
                counts[comparison.ordinal()][level] += one;
            }
        }
    }

    /** What the rule saw, beside what the other rules saw. */
    private void keep(double[][] counts, BlockingRule rule) {
        for (Comparison comparison : ALL) {
            int i = comparison.ordinal();
            for (int level = 0; level < counts[i].length && !rule.about().contains(comparison); level++) {
                weighed[i][level] += counts[i][level] - m[i][level] * MODEL_COUNTS_AS;
            }
        }
    }

    private MatchModel result(String name) {
        Map<Comparison, Weights> comparisons = new EnumMap<>(Comparison.class);
        for (Comparison comparison : ALL) {
            Weights before = model.weights(comparison);
            double[] ms = normalised(weighed[comparison.ordinal()]);
            double[] us = u[comparison.ordinal()];
            List<Odds> levels = new ArrayList<>();
            for (int level = 0; level < ms.length; level++) {
                Odds old = before.levels().get(level);
                levels.add(new Odds(
                        ms[level],
                        us[level],
                        old.household() == old.u() ? us[level] : old.household(),
                        old.office() == old.u() ? us[level] : old.office()));
            }
            comparisons.put(comparison, new Weights(before.termFrequency(), levels));
        }
        return new MatchModel(
                name,
                model.duplicates(),
                model.housemates(),
                model.colleagues(),
                model.likely(),
                model.sure(),
                model.groupBar(),
                comparisons);
    }

    private static double[] normalised(double[] counts) {
        double[] copy = counts.clone();
        normalise(copy);
        return copy;
    }

    private static void normalise(double[] counts) {
        double sum = Arrays.stream(counts).sum();
        for (int i = 0; i < counts.length; i++) {
            counts[i] = Math.max(SMALLEST, counts[i] / sum);
        }
    }
}
