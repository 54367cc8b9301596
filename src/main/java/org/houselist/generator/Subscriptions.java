package org.houselist.generator;

import static org.houselist.generator.Chance.Question.JOINED;
import static org.houselist.generator.Chance.Question.LEFT;
import static org.houselist.generator.Chance.Question.SUBSCRIBER_CHANGE;
import static org.houselist.generator.Chance.Question.SUBSCRIPTION;

/** How each number's address stands on the list, on both nights: 1 in 10 has opted out. */
final class Subscriptions {
    private static final int FOUNDED = Days.of(2017, 1, 1);
    /** Nobody joined in the last twenty days, which leaves everybody time to leave again. */
    private static final int JOINED_BY = Days.FIRST_NIGHT - 20;

    private final Chance chance;

    Subscriptions(Chance chance) {
        this.chance = chance;
    }

    Subscription on(Night night, long number) {
        Subscription before = first(number);
        return night == Night.FIRST || !changes(number) ? before : second(number, before);
    }

    /** True for one in 100: its row is different on the second night. */
    boolean changes(long number) {
        return chance.strikes(100, SUBSCRIBER_CHANGE, number);
    }

    private Subscription first(long number) {
        int joined = FOUNDED + chance.upTo(JOINED_BY - FOUNDED, JOINED, number);
        int draw = chance.upTo(10_000, SUBSCRIPTION, number);
        if (draw < 8500) {
            return new Subscription("subscribed", joined, Subscription.NEVER, joined);
        }
        if (draw < 8600) {
            return new Subscription("pending", joined, joined, joined);
        }
        if (draw < 8800) {
            return new Subscription("nonsubscribed", joined, joined, joined);
        }
        int left = joined + 1 + chance.upTo(Days.FIRST_NIGHT - joined - 1, LEFT, number);
        return new Subscription(gone(draw), joined, left, left);
    }

    private static String gone(int draw) {
        if (draw < 9790) {
            return "unsubscribed";
        }
        return draw < 9990 ? "cleaned" : "complained";
    }

    /** Some leave, some come back, with a new opt-in or (a fault of an import) without; most only look different. */
    private Subscription second(long number, Subscription before) {
        int today = Days.FIRST_NIGHT;
        boolean subscribed = before.left() == Subscription.NEVER;
        int draw = chance.upTo(10, SUBSCRIBER_CHANGE, ~number);
        if (subscribed && draw < 2) {
            return new Subscription("unsubscribed", before.joined(), today, today);
        }
        if (!subscribed && draw < 2) {
            return new Subscription("subscribed", today, Subscription.NEVER, today);
        }
        if (!subscribed && draw < 4) {
            return new Subscription("subscribed", before.joined(), Subscription.NEVER, today);
        }
        return new Subscription(before.status(), before.joined(), before.left(), today);
    }
}
