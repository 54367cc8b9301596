package org.houselist.intake;

import java.util.function.IntPredicate;
import org.houselist.batch.LocalTimes;
import org.houselist.batch.Times;
import org.houselist.books.SendList;
import org.houselist.books.SendOutcome;

/** What eligibility needs to know of one address's sends and events: part of a row of the tables send_history and recent_sends. */
final class SendSummary {
    private final LocalTimes times;
    private final IntPredicate serviceCampaign;

    int sends;
    long lastSentAt;
    int mailedDay;
    long mailedDays;
    long mailedAt;
    int mailedCampaign;
    long bouncedAt; // sent, as reachedAt
    long bounceSeenAt;
    long reachedAt;
    long engagedAt;
    long complainedAt;

    SendSummary(LocalTimes times, IntPredicate serviceCampaign) {
        this.times = times;
        this.serviceCampaign = serviceCampaign;
    }

    /** Begins with the next address. */
    void clear() {
        sends = 0;
        lastSentAt = Times.UNKNOWN;
        mailedDay = 0;
        mailedDays = 0;
        mailedAt = Times.UNKNOWN;
        mailedCampaign = 0;
        bouncedAt = Times.UNKNOWN;
        bounceSeenAt = Times.UNKNOWN;
        reachedAt = Times.UNKNOWN;
        engagedAt = Times.UNKNOWN;
        complainedAt = Times.UNKNOWN;
    }

    /** Counts sends of an address, from one index to before another. */
    void add(SendList of, int from, int to) {
        sends += to - from;
        for (int i = from; i < to; i++) {
            long sentAt = of.sentAt(i);
            lastSentAt = Math.max(lastSentAt, sentAt);
            outcome(of.outcome(i), sentAt, of.eventAt(i) == Times.UNKNOWN ? sentAt : of.eventAt(i));
            if (!of.outcome(i).bounced() && !of.service(i) && !serviceCampaign.test(of.campaign(i))) {
                mailed(sentAt, of.campaign(i));
            }
        }
    }

    /** Counts an outcome that belongs to no send: it can suppress, it never says that somebody was reached. */
    void event(SendOutcome outcome, long happenedAt) {
        if (outcome == SendOutcome.BOUNCED_HARD || outcome == SendOutcome.COMPLAINED) {
            outcome(outcome, happenedAt, happenedAt);
        }
    }

    private void outcome(SendOutcome outcome, long sentAt, long happenedAt) {
        switch (outcome) {
            case BOUNCED_HARD -> {
                bouncedAt = Math.max(bouncedAt, sentAt);
                bounceSeenAt = Math.max(bounceSeenAt, happenedAt);
            }
            case COMPLAINED -> complainedAt = Math.max(complainedAt, happenedAt);
            case OPENED, CLICKED -> {
                reachedAt = Math.max(reachedAt, sentAt);
                engagedAt = Math.max(engagedAt, happenedAt);
            }
            case DELIVERED -> reachedAt = Math.max(reachedAt, sentAt);
            default -> {}
        }
    }

    private void mailed(long sentAt, int campaign) {
        int day = times.dayOf(sentAt);
        if (mailedDays == 0 || day > mailedDay) {
            int later = mailedDays == 0 ? 0 : day - mailedDay;
            mailedDays = (later > 63 ? 0 : mailedDays << later) | 1;
            mailedDay = day;
        } else if (mailedDay - day < 64) {
            mailedDays |= 1L << (mailedDay - day);
        }
        if (sentAt > mailedAt) {
            mailedAt = sentAt;
            mailedCampaign = campaign;
        }
    }
}
