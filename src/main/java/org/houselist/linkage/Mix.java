package org.houselist.linkage;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

/**
 * What the records at hand say of themselves, without anybody's answers: how many duplicates a record has, and how many people
 * who live or work together have to be reckoned with.
 *
 * @param duplicates how many other records a record's person has on average
 * @param housemates how many records of other people of the household; 0 where nobody seems to live together
 * @param colleagues how many records of other people of the office; 0 where nobody seems to live or work together
 */
record Mix(double duplicates, double housemates, double colleagues) {
    private static final int SAMPLE = 5_000;
    private static final int ROUNDS = 10;
    private static final double MODEL_COUNTS_AS = 100;
    private static final double FEWEST = 0.01;

    /** Looks at the pairs of a sample of the records: every so many-th, so that the same records give the same answer. */
    static Mix of(int size, Blocking blocking, Comparer comparer, MatchModel model) {
        BitSet sample = sample(size);
        Seen seen = new Seen();
        blocking.forEachPair(sample, (a, b, rule) -> {
            int inSample = (sample.get(a) ? 1 : 0) + (sample.get(b) ? 1 : 0);
            Compared pair = comparer.compare(a, b);
            seen.look(pair, inSample);
            seen.add(new Sampled(a, b, inSample, pair));
        });
        return seen.mix(size, sample.cardinality(), model);
    }

    /** The records of the sample. */
    static BitSet sample(int size) {
        BitSet sample = new BitSet(size);
        for (int person = 0; person < size; person += 1 + size / SAMPLE) {
            sample.set(person);
        }
        return sample;
    }

    /** A pair of the sample: how many of the two are in it, and how much likelier than one person are strangers, housemates, colleagues. */
    private record Sampled(int a, int b, int inSample, double strangers, double household, double office) {
        private static final Comparator<Sampled> IN_ORDER =
                Comparator.comparingInt(Sampled::a).thenComparingInt(Sampled::b);

        Sampled(int a, int b, int inSample, Compared pair) {
            this(
                    a,
                    b,
                    inSample,
                    Math.pow(2, -pair.strangersOnly()),
                    Math.pow(2, -pair.ofHousehold()),
                    Math.pow(2, -pair.ofOffice()));
        }
    }

    /** The pairs of the sample. */
    private static final class Seen {
        /** Of pairs that share an address, so many may have clearly different first names by a slip; more are two people. */
        private static final double SLIPS = 0.04;

        /** With fewer pairs to judge by, it is taken for granted that some live together. */
        private static final long FEW_PAIRS = 40;

        private final List<Sampled> pairs = new ArrayList<>();
        private long comparable;
        private long different;
        private long housemates;
        private long colleagues;

        void add(Sampled pair) {
            pairs.add(pair);
        }

        void look(Compared pair, int inSample) {
            int first = pair.level(Comparison.FIRST_NAME);
            int birth = pair.level(Comparison.BIRTH_DATE);
            boolean contact = pair.level(Comparison.EMAIL) == 0 || pair.level(Comparison.PHONE) == 0;
            boolean home = pair.level(Comparison.STREET) == 0;
            boolean oneFamily = pair.level(Comparison.LAST_NAME) == 0;
            boolean apart = first == NameLikeness.DIFFERENT && (birth < 0 || birth >= DateLikeness.DAY_AND_MONTH);
            if (first >= 0 && (contact || (home && oneFamily))) {
                comparable++;
                different += apart ? 1 : 0;
            }
            if (apart && (contact || home)) {
                housemates += oneFamily ? inSample : 0;
                colleagues += oneFamily ? 0 : inSample;
            }
        }

        Mix mix(int size, int sampled, MatchModel model) {
            boolean together = comparable < FEW_PAIRS || different > SLIPS * comparable;
            double records = sampled + MODEL_COUNTS_AS;
            pairs.sort(Sampled.IN_ORDER); // a sum of fractions depends on the order, in its last digits
            Mix mix = together
                    ? new Mix(
                            model.duplicates(),
                            (housemates + model.housemates() * MODEL_COUNTS_AS) / records,
                            (colleagues + model.colleagues() * MODEL_COUNTS_AS) / records)
                    : new Mix(model.duplicates(), 0, 0);
            for (int round = 0; round < ROUNDS; round++) {
                double sum = duplicates(mix, Math.max(1, size - 1)) + model.duplicates() * MODEL_COUNTS_AS;
                mix = new Mix(Math.max(FEWEST, sum / records), mix.housemates, mix.colleagues);
            }
            return mix;
        }

        /** By expectation-maximisation: what a pair is depends on how many duplicates there are, and this on what the pairs are. */
        private double duplicates(Mix mix, double others) {
            double duplicates = 0;
            for (Sampled pair : pairs) {
                double home = mix.housemates * pair.household;
                double work = mix.colleagues * pair.office;
                duplicates += pair.inSample * mix.duplicates / (mix.duplicates + others * pair.strangers + home + work);
            }
            return duplicates;
        }
    }
}
