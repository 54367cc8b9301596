package org.houselist.linkage;

import org.houselist.batch.Dictionary;

/** The house number, the letters and the length of each distinct street: most pairs are told apart without their texts. */
final class StreetMarks {
    private static final int LONGEST = 255;
    private static final long NUMBER = 0xffffffff00000000L;

    /** By street two numbers side by side: the letters of its name, then the hash of its house number and the name's length. */
    private final long[] marks;

    StreetMarks(Dictionary streets) {
        marks = new long[2 * streets.highest() + 2];
        for (int street = 1; street <= streets.highest(); street++) {
            String text = streets.text(street);
            String number = AddressLikeness.number(text);
            String letters = AddressLikeness.lettersAfter(number, text);
            marks[2 * street] = Spelling.letters(letters);
            marks[2 * street + 1] = (long) number.hashCode() << Integer.SIZE | Math.min(LONGEST, letters.length());
        }
    }

    /** Whether two streets surely are of the level different, by {@link AddressLikeness#street}. */
    boolean areFarApart(int a, int b) {
        long ofA = marks[2 * a + 1];
        long ofB = marks[2 * b + 1];
        int longer = (int) Math.max(ofA & LONGEST, ofB & LONGEST);
        if (((ofA ^ ofB) & NUMBER) == 0 || longer == LONGEST) {
            return false;
        }
        boolean oneMayLackNumber = (ofA & NUMBER) == 0 || (ofB & NUMBER) == 0;
        int most = oneMayLackNumber ? AddressLikeness.mostStreetSlips(longer) : AddressLikeness.fewStreetSlips(longer);
        return Spelling.otherLetters(marks[2 * a], marks[2 * b]) > most;
    }
}
