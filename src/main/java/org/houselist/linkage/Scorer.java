package org.houselist.linkage;

import java.util.ArrayList;
import java.util.List;

/** Weighs pairs of records by a model. Remembers what it found for two values; not for several threads: each takes its own. */
public final class Scorer {
    /** To take two of a family for one costs more than to miss that somebody stands there twice. */
    private static final double IN_DOUBT = 2;

    /** A short list is a part of a larger town, whose people could be on it as well. */
    private static final int SMALLEST_TOWN = 1000;

    private final People people;
    private final MatchModel model;
    private final Comparer comparer;
    private final Mix mix;
    private final double prior;

    /** A scorer with blocks of its own: see {@link #Scorer(People, MatchModel, Blocking)}. */
    public Scorer(People people, MatchModel model) {
        this(people, model, new Blocking(people));
    }

    /**
     * The model, with what the records at hand say themselves: how rare values are, how many duplicates there are, and whether
     * people live together.
     */
    public Scorer(People people, MatchModel model, Blocking blocking) {
        this(people, model, blocking, new Comparer(people, model));
    }

    private Scorer(People people, MatchModel model, Blocking blocking, Comparer comparer) {
        this(people, model, comparer, Mix.of(people.size(), blocking, comparer, model));
    }

    private Scorer(People people, MatchModel model, Comparer comparer, Mix mix) {
        this.people = people;
        this.model = model;
        this.comparer = comparer;
        this.mix = mix;
        this.prior = MatchModel.log2(mix.duplicates() / others());
    }

    /** The same scorer for another thread. */
    public Scorer another() {
        return new Scorer(people, model, comparer.another(), mix);
    }

    private double others() {
        return Math.max(SMALLEST_TOWN, people.size() - 1);
    }

    /**
     * Whether two records are surely one person: their weight reaches the model's bar, and nothing that tells the members of a
     * family apart speaks against it. Whoever has neither a full first name nor a birth date to compare is never sure.
     */
    public boolean isSure(int a, int b) {
        Compared pair = comparer.compare(a, b);
        return weight(pair) >= model.sure() && people.mayBeOne(a, b) && !pair.mayBeRelatives();
    }

    /** How sure it is that the two are one person, in bits: 0 is an even chance, each bit doubles the odds. */
    public double weight(int a, int b) {
        return weight(comparer.compare(a, b));
    }

    /** Whether the weight of a pair is at least so many bits; faster than to find the weight, as most pairs are far below. */
    public boolean reaches(double least, int a, int b) {
        Compared pair = comparer.reaching(least - prior, a, b);
        return pair != null && weight(pair) >= least;
    }

    private double weight(Compared pair) {
        return prior + pair.strangersOnly() - together(pair);
    }

    /**
     * What the comparisons alone say, in bits, however many duplicates there are: against two strangers, or against two people of
     * one household or office where those explain more. 0 where nothing can be compared.
     */
    public double evidence(int a, int b) {
        Compared pair = comparer.compare(a, b);
        double strangers = pair.strangersOnly();
        double together = Math.min(1, mix.housemates() / mix.duplicates()) * Math.pow(2, strangers - pair.ofHousehold())
                + Math.min(1, mix.colleagues() / mix.duplicates()) * Math.pow(2, strangers - pair.ofOffice());
        return strangers - MatchModel.log2(1 + together);
    }

    /** The weight, line by line. */
    public Ledger ledger(int a, int b) {
        Compared pair = comparer.compare(a, b);
        List<Ledger.Line> lines = new ArrayList<>();
        lines.add(new Ledger.Line(Ledger.PRIOR, "", prior));
        pair.addTo(lines);
        lines.add(new Ledger.Line(Ledger.TOGETHER, "", -together(pair)));
        return new Ledger(lines);
    }

    /**
     * What two people who live or work together would show as well: the odds against strangers become odds against all who are
     * not one person. In bits, 0 or more.
     */
    private double together(Compared pair) {
        if (mix.housemates() + mix.colleagues() == 0) {
            return 0;
        }
        double strangers = pair.strangersOnly();
        return MatchModel.log2(1
                + IN_DOUBT * mix.housemates() / others() * Math.pow(2, strangers - pair.ofHousehold())
                + IN_DOUBT * mix.colleagues() / others() * Math.pow(2, strangers - pair.ofOffice()));
    }
}
