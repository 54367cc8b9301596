package org.houselist.linkage;

import java.util.List;

/**
 * How two records compare: the level of each comparison, and what it says in bits. A {@link Comparer} has only one, which it
 * fills anew for each pair: it is to be asked before the next pair is compared.
 */
final class Compared {
    private static final Comparison[] ALL = Comparison.values();

    private final Together household;
    private final Together office;
    private final int[] levels = new int[ALL.length];
    private final double[] weights = new double[ALL.length];

    Compared(Known known) {
        household = known.household();
        office = known.office();
    }

    void set(Comparison comparison, int level, double weight) {
        levels[comparison.ordinal()] = level;
        weights[comparison.ordinal()] = weight;
    }

    /** -1 where one of the two gives nothing. */
    int level(Comparison comparison) {
        return levels[comparison.ordinal()];
    }

    /** In bits: positive speaks for one person, negative against. */
    double weight(Comparison comparison) {
        return weights[comparison.ordinal()];
    }

    /** The level of each comparison, by {@link Comparison#ordinal()}, to keep. */
    int[] levels() {
        return levels.clone();
    }

    /** What all comparisons say for one person, in bits, if nobody lived or worked together. */
    double strangersOnly() {
        double total = 0;
        for (double weight : weights) {
            total += weight;
        }
        return total;
    }

    /** What they say against two people of one household. */
    double ofHousehold() {
        return against(household);
    }

    /** What they say against two people of one office. */
    double ofOffice() {
        return against(office);
    }

    /** Where a family or an office shares a value, it does so however rare the value is. */
    private double against(Together together) {
        double total = 0;
        for (int i = 0; i < ALL.length; i++) {
            if (levels[i] >= 0) {
                double own = together.bits(i, levels[i]);
                total += Double.isNaN(own) ? weights[i] : own;
            }
        }
        return total;
    }

    /**
     * Whether something that tells the members of a family apart speaks against one person, or neither a full first name nor a
     * birth date can be compared.
     */
    boolean mayBeRelatives() {
        int first = level(Comparison.FIRST_NAME);
        int birth = level(Comparison.BIRTH_DATE);
        boolean birthUnknown = birth < 0 || birth == DateLikeness.YEAR;
        boolean birthDiffers = birth >= DateLikeness.DAY_AND_MONTH;
        boolean firstUnknown = first < 0 || first == NameLikeness.INITIAL;
        return first == NameLikeness.DIFFERENT
                || birthDiffers
                || level(Comparison.GENERATION) == 1
                || (firstUnknown && birthUnknown);
    }

    /** A line for each comparison to which both give something. */
    void addTo(List<Ledger.Line> lines) {
        for (Comparison comparison : ALL) {
            int level = level(comparison);
            if (level >= 0) {
                String name = comparison.levels().get(level).name();
                lines.add(new Ledger.Line(comparison.word(), name, weight(comparison)));
            }
        }
    }
}
