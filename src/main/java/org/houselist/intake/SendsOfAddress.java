package org.houselist.intake;

import java.util.BitSet;
import org.houselist.books.SendList;
import org.houselist.books.SendOutcome;
import org.jspecify.annotations.Nullable;

/**
 * The sends of one address, known and new, and what they come to. A send is one (campaign, sent_at); the strongest of its
 * outcomes stands. Reused from address to address, since ten million rows pass through it.
 */
final class SendsOfAddress {
    /** What became of a row. */
    enum Effect {
        NEW,
        STRONGER,
        UNCHANGED
    }

    private final int run;
    private final SendList sends = new SendList();
    private final BitSet stronger = new BitSet(); // of the known ones
    private boolean hasEarlier;
    private boolean hasRecent;
    private int earlier;
    private int known;
    private int differsFrom;

    /** {@code run}: the one that new sends belong to. */
    SendsOfAddress(int run) {
        this.run = run;
    }

    /**
     * Begins with the next address.
     *
     * @param inEarlier its row of the table send_history; null where there is none, or none need be known
     * @param inRecent likewise of recent_sends
     */
    void begin(byte @Nullable [] inEarlier, byte @Nullable [] inRecent) {
        sends.clear();
        hasEarlier = inEarlier != null;
        if (inEarlier != null) {
            sends.add(inEarlier);
        }
        earlier = sends.count();
        hasRecent = inRecent != null;
        if (inRecent != null) {
            sends.add(inRecent);
        }
        known = sends.count();
        differsFrom = Integer.MAX_VALUE;
        stronger.clear();
    }

    /** A delivered row with a time of sending. */
    Effect apply(int campaign, long sentAt, long eventAt, SendOutcome outcome, boolean service) {
        for (int i = 0; i < sends.count(); i++) {
            if (sends.campaign(i) == campaign && sends.sentAt(i) == sentAt) {
                if (service && !sends.service(i)) {
                    sends.service(i, true);
                    differsFrom = Math.min(differsFrom, i);
                }
                return strengthen(i, eventAt, outcome);
            }
        }
        sends.add(campaign, sentAt, eventAt, outcome, service, run);
        differsFrom = Math.min(differsFrom, sends.count() - 1);
        return Effect.NEW;
    }

    /** The latest send of the campaign that is not after an event, or −1. */
    int sendOf(int campaign, long event) {
        int best = -1;
        for (int i = 0; i < sends.count(); i++) {
            if (sends.campaign(i) == campaign
                    && sends.sentAt(i) <= event
                    && (best < 0 || sends.sentAt(i) > sends.sentAt(best))) {
                best = i;
            }
        }
        return best;
    }

    /** Raises the outcome of a send where the new one is stronger. */
    Effect strengthen(int send, long eventAt, SendOutcome outcome) {
        if (!outcome.isStrongerThan(sends.outcome(send))) {
            return Effect.UNCHANGED;
        }
        sends.outcome(send, outcome, eventAt);
        differsFrom = Math.min(differsFrom, send);
        if (send < known) {
            stronger.set(send);
        }
        return Effect.STRONGER;
    }

    /** All of them, the known ones first. */
    SendList list() {
        return sends;
    }

    /** How many of them the database has. */
    int known() {
        return known;
    }

    /** Whether they differ from what the database has. */
    boolean differs() {
        return differsFrom < sends.count();
    }

    /** Whether those that lie in send_history differ from what lies there. */
    boolean earlierDiffer() {
        return differsFrom < earlier;
    }

    /** How many lie in send_history, and come first. */
    int earlier() {
        return earlier;
    }

    /** Whether those that lie in recent_sends, or are to, differ from what lies there. */
    boolean recentDiffer() {
        return differs() && sends.count() > earlier;
    }

    boolean hasEarlier() {
        return hasEarlier;
    }

    boolean hasRecent() {
        return hasRecent;
    }

    /** How many are new, or have a stronger outcome than the database knows. */
    int news() {
        return sends.count() - known + stronger.cardinality();
    }
}
