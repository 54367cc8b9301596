package org.houselist.linkage;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.houselist.linkage.MatchModel.Odds;
import org.houselist.linkage.MatchModel.TermFrequency;
import org.houselist.linkage.MatchModel.Weights;
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
        this.rarity = known.rarity;
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
                double own = together.bits[i][found[i]];
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

    /** What two people who live or work together show. */
    private static final class Together {
        /** The weights against them; not a number where they show what strangers show. */
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
    }

    /** What is found once of all values; for several threads. */
    private record Known(Rarity rarity, Emails emails, StreetMarks streets) {
        static Known of(People people, MatchModel model) {
            return new Known(new Rarity(people, model), new Emails(people), new StreetMarks(people.words().streets));
        }
    }

    /** The level of a pair in each comparison. */
    private static final class Levels {
        /** The texts have to be compared. */
        static final int LATER = -2;

        private static final int IN_USE = 4;
        private static final int SLIPS_IN = 10;

        private final People people;
        private final Known known;
        private final Similarities given;
        private final Similarities family;
        private final Similarities middle;
        private final Similarities phones;
        private final Similarities streets;
        private final Similarities postals;
        private final Similarities cities;

        Levels(People people, Known known) {
            this.people = people;
            this.known = known;
            People.Words words = people.words();
            NameLikeness names = new NameLikeness(people.rules().nicknames());
            given = new Similarities(
                    words.names,
                    (a, b) -> names.given(words.names.text(a), words.names.text(b), isInUse(a, b), isInUse(b, a)));
            family = new Similarities(
                    words.names, (a, b) -> NameLikeness.family(words.names.text(a), words.names.text(b)));
            middle = new Similarities(words.names, (a, b) -> names.middle(words.names.text(a), words.names.text(b)));
            phones = new Similarities(
                    words.phones, (a, b) -> AddressLikeness.phone(words.phones.text(a), words.phones.text(b)));
            streets = new Similarities(
                    words.streets, (a, b) -> AddressLikeness.street(words.streets.text(a), words.streets.text(b)));
            postals = new Similarities(
                    words.postals,
                    (a, b) -> AddressLikeness.closePostcode(words.postals.text(a), words.postals.text(b)) ? 1 : 2);
            cities = new Similarities(
                    words.cities,
                    (a, b) -> AddressLikeness.closeCity(words.cities.text(a), words.cities.text(b)) ? 1 : 2);
        }

        /** A slip seldom happens twice: a name that several records have is a name, unless ten times as many have the other. */
        private boolean isInUse(int name, int other) {
            int count = people.count(Field.FIRST, name);
            return count >= IN_USE && count * SLIPS_IN >= people.count(Field.FIRST, other);
        }

        int given(Field ofA, Field ofB, int a, int b) {
            return level(given, people.value(ofA, a), people.value(ofB, b));
        }

        int family(Field ofA, Field ofB, int a, int b) {
            return level(family, people.value(ofA, a), people.value(ofB, b));
        }

        int level(Comparison comparison, int a, int b) {
            return switch (comparison) {
                case MIDDLE_NAME -> level(middle, people.value(Field.MIDDLE, a), people.value(Field.MIDDLE, b));
                case GENERATION -> generation(people.value(Field.GENERATION, a), people.value(Field.GENERATION, b));
                case BIRTH_DATE -> birth(people.value(Field.BIRTH, a), people.value(Field.BIRTH, b));
                case EMAIL -> known.emails.level(a, b);
                case PHONE -> level(phones, people.value(Field.PHONE, a), people.value(Field.PHONE, b));
                case STREET -> level(streets, people.value(Field.STREET, a), people.value(Field.STREET, b));
                case PLACE -> place(a, b);
                case TOWN ->
                    hasPostcodes(a, b) ? -1 : level(cities, people.value(Field.CITY, a), people.value(Field.CITY, b));
                case NAME_ORDER, FIRST_NAME, LAST_NAME ->
                    throw new IllegalArgumentException("names are compared together");
            };
        }

        /** The level where it is found without a look at the texts, else {@link #LATER}. */
        int atOnce(Comparison comparison, int a, int b) {
            int ofA = people.value(comparison.field(), a);
            int ofB = people.value(comparison.field(), b);
            if (ofA == 0 || ofB == 0) {
                return -1;
            }
            return switch (comparison) {
                case BIRTH_DATE, GENERATION -> level(comparison, a, b);
                case EMAIL -> ofA == ofB ? 0 : known.emails.areFarApart(ofA, ofB) ? AddressLikeness.DIFFERENT : LATER;
                case STREET -> ofA == ofB ? 0 : known.streets.areFarApart(ofA, ofB) ? AddressLikeness.DIFFERENT : LATER;
                case PLACE -> ofA == ofB ? place(a, b) : LATER;
                case TOWN -> hasPostcodes(a, b) ? -1 : ofA == ofB ? 0 : LATER;
                default -> ofA == ofB ? 0 : LATER;
            };
        }

        private static int level(Similarities similarities, int a, int b) {
            if (a == 0 || b == 0) {
                return -1;
            }
            return a == b ? 0 : similarities.level(a, b);
        }

        private static int generation(int a, int b) {
            return a == 0 || b == 0 ? -1 : a == b ? 0 : 1;
        }

        private static int birth(int a, int b) {
            return a == 0 || b == 0 ? -1 : DateLikeness.level(a, b);
        }

        private boolean hasPostcodes(int a, int b) {
            return people.value(Field.POSTAL, a) != 0 && people.value(Field.POSTAL, b) != 0;
        }

        /** both, postcode, close, city, close_postcode, close_city, different. */
        private int place(int a, int b) {
            if (!hasPostcodes(a, b)) {
                return -1;
            }
            int postal = level(postals, people.value(Field.POSTAL, a), people.value(Field.POSTAL, b));
            int city = level(cities, people.value(Field.CITY, a), people.value(Field.CITY, b));
            if (postal == 0) {
                return city == 0 ? 0 : 1;
            }
            if (postal == 1 && (city == 0 || city == 1)) {
                return 2;
            }
            if (city == 0 || postal == 1) {
                return city == 0 ? 3 : 4;
            }
            return city == 1 ? 5 : 6;
        }
    }

    /** How much rarer or commoner a value is than the model's average, in bits. */
    private static final class Rarity {
        private static final double OF_A_SLIP = 0.5;

        private final People people;
        private final double townsToPostcodes;
        private final BirthDates births;
        private final double usualBirthDate;
        private final float[][] byField = new float[Field.values().length][];
        private final float[] rarest = new float[Field.values().length];

        Rarity(People people, MatchModel model) {
            this.people = people;
            add(model, Comparison.FIRST_NAME, 0, Field.FIRST);
            add(model, Comparison.LAST_NAME, 0, Field.LAST);
            add(model, Comparison.EMAIL, 0, Field.MAILBOX);
            add(model, Comparison.PHONE, 0, Field.PHONE);
            add(model, Comparison.STREET, 0, Field.STREET);
            add(model, Comparison.PLACE, 0, Field.POSTAL);
            add(model, Comparison.TOWN, 0, Field.CITY);
            List<Odds> places = model.weights(Comparison.PLACE).levels();
            double towns = model.weights(Comparison.TOWN).levels().get(0).u();
            this.townsToPostcodes = MatchModel.log2(towns / places.get(0).u());
            this.births = new BirthDates(people);
            this.usualBirthDate =
                    model.weights(Comparison.BIRTH_DATE).levels().get(0).u();
        }

        private void add(MatchModel model, Comparison comparison, int level, Field field) {
            Weights weights = model.weights(comparison);
            TermFrequency frequency = weights.termFrequency();
            double u = weights.levels().get(level).u();
            int values = people.values(field);
            float[] all = new float[values + 1];
            for (int value = 1; value <= values && frequency != null; value++) {
                double others = Math.max(0, people.count(field, value) - 2); // without the two that are compared
                double expected = others + frequency.patrons() * u;
                double ofAll = Math.max(frequency.rarest(), expected / (people.size() + frequency.patrons()));
                all[value] = (float) MatchModel.log2(u / ofAll);
            }
            byField[field.ordinal()] = all;
            for (float bits : all) {
                rarest[field.ordinal()] = Math.max(rarest[field.ordinal()], bits);
            }
        }

        double name(Comparison comparison, int level, Field ofA, Field ofB, int a, int b) {
            if (level == comparison.levels().size() - 1) {
                return 0;
            }
            double commoner = Math.min(of(ofA, people.value(ofA, a)), of(ofB, people.value(ofB, b)));
            return level == 0 ? commoner : commoner * OF_A_SLIP;
        }

        double bits(Comparison comparison, int level, int a, int b) {
            return switch (comparison) {
                case BIRTH_DATE ->
                    level == 0 ? MatchModel.log2(usualBirthDate / births.share(people.value(Field.BIRTH, a))) : 0;
                case EMAIL -> level == 0 ? of(Field.MAILBOX, people.value(Field.MAILBOX, a)) : 0;
                case PHONE -> level == 0 ? of(Field.PHONE, people.value(Field.PHONE, a)) : 0;
                case STREET -> level == 0 ? of(Field.STREET, people.value(Field.STREET, a)) : 0;
                case PLACE -> place(level, of(Field.POSTAL, people.value(Field.POSTAL, a)), town(a, b));
                case TOWN -> level == 0 ? town(a, b) : level == 1 ? ofASlip(town(a, b)) : 0;
                default -> 0;
            };
        }

        /** The most that {@link #bits} gives where the values differ. */
        double most(Comparison comparison, int level) {
            return switch (comparison) {
                case PLACE -> place(level, rarest[Field.POSTAL.ordinal()], rarest[Field.CITY.ordinal()]);
                case TOWN -> level == 1 ? ofASlip(rarest[Field.CITY.ordinal()]) : 0;
                default -> 0;
            };
        }

        /** One slip apart from a common value are many, one slip apart from a rare one are still some. */
        private static double ofASlip(double rarity) {
            return rarity < 0 ? rarity : rarity * OF_A_SLIP;
        }

        /** The commoner of the two: who lives in the large town next to the village is no rare case. */
        private double town(int a, int b) {
            return Math.min(of(Field.CITY, people.value(Field.CITY, a)), of(Field.CITY, people.value(Field.CITY, b)));
        }

        /** Postcode and town together are as rare as the rarer of the two; in a large town many have nearly the same code. */
        private double place(int level, double postal, double city) {
            return switch (level) {
                case 0 -> Math.max(postal, city - townsToPostcodes);
                case 1 -> postal;
                case 2, 5 -> ofASlip(city);
                case 3 -> city;
                default -> 0;
            };
        }

        private double of(Field field, int value) {
            float[] all = byField[field.ordinal()];
            return value < all.length ? all[value] : 0;
        }
    }
}
