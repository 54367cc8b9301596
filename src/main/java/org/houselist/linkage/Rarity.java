package org.houselist.linkage;

import java.util.List;
import org.houselist.linkage.MatchModel.Odds;
import org.houselist.linkage.MatchModel.TermFrequency;
import org.houselist.linkage.MatchModel.Weights;

/** How much rarer or commoner a value is than the model's average, in bits; for several threads. */
final class Rarity {
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
