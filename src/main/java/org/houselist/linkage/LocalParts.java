package org.houselist.linkage;

import org.houselist.batch.Dictionary;

/** What stands before the {@code @} of each mailbox, its letters and its length: most pairs are told apart without their texts. */
final class LocalParts {
    private static final int LONGEST = 255;
    private static final int BEGINNING = Integer.SIZE;

    private final Dictionary mailboxes;
    private final long[] letters;
    private final byte[] lengths;

    LocalParts(Dictionary mailboxes) {
        this.mailboxes = mailboxes;
        letters = new long[mailboxes.highest() + 1];
        lengths = new byte[mailboxes.highest() + 1];
        for (int mailbox = 1; mailbox <= mailboxes.highest(); mailbox++) {
            String text = mailboxes.text(mailbox);
            String local = text.substring(0, text.lastIndexOf('@'));
            letters[mailbox] = Spelling.letters(local);
            lengths[mailbox] = (byte) Math.min(LONGEST, local.length());
        }
    }

    /** Whether two mailboxes surely are of the level different, by {@link AddressLikeness#email}: the smaller number first. */
    boolean areFarApart(int a, int b) {
        int ofA = lengths[a] & LONGEST;
        int ofB = lengths[b] & LONGEST;
        if (ofA == LONGEST || ofB == LONGEST) {
            return false;
        }
        int most = AddressLikeness.mostSlips(ofA, ofB);
        return (Math.abs(ofA - ofB) > most || Spelling.otherLetters(letters[a], letters[b]) > most)
                && mailboxes.eightBytes(a, 0) >>> BEGINNING != mailboxes.eightBytes(b, 0) >>> BEGINNING;
    }
}
