package org.houselist.linkage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What a model finds among records of which the truth is known. */
public final class Evaluation {
    private final People people;
    private final MatchModel model;
    private final Truth truth;
    private final Scorer scorer;
    private final int boundary;
    private final ScoredPairs scored = new ScoredPairs();
    private final List<Integer> foundTruths = new ArrayList<>();

    /**
     * A pair that the model judges wrongly at its threshold.
     *
     * @param compared false where no blocking rule brought the two together
     */
    public record Mistake(int a, int b, boolean trulyOne, boolean compared, Ledger ledger) {}

    /**
     * The quality at a threshold, before and after grouping.
     *
     * @param threshold in bits
     */
    public record AtThreshold(double threshold, Quality pairs, Quality grouped) {}

    /**
     * Compares the records; this takes the time.
     *
     * @param boundary the number of the first record of a second input, where only pairs across the two count; else 0
     */
    public Evaluation(People people, MatchModel model, Truth truth, int boundary) {
        this.people = people;
        this.model = model;
        this.truth = truth;
        this.boundary = boundary;
        Blocking blocking = new Blocking(people, boundary);
        this.scorer = new Scorer(people, model, blocking);
        blocking.forEachPair(null, (a, b, rule) -> {
            if (truth.has(a, b)) {
                foundTruths.add(scored.size());
            }
            scored.add(a, b, scorer.weight(a, b));
        });
    }

    /** How many pairs the blocking rules gave to compare. */
    public int pairsCompared() {
        return scored.size();
    }

    /** How many of the true pairs are among those compared: no threshold can reach more. */
    public double recallCeiling() {
        return truth.size() == 0 ? 0 : (double) foundTruths.size() / truth.size();
    }

    /** What is found at a threshold. */
    public AtThreshold at(double threshold) {
        long found = IntStream.range(0, scored.size())
                .filter(pair -> scored.weight(pair) >= threshold)
                .count();
        long right = foundTruths.stream()
                .filter(pair -> scored.weight(pair) >= threshold)
                .count();
        return new AtThreshold(threshold, Quality.of(right, found, truth.size()), grouped(threshold));
    }

    private Quality grouped(double threshold) {
        Clusters.Builder builder = new Clusters.Builder(people.size(), model.groupBar(), this::evidence);
        for (int pair = 0; pair < scored.size(); pair++) {
            if (scored.weight(pair) >= threshold) {
                builder.sure(scored.a(pair), scored.b(pair), scored.weight(pair));
            }
        }
        Clusters clusters = builder.build();
        long found = clusters.groups().stream().mapToLong(this::pairsIn).sum();
        long right = truth.pairs().stream()
                .filter(pair -> clusters.groupOf(pair[0]) == clusters.groupOf(pair[1]))
                .count();
        return Quality.of(right, found, truth.size());
    }

    private double evidence(int a, int b) {
        return people.mayBeOne(a, b) ? scorer.evidence(a, b) : Clusters.NEVER;
    }

    private long pairsIn(List<Integer> group) {
        long size = group.size();
        if (boundary == 0) {
            return size * (size - 1) / 2;
        }
        long before = group.stream().filter(person -> person < boundary).count();
        return before * (size - before);
    }

    /** The worst mistakes at a threshold: of each kind so many, the surest first. */
    public List<Mistake> mistakes(double threshold, int ofEach) {
        Stream<Mistake> wrong = IntStream.range(0, scored.size())
                .filter(pair -> scored.weight(pair) >= threshold && !truth.has(scored.a(pair), scored.b(pair)))
                .boxed()
                .sorted(Comparator.comparingDouble((Integer pair) -> -scored.weight(pair)))
                .limit(ofEach)
                .map(pair -> mistake(scored.a(pair), scored.b(pair), false, true));
        Stream<Mistake> missed = foundTruths.stream()
                .filter(pair -> scored.weight(pair) < threshold)
                .sorted(Comparator.comparingDouble(scored::weight))
                .limit(ofEach)
                .map(pair -> mistake(scored.a(pair), scored.b(pair), true, true));
        return Stream.of(wrong, missed, notCompared().limit(ofEach))
                .flatMap(part -> part)
                .toList();
    }

    private Stream<Mistake> notCompared() {
        Truth compared = new Truth();
        foundTruths.forEach(pair -> compared.add(scored.a(pair), scored.b(pair)));
        return truth.pairs().stream()
                .filter(pair -> !compared.has(pair[0], pair[1]))
                .map(pair -> mistake(pair[0], pair[1], true, false));
    }

    private Mistake mistake(int a, int b, boolean trulyOne, boolean compared) {
        return new Mistake(a, b, trulyOne, compared, scorer.ledger(a, b));
    }
}
