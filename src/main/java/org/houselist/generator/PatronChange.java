package org.houselist.generator;

import static org.houselist.generator.Chance.Question.PATRON_CHANGE;

/** What the second night finds changed in a patron: something in one of a hundred. */
enum PatronChange {
    NONE,
    ACTIVITY,
    PHONE,
    MOVED,
    /** The patron bought with an address that was an orphan so far. */
    NEW_EMAIL,
    NO_EMAIL,
    DIED;

    static PatronChange on(Night night, Chance chance, long number) {
        return night == Night.FIRST ? NONE : of(chance.upTo(10_000, PATRON_CHANGE, number));
    }

    private static PatronChange of(int draw) {
        if (draw >= 100) {
            return NONE;
        }
        if (draw < 45) {
            return ACTIVITY;
        }
        if (draw < 70) {
            return PHONE;
        }
        if (draw < 85) {
            return MOVED;
        }
        if (draw < 92) {
            return NEW_EMAIL;
        }
        return draw < 98 ? NO_EMAIL : DIED;
    }
}
