package org.houselist.linkage;

import org.houselist.batch.Dictionary;

/** The name of each distinct street; its sign is the hash of its house number. Most pairs are told apart without their texts. */
final class StreetMarks {
    /** Of a street without a number; one with a number may have it by chance. */
    private static final int NO_NUMBER = "".hashCode();

    private final TextMarks marks;

    StreetMarks(Dictionary streets) {
        marks = new TextMarks(streets.highest());
        for (int street = 1; street <= streets.highest(); street++) {
            String text = streets.text(street);
            String number = AddressLikeness.number(text);
            marks.set(street, AddressLikeness.lettersAfter(number, text), number.hashCode());
        }
    }

    /** Whether two streets surely are of the level different, by {@link AddressLikeness#street}. */
    boolean areFarApart(int a, int b) {
        int longer = Math.max(marks.length(a), marks.length(b));
        boolean oneMayLackNumber = marks.sign(a) == NO_NUMBER || marks.sign(b) == NO_NUMBER;
        int most = oneMayLackNumber ? AddressLikeness.mostStreetSlips(longer) : AddressLikeness.fewStreetSlips(longer);
        return marks.sign(a) != marks.sign(b) && marks.areMoreSlipsApart(a, b, most);
    }
}
