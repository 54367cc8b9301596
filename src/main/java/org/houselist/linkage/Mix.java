package org.houselist.linkage;

import java.util.BitSet;

/**
 * What the records at hand say of themselves, without anybody's answers: how many duplicates a record has, and whether people who
 * live or work together have to be reckoned with.
 *
 * @param duplicates how many other records a record's person has on average
 * @param peopleLiveTogether of the pairs that share an address, some have clearly different first names; a slip of the pen
 *     explains a few of a hundred, more are people who live or work together. With few pairs to judge by, it is taken for granted
 */
record Mix(double duplicates, boolean peopleLiveTogether) {
    private static final int SAMPLE = 5_000;
    private static final int ROUNDS = 5;
    private static final double MODEL_COUNTS_AS = 100;
    private static final double FEWEST = 0.01;
    private static final long FEW_PAIRS = 40;
    private static final double SLIPS = 0.04;

    /** Looks at the pairs of a sample of the records: every so many-th, so that the same records give the same answer. */
    static Mix of(int size, Blocking blocking, Scorer scorer, double modelsDuplicates) {
        BitSet sample = sample(size);
        Seen seen = new Seen();
        blocking.forEachPair(sample, (a, b, rule) -> {
            int inSample = (sample.get(a) ? 1 : 0) + (sample.get(b) ? 1 : 0);
            seen.look(scorer.levels(a, b));
            seen.add(a, b, inSample, scorer.strangersOnly());
        });
        boolean together = seen.comparable < FEW_PAIRS || seen.different > SLIPS * seen.comparable;
        if (together) {
            seen.again(scorer);
        }
        return new Mix(seen.duplicates(size, sample.cardinality(), modelsDuplicates), together);
    }

    /** The records of the sample. */
    static BitSet sample(int size) {
        BitSet sample = new BitSet(size);
        for (int person = 0; person < size; person += 1 + size / SAMPLE) {
            sample.set(person);
        }
        return sample;
    }

    /** The pairs of the sample. */
    private static final class Seen {
        private final ScoredPairs pairs = new ScoredPairs();
        private ScoredPairs evidence = pairs;
        private final BitSet twice = new BitSet();
        private long comparable;
        private long different;

        void add(int a, int b, int inSample, double weight) {
            twice.set(pairs.size(), inSample == 2);
            pairs.add(a, b, weight);
        }

        void look(int[] levels) {
            int first = levels[Comparison.FIRST_NAME.ordinal()];
            int birth = levels[Comparison.BIRTH_DATE.ordinal()];
            boolean contact = levels[Comparison.EMAIL.ordinal()] == 0 || levels[Comparison.PHONE.ordinal()] == 0;
            boolean home = levels[Comparison.STREET.ordinal()] == 0 && levels[Comparison.LAST_NAME.ordinal()] == 0;
            if (first >= 0 && (contact || home)) {
                comparable++;
                boolean birthDiffers = birth < 0 || birth >= DateLikeness.DAY_AND_MONTH;
                different += first == NameLikeness.DIFFERENT && birthDiffers ? 1 : 0;
            }
        }

        /** The evidence once more, now that people may live together. */
        void again(Scorer scorer) {
            evidence = new ScoredPairs();
            for (int pair = 0; pair < pairs.size(); pair++) {
                evidence.add(pairs.a(pair), pairs.b(pair), scorer.evidence(pairs.a(pair), pairs.b(pair)));
            }
        }

        /** By expectation-maximisation: how many pairs are one person depends on the prior, and the prior on how many are. */
        double duplicates(int size, int sampled, double modelsDuplicates) {
            double duplicates = modelsDuplicates;
            for (int round = 0; round < ROUNDS; round++) {
                double prior = MatchModel.log2(duplicates / Math.max(1, size - 1));
                double sum = modelsDuplicates * MODEL_COUNTS_AS;
                for (int pair = 0; pair < evidence.size(); pair++) {
                    double probability = 1 / (1 + Math.pow(2, -prior - evidence.weight(pair)));
                    sum += probability * (twice.get(pair) ? 2 : 1);
                }
                duplicates = Math.max(FEWEST, sum / (sampled + MODEL_COUNTS_AS));
            }
            return duplicates;
        }
    }
}
