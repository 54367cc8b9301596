package org.houselist.linkage;

import org.jspecify.annotations.Nullable;

/** Compares pairs of records, as far as it is asked to. Remembers what it found for two values; not for several threads. */
final class Comparer {
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

    private static final int SWAPPED = 1;

    private final People people;
    private final Known known;
    private final Levels levels;
    private final LevelWeights weights;
    private final Compared pair;
    private final Comparison[] later = new Comparison[BY_COST.length];

    Comparer(People people, MatchModel model) {
        this(people, Known.of(people, model));
    }

    private Comparer(People people, Known known) {
        this.people = people;
        this.known = known;
        this.levels = new Levels(people, known);
        this.weights = known.weights();
        this.pair = new Compared(known);
    }

    /** The same for another thread. */
    Comparer another() {
        return new Comparer(people, known);
    }

    /** How two records compare; always the same object, which is of this pair until the next is compared. */
    Compared compare(int a, int b) {
        names(a, b);
        for (Comparison comparison : BY_COST) {
            compare(comparison, a, b);
        }
        return pair;
    }

    /**
     * The same where the comparisons say at least so many bits for one person rather than strangers, else null. Most pairs are
     * told apart by what costs little: the names, what is equal or missing, and what the rest could be worth at most.
     */
    @Nullable
    Compared reaching(double least, int a, int b) {
        names(a, b);
        double most = pair.weight(Comparison.FIRST_NAME)
                + pair.weight(Comparison.LAST_NAME)
                + pair.weight(Comparison.NAME_ORDER);
        int open = 0;
        for (Comparison comparison : BY_COST) {
            int level = levels.atOnce(comparison, a, b);
            if (level == Levels.LATER) {
                later[open++] = comparison;
                most += weights.mostOfDifferent(comparison);
            } else {
                most += weigh(comparison, level, a, b);
            }
        }
        for (int i = 0; i < open && most >= least; i++) {
            most += compare(later[i], a, b) - weights.mostOfDifferent(later[i]);
        }
        return most >= least ? pair : null;
    }

    private double compare(Comparison comparison, int a, int b) {
        return weigh(comparison, levels.level(comparison, a, b), a, b);
    }

    private double weigh(Comparison comparison, int level, int a, int b) {
        double weight = weights.of(comparison, level, a, b);
        pair.set(comparison, level, weight);
        return weight;
    }

    /** The names as they stand, or first name with last name where that says more. */
    private void names(int a, int b) {
        double asGiven = names(Field.FIRST, Field.FIRST, a, b);
        pair.set(Comparison.NAME_ORDER, -1, 0);
        int first = pair.level(Comparison.FIRST_NAME);
        int last = pair.level(Comparison.LAST_NAME);
        if (first == 0 && last == 0) {
            return;
        }
        double firstWeight = pair.weight(Comparison.FIRST_NAME);
        double lastWeight = pair.weight(Comparison.LAST_NAME);
        double swapped = weights.alone(Comparison.NAME_ORDER, SWAPPED);
        double crosswise = crosswise(a, b);
        boolean oneAgrees = pair.weight(Comparison.FIRST_NAME) > 0 || pair.weight(Comparison.LAST_NAME) > 0;
        if (oneAgrees && crosswise + swapped > asGiven) {
            pair.set(Comparison.NAME_ORDER, SWAPPED, swapped);
        } else {
            pair.set(Comparison.FIRST_NAME, first, firstWeight);
            pair.set(Comparison.LAST_NAME, last, lastWeight);
        }
    }

    /** Which of the two stands as it should, nobody knows: where only one name is shared, it is rather the family's. */
    private double crosswise(int a, int b) {
        double bits = names(Field.FIRST, Field.LAST, a, b);
        boolean otherFamily = pair.level(Comparison.LAST_NAME) == NameLikeness.OTHER_FAMILY;
        return otherFamily ? names(Field.LAST, Field.FIRST, a, b) : bits;
    }

    /** What both names say where the first name of each stands in this field, and the last name in the other. */
    private double names(Field firstOfA, Field firstOfB, int a, int b) {
        int first = levels.given(firstOfA, firstOfB, a, b);
        double ofFirst = weights.ofName(Comparison.FIRST_NAME, first, firstOfA, firstOfB, a, b);
        Field lastOfA = firstOfA == Field.FIRST ? Field.LAST : Field.FIRST;
        Field lastOfB = firstOfB == Field.FIRST ? Field.LAST : Field.FIRST;
        int last = levels.family(lastOfA, lastOfB, a, b);
        double ofLast = weights.ofName(Comparison.LAST_NAME, last, lastOfA, lastOfB, a, b);
        pair.set(Comparison.FIRST_NAME, first, ofFirst);
        pair.set(Comparison.LAST_NAME, last, ofLast);
        return ofFirst + ofLast;
    }
}
