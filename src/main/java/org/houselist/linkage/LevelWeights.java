package org.houselist.linkage;

import java.util.List;
import java.util.stream.IntStream;
import org.houselist.linkage.MatchModel.Odds;

/** What each level says for one person, in bits, by the model and by how rare the values are; for several threads. */
final class LevelWeights {
    private static final Comparison[] ALL = Comparison.values();

    private final Rarity rarity;
    private final double[][] bits = new double[ALL.length][];
    private final double[] mostOfDifferent = new double[ALL.length];

    LevelWeights(People people, MatchModel model) {
        rarity = new Rarity(people, model);
        for (Comparison comparison : ALL) {
            List<Odds> odds = model.weights(comparison).levels();
            bits[comparison.ordinal()] = odds.stream().mapToDouble(Odds::bits).toArray();
            mostOfDifferent[comparison.ordinal()] = IntStream.range(comparison.levelsOfOneValue(), odds.size())
                    .mapToDouble(level -> odds.get(level).bits() + rarity.most(comparison, level))
                    .max()
                    .orElse(0);
        }
    }

    /** Of all but the names; 0 where one of the two gives nothing. */
    double of(Comparison comparison, int level, int a, int b) {
        return level < 0 ? 0 : bits[comparison.ordinal()][level] + rarity.bits(comparison, level, a, b);
    }

    /** Of a first or a last name, wherever the two have it; 0 where one of the two gives nothing. */
    double ofName(Comparison comparison, int level, Field ofA, Field ofB, int a, int b) {
        return level < 0 ? 0 : bits[comparison.ordinal()][level] + rarity.name(comparison, level, ofA, ofB, a, b);
    }

    /** Of a level that no value has part in. */
    double alone(Comparison comparison, int level) {
        return bits[comparison.ordinal()][level];
    }

    /** The most that {@link #of} gives where the values differ. */
    double mostOfDifferent(Comparison comparison) {
        return mostOfDifferent[comparison.ordinal()];
    }
}
