package org.houselist.linkage;

import java.util.function.ToDoubleFunction;
import org.houselist.linkage.MatchModel.Odds;

/** What two people who live together, or who work together, show: the weight of each level against them; for several threads. */
final class Together {
    private static final Comparison[] ALL = Comparison.values();

    private final double[][] bits = new double[ALL.length][];

    Together(MatchModel model, ToDoubleFunction<Odds> theirs) {
        for (Comparison comparison : ALL) {
            bits[comparison.ordinal()] = model.weights(comparison).levels().stream()
                    .mapToDouble(odds -> theirs.applyAsDouble(odds) == odds.u()
                            ? Double.NaN
                            : MatchModel.log2(odds.m() / theirs.applyAsDouble(odds)))
                    .toArray();
        }
    }

    /** The weight of a level against them; not a number where they show what strangers show. */
    double bits(int comparison, int level) {
        return bits[comparison][level];
    }
}
