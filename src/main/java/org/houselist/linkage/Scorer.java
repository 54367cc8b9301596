package org.houselist.linkage;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.houselist.linkage.MatchModel.Odds;
import org.jspecify.annotations.Nullable;

/** Weighs pairs of records by a model. Remembers what it found for two values; not for several threads: each takes its own. */
public final class Scorer {
    private static final Comparison[] ALL = Comparison.values();

    /** All but the names, the cheapest first. */
    private static final Comparison[] BY_COST = {
        Comparison.BIRTH_DATE,
        Comparison.GENERATION,
        Comparison.MIDDLE_NAME,
        Comparison.PHONE,
        Comparison.TOWN,
        Comparison.PLACE,
        Comparison.EMAIL,
        Comparison.STREET
    };

    private static final int FIRST = Comparison.FIRST_NAME.ordinal();
    private static final int LAST = Comparison.LAST_NAME.ordinal();
    private static final int ORDER = Comparison.NAME_ORDER.ordinal();

    /** To take two of a family for one costs more than to miss that somebody stands there twice. */
    private static final double IN_DOUBT = 2;

    /** A short list is a part of a larger town, whose people could be on it as well. */
    private static final int SMALLEST_TOWN = 1000;

    private final People people;
    private final MatchModel model;
    private final Levels levels;
    private final Known known;
    private final Rarity rarity;
    private final Together household;
    private final Together office;
    private final double[][] bits = new double[ALL.length][];
    private final double[] mostOfDifferent = new double[ALL.length];

    private Mix mix;
    private double prior;
    private final int[] found = new int[ALL.length];
    private final double[] weights = new double[ALL.length];
    private final Comparison[] later = new Comparison[BY_COST.length];
    private final int[] straight = new int[2];
    private final double[] straightWeights = new double[2];

    /** A scorer with blocks of its own: see {@link #Scorer(People, MatchModel, Blocking)}. */
    public Scorer(People people, MatchModel model) {
        this(people, model, new Blocking(people));
    }

    /**
     * The model, with what the records at hand say themselves: how rare values are, how many duplicates there are, and whether
     * people live together.
     */
    public Scorer(People people, MatchModel model, Blocking blocking) {
        this(people, model, Known.of(people, model), null);
        Mix found = Mix.of(people.size(), blocking, this, model);
        mix = found;
        prior = prior(found);
    }

    private Scorer(People people, MatchModel model, Known known, @Nullable Mix mix) {
        this.people = people;
        this.model = model;
        this.known = known;
        this.rarity = known.rarity();
        this.levels = new Levels(people, known);
        this.mix = mix == null ? Mix.of(model) : mix;
        this.prior = prior(this.mix);
        this.household = new Together(model, Odds::household);
        this.office = new Together(model, Odds::office);
        for (Comparison comparison : ALL) {
            List<Odds> odds = model.weights(comparison).levels();
            bits[comparison.ordinal()] = odds.stream().mapToDouble(Odds::bits).toArray();
            mostOfDifferent[comparison.ordinal()] = IntStream.range(comparison.levelsOfOneValue(), odds.size())
                    .mapToDouble(level -> odds.get(level).bits() + rarity.most(comparison, level))
                    .max()
                    .orElse(0);
        }
    }

    /** The same scorer for another thread. */
    public Scorer another() {
        return new Scorer(people, model, known, mix);
    }

    private double others() {
        return Math.max(SMALLEST_TOWN, people.size() - 1);
    }

    private double prior(Mix found) {
        return MatchModel.log2(found.duplicates() / others());
    }

    /**
     * Whether two records are surely one person: their weight reaches the model's bar, and nothing that tells the members of a
     * family apart speaks against it. Whoever has neither a full first name nor a birth date to compare is never sure.
     */
    public boolean isSure(int a, int b) {
        return weight(a, b) >= model.sure() && people.mayBeOne(a, b) && !mayBeRelatives();
    }

    /** Of the pair that was compared last. */
    private boolean mayBeRelatives() {
        int first = found[FIRST];
        int birth = found[Comparison.BIRTH_DATE.ordinal()];
        boolean birthUnknown = birth < 0 || birth == DateLikeness.YEAR;
        boolean birthDiffers = birth >= DateLikeness.DAY_AND_MONTH;
        boolean firstUnknown = first < 0 || first == NameLikeness.INITIAL;
        return first == NameLikeness.DIFFERENT
                || birthDiffers
                || found[Comparison.GENERATION.ordinal()] == 1
                || (firstUnknown && birthUnknown);
    }

    /** How sure it is that the two are one person, in bits: 0 is an even chance, each bit doubles the odds. */
    public double weight(int a, int b) {
        compare(a, b);
        return prior + strangersOnly() - together();
    }

    /**
     * Whether the weight of a pair is at least so many bits. Most pairs are told apart by what costs little: the names, what is
     * equal or missing, and what the rest could be worth at most.
     */
    public boolean reaches(double least, int a, int b) {
        names(a, b);
        double most = prior + weights[FIRST] + weights[LAST] + weights[ORDER];
        int open = 0;
        for (Comparison comparison : BY_COST) {
            int level = levels.atOnce(comparison, a, b);
            if (level == Levels.LATER) {
                later[open++] = comparison;
                most += mostOfDifferent[comparison.ordinal()];
            } else {
                most += weigh(comparison, level, a, b);
            }
        }
        for (int i = 0; i < open && most >= least; i++) {
            most += compare(later[i], a, b) - mostOfDifferent[later[i].ordinal()];
        }
        return most >= least && most - together() >= least;
    }

    private double compare(Comparison comparison, int a, int b) {
        return weigh(comparison, levels.level(comparison, a, b), a, b);
    }

    private double weigh(Comparison comparison, int level, int a, int b) {
        int i = comparison.ordinal();
        found[i] = level;
        weights[i] = level < 0 ? 0 : bits[i][level] + rarity.bits(comparison, level, a, b);
        return weights[i];
    }

    /**
     * What the comparisons alone say, in bits, however many duplicates there are: against two strangers, or against two people of
     * one household or office where those explain more. 0 where nothing can be compared.
     */
    public double evidence(int a, int b) {
        compare(a, b);
        double strangers = strangersOnly();
        double together = Math.min(1, mix.housemates() / mix.duplicates()) * Math.pow(2, strangers - ofHousehold())
                + Math.min(1, mix.colleagues() / mix.duplicates()) * Math.pow(2, strangers - ofOffice());
        return strangers - MatchModel.log2(1 + together);
    }

    /** What the comparisons of the pair that was compared last would say if nobody lived or worked together. */
    double strangersOnly() {
        double total = 0;
        for (double weight : weights) {
            total += weight;
        }
        return total;
    }

    /** Of the pair that was compared last: what its comparisons say against two people of one household. */
    double ofHousehold() {
        return against(household);
    }

    /** The same against two people of one office. */
    double ofOffice() {
        return against(office);
    }

    /** The same, line by line. */
    public Ledger ledger(int a, int b) {
        compare(a, b);
        List<Ledger.Line> lines = new ArrayList<>();
        lines.add(new Ledger.Line(Ledger.PRIOR, "", prior));
        for (Comparison comparison : ALL) {
            int level = found[comparison.ordinal()];
            if (level >= 0) {
                lines.add(new Ledger.Line(
                        comparison.word(), comparison.levels().get(level).name(), weights[comparison.ordinal()]));
            }
        }
        lines.add(new Ledger.Line(Ledger.TOGETHER, "", -together()));
        return new Ledger(lines);
    }

    /** The level of each comparison, -1 where one of the two gives nothing; by {@link Comparison#ordinal()}. */
    int[] levels(int a, int b) {
        compare(a, b);
        return found;
    }

    /**
     * What two people who live or work together would show as well: the odds against strangers become odds against all who are
     * not one person. In bits, 0 or more.
     */
    private double together() {
        if (mix.housemates() + mix.colleagues() == 0) {
            return 0;
        }
        double strangers = strangersOnly();
        return MatchModel.log2(1
                + IN_DOUBT * mix.housemates() / others() * Math.pow(2, strangers - ofHousehold())
                + IN_DOUBT * mix.colleagues() / others() * Math.pow(2, strangers - ofOffice()));
    }

    /** Where a family or an office shares a value, it does so however rare the value is. */
    private double against(Together together) {
        double total = 0;
        for (int i = 0; i < ALL.length; i++) {
            if (found[i] >= 0) {
                double own = together.bits(i, found[i]);
                total += Double.isNaN(own) ? weights[i] : own;
            }
        }
        return total;
    }

    private void compare(int a, int b) {
        names(a, b);
        for (Comparison comparison : BY_COST) {
            compare(comparison, a, b);
        }
    }

    /** The names as they stand, or first name with last name where that says more. */
    private void names(int a, int b) {
        name(0, FIRST, Field.FIRST, Field.FIRST, a, b);
        name(1, LAST, Field.LAST, Field.LAST, a, b);
        double asGiven = weights[FIRST] + weights[LAST];
        found[ORDER] = -1;
        weights[ORDER] = 0;
        if (found[FIRST] == 0 && found[LAST] == 0) {
            return;
        }
        straight[0] = found[FIRST];
        straight[1] = found[LAST];
        straightWeights[0] = weights[FIRST];
        straightWeights[1] = weights[LAST];
        crosswise(a, b);
        double crosswise = weights[FIRST] + weights[LAST];
        boolean oneAgrees = weights[FIRST] > 0 || weights[LAST] > 0;
        if (oneAgrees && crosswise + bits[ORDER][1] > asGiven) {
            found[ORDER] = 1;
            weights[ORDER] = bits[ORDER][1];
            return;
        }
        found[FIRST] = straight[0];
        found[LAST] = straight[1];
        weights[FIRST] = straightWeights[0];
        weights[LAST] = straightWeights[1];
    }

    /** Which of the two stands as it should, nobody knows: where only one name is shared, it is rather the family's. */
    private void crosswise(int a, int b) {
        name(0, FIRST, Field.FIRST, Field.LAST, a, b);
        name(1, LAST, Field.LAST, Field.FIRST, a, b);
        if (found[LAST] == NameLikeness.OTHER_FAMILY) {
            name(0, FIRST, Field.LAST, Field.FIRST, a, b);
            name(1, LAST, Field.FIRST, Field.LAST, a, b);
        }
    }

    private void name(int which, int comparison, Field ofA, Field ofB, int a, int b) {
        found[comparison] = which == 0 ? levels.given(ofA, ofB, a, b) : levels.family(ofA, ofB, a, b);
        weights[comparison] = found[comparison] < 0
                ? 0
                : bits[comparison][found[comparison]] + rarity.name(ALL[comparison], found[comparison], ofA, ofB, a, b);
    }
}
