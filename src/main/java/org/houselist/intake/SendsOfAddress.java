package org.houselist.intake;

import java.util.BitSet;
import org.houselist.books.SendList;

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
    private int known;
    private boolean differs;

    /** {@code run}: the one that new sends belong to. */
    SendsOfAddress(int run) {
        this.run = run;
    }

    /** Begins with the next address, which has no sends yet. */
    void clear() {
        begin(sends.clear());
    }

    /** Begins with the next address, and the sends that the database has of it. */
    void read(byte[] packed) {
        begin(sends.read(packed));
    }

    private void begin(SendList of) {
        known = of.count();
        differs = false;
        stronger.clear();
    }

    /** A delivered row with a time of sending. */
    Effect apply(int campaign, long sentAt, long eventAt, int outcome, boolean service) {
        for (int i = 0; i < sends.count(); i++) {
            if (sends.campaign(i) == campaign && sends.sentAt(i) == sentAt) {
                if (service && !sends.service(i)) {
                    sends.service(i, true);
                    differs = true;
                }
                return strengthen(i, eventAt, outcome);
            }
        }
        sends.add(campaign, sentAt, eventAt, outcome, service, run);
        differs = true;
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
    Effect strengthen(int send, long eventAt, int outcome) {
        if (outcome <= sends.outcome(send)) {
            return Effect.UNCHANGED;
        }
        sends.outcome(send, outcome, eventAt);
        differs = true;
        if (send < known) {
            stronger.set(send);
        }
        return Effect.STRONGER;
    }

    /** All of them, the known ones first. */
    SendList list() {
        return sends;
    }

    /** Whether they differ from what the database has. */
    boolean differs() {
        return differs;
    }

    /** How many are new, or have a stronger outcome than the database knows. */
    int news() {
        return sends.count() - known + stronger.cardinality();
    }
}
