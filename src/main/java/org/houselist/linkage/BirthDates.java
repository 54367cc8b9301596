package org.houselist.linkage;

/**
 * How often dates of birth are found: as often as their year is, spread over its days. A date that stands in for those that
 * nobody knows is found far more often.
 */
final class BirthDates {
    private static final int FIRST_YEAR = 1800;
    private static final int YEARS = 256;
    private static final int DAYS = 12 * 31;
    private static final double DAYS_OF_A_YEAR = 365;

    /** A year that nobody else is born in counts as one of so many. */
    private static final double YEARS_OF_A_LIFE = 100;

    private static final double MODEL_COUNTS_AS = 300;

    /** So many records with one date may well be one person's. */
    private static final int OF_ONE_PERSON = 8;

    private final int[] ofDay = new int[YEARS * DAYS];
    private final int[] ofYear = new int[YEARS];
    private int all;

    BirthDates(People people) {
        for (int person = 0; person < people.size(); person++) {
            int day = day(people.value(Field.BIRTH, person));
            if (day >= 0) {
                ofDay[day]++;
                ofYear[day / DAYS]++;
                all++;
            }
        }
    }

    /** The share of those born on this date; of a date out of range that of any other. */
    double share(int date) {
        int day = day(date);
        double ofAnyYear = 1 / YEARS_OF_A_LIFE;
        double ofItsYear =
                day < 0 ? ofAnyYear : (ofYear[day / DAYS] + MODEL_COUNTS_AS * ofAnyYear) / (all + MODEL_COUNTS_AS);
        double tooMany = day < 0 ? 0 : (double) (ofDay[day] - OF_ONE_PERSON) / all;
        return Math.max(ofItsYear / DAYS_OF_A_YEAR, tooMany);
    }

    private static int day(int date) {
        int year = PlainDate.year(date) - FIRST_YEAR;
        int month = PlainDate.month(date);
        int day = PlainDate.day(date);
        boolean inRange = year >= 0 && year < YEARS && month > 0 && month < 13 && day > 0 && day < 32;
        return inRange ? (year * 12 + month - 1) * 31 + day - 1 : -1;
    }
}
