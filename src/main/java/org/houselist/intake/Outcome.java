package org.houselist.intake;

/** The outcomes of a send, as the table send holds them: a larger code is the stronger outcome. */
final class Outcome {
    static final int SENT = 1;
    static final int DELIVERED = 2;
    static final int OPENED = 3;
    static final int CLICKED = 4;
    static final int BOUNCED_SOFT = 5;
    static final int BOUNCED_HARD = 6;
    static final int UNSUBSCRIBED = 7;
    static final int COMPLAINED = 8;

    private Outcome() {}

    /** Whether it never arrived. */
    static boolean bounced(int outcome) {
        return outcome == BOUNCED_SOFT || outcome == BOUNCED_HARD;
    }
}
