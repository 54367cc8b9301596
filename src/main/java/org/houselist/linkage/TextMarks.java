package org.houselist.linkage;

/**
 * What tells two texts apart without a look at them, by their numbers: the letters, how many there are, and a sign that one of
 * the two would not have. Of one text two numbers side by side, so that a pair takes two places of the memory.
 */
final class TextMarks {
    /** So many letters or more: such texts have to be looked at. */
    private static final int LONGEST = 255;

    private final long[] marks;

    /** {@code highest}: the highest number of a text. */
    TextMarks(int highest) {
        marks = new long[2 * highest + 2];
    }

    void set(int number, String letters, int sign) {
        marks[2 * number] = Spelling.letters(letters);
        marks[2 * number + 1] = (long) sign << Integer.SIZE | Math.min(LONGEST, letters.length());
    }

    int sign(int number) {
        return (int) (marks[2 * number + 1] >>> Integer.SIZE);
    }

    int length(int number) {
        return (int) marks[2 * number + 1];
    }

    /** Whether the letters of two texts are surely more slips apart than {@code most}. */
    boolean areMoreSlipsApart(int a, int b, int most) {
        int ofA = length(a);
        int ofB = length(b);
        return ofA < LONGEST
                && ofB < LONGEST
                && (Math.abs(ofA - ofB) > most || Spelling.otherLetters(marks[2 * a], marks[2 * b]) > most);
    }
}
