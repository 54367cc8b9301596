package org.houselist.linkage;

import org.houselist.batch.Dictionary;

/** What stands before the {@code @} of each mailbox, its letters and its length: most pairs are told apart without their texts. */
final class LocalParts {
    private static final int LONGEST = 255;
    private static final long BEGINNING = 0xffffffff00000000L;

    /** By mailbox two numbers side by side: the letters, then the first four of them and the length. */
    private final long[] marks;

    LocalParts(Dictionary mailboxes) {
        marks = new long[2 * mailboxes.highest() + 2];
        for (int mailbox = 1; mailbox <= mailboxes.highest(); mailbox++) {
            String text = mailboxes.text(mailbox);
            String local = text.substring(0, text.lastIndexOf('@'));
            marks[2 * mailbox] = Spelling.letters(local);
            marks[2 * mailbox + 1] = mailboxes.eightBytes(mailbox, 0) & BEGINNING | Math.min(LONGEST, local.length());
        }
    }

    /** Whether two mailboxes surely are of the level different, by {@link AddressLikeness#email}: the smaller number first. */
    boolean areFarApart(int a, int b) {
        long ofA = marks[2 * a + 1];
        long ofB = marks[2 * b + 1];
        int lengthA = (int) ofA & LONGEST;
        int lengthB = (int) ofB & LONGEST;
        if (((ofA ^ ofB) & BEGINNING) == 0 || lengthA == LONGEST || lengthB == LONGEST) {
            return false;
        }
        int most = AddressLikeness.mostSlips(lengthA, lengthB);
        return Math.abs(lengthA - lengthB) > most || Spelling.otherLetters(marks[2 * a], marks[2 * b]) > most;
    }
}
