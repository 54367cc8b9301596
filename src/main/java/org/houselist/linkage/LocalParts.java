package org.houselist.linkage;

import org.houselist.batch.Dictionary;

/** What stands before the {@code @} of each mailbox; its sign is how the mailbox begins. Most pairs are told apart without their texts. */
final class LocalParts {
    private final TextMarks marks;

    LocalParts(Dictionary mailboxes) {
        marks = new TextMarks(mailboxes.highest());
        for (int mailbox = 1; mailbox <= mailboxes.highest(); mailbox++) {
            String text = mailboxes.text(mailbox);
            int firstFour = (int) (mailboxes.eightBytes(mailbox, 0) >>> Integer.SIZE);
            marks.set(mailbox, text.substring(0, text.lastIndexOf('@')), firstFour);
        }
    }

    /** Whether two mailboxes surely are of the level different, by {@link AddressLikeness#email}, whichever comes first. */
    boolean areFarApart(int a, int b) {
        return marks.sign(a) != marks.sign(b)
                && marks.areMoreSlipsApart(a, b, AddressLikeness.mostSlips(Math.min(marks.length(a), marks.length(b))));
    }
}
