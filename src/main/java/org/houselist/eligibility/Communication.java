package org.houselist.eligibility;

import java.util.Comparator;
import org.houselist.batch.CodePoints;

/**
 * A planned mailing, or a list that stands in for one.
 *
 * @param plannedAt epoch seconds
 * @param plannedDay the calendar day of it, counted from 1970-01-01, in the night's zone
 * @param priority 1 is the highest
 * @param standIn a list stands in, because no plan was ever delivered: nothing is ranked
 */
record Communication(
        String id, String list, long plannedAt, int plannedDay, int priority, boolean service, boolean standIn) {

    /** The best first: what a person is given to first. */
    static final Comparator<Communication> RANK = Comparator.comparingInt(Communication::priority)
            .thenComparingLong(Communication::plannedAt)
            .thenComparing(Communication::id, CodePoints.ORDER);

    /** In the order of the files. */
    static final Comparator<Communication> BY_ID = Comparator.comparing(Communication::id, CodePoints.ORDER);

    /** Whether it takes part in the ranking at all. */
    boolean ranked() {
        return !service && !standIn;
    }

    /** Whether a person must not get both, because the calendar days are too near. */
    boolean near(Communication other, int days) {
        return Math.abs(plannedDay - other.plannedDay) < days;
    }
}
