package org.houselist.intake;

import java.util.Arrays;
import org.houselist.batch.Times;

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

    private int count;
    private int known;
    private int[] campaign = new int[16];
    private long[] sentAt = new long[16];
    private long[] eventAt = new long[16];
    private byte[] outcome = new byte[16];
    private boolean[] service = new boolean[16];
    private boolean[] changed = new boolean[16];

    /** Begins with the next address. */
    void clear() {
        count = 0;
        known = 0;
    }

    /** Adds a send that the database has; in the order of their numbers, before all rows. */
    void addKnown(int campaignNo, long sent, long event, int outcomeCode, boolean isService) {
        put(campaignNo, sent, event, outcomeCode, isService);
        known = count;
    }

    /** A delivered row with a time of sending. */
    Effect apply(int campaignNo, long sent, long event, int outcomeCode, boolean isService) {
        for (int i = 0; i < count; i++) {
            if (sentAt[i] == sent && campaign[i] == campaignNo) {
                service[i] |= isService;
                return strengthen(i, event, outcomeCode);
            }
        }
        put(campaignNo, sent, event, outcomeCode, isService);
        return Effect.NEW;
    }

    /** The latest send of the campaign that is not after an event, or −1. */
    int sendOf(int campaignNo, long event) {
        int best = -1;
        for (int i = 0; i < count; i++) {
            if (campaign[i] == campaignNo && sentAt[i] <= event && (best < 0 || sentAt[i] > sentAt[best])) {
                best = i;
            }
        }
        return best;
    }

    /** Raises the outcome of a send where the new one is stronger. */
    Effect strengthen(int send, long event, int outcomeCode) {
        if (outcomeCode <= outcome[send]) {
            return Effect.UNCHANGED;
        }
        outcome[send] = (byte) outcomeCode;
        eventAt[send] = event;
        changed[send] = true;
        return Effect.STRONGER;
    }

    private void put(int campaignNo, long sent, long event, int outcomeCode, boolean isService) {
        if (count == campaign.length) {
            grow();
        }
        campaign[count] = campaignNo;
        sentAt[count] = sent;
        eventAt[count] = event;
        outcome[count] = (byte) outcomeCode;
        service[count] = isService;
        changed[count] = false;
        count++;
    }

    private void grow() {
        int larger = count * 2;
        campaign = Arrays.copyOf(campaign, larger);
        sentAt = Arrays.copyOf(sentAt, larger);
        eventAt = Arrays.copyOf(eventAt, larger);
        outcome = Arrays.copyOf(outcome, larger);
        service = Arrays.copyOf(service, larger);
        changed = Arrays.copyOf(changed, larger);
    }

    /** How many sends the address has. */
    int count() {
        return count;
    }

    /** How many of them the database has: the first ones. */
    int known() {
        return known;
    }

    /** Whether a known send has another outcome than in the database. */
    boolean changed(int send) {
        return changed[send];
    }

    int campaign(int send) {
        return campaign[send];
    }

    long sentAt(int send) {
        return sentAt[send];
    }

    /** When the outcome happened, or {@link Times#UNKNOWN}. */
    long eventAt(int send) {
        return eventAt[send];
    }

    int outcome(int send) {
        return outcome[send];
    }

    boolean service(int send) {
        return service[send];
    }
}
