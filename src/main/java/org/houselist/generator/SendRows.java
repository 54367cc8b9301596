package org.houselist.generator;

import static org.houselist.generator.Chance.Question.ENGAGEMENT;
import static org.houselist.generator.Chance.Question.OUTCOME;
import static org.houselist.generator.Chance.Question.WALK;

import java.io.IOException;
import java.util.List;

/** Writes sends.csv: a year of campaigns on the first night, the campaign of its last day on the second. */
final class SendRows {
    private static final String COLUMNS = "email,campaign_id,campaign_name,sent_at,outcome";
    private static final String[] TITLES = {
        "Season News", "Opening", "Last Seats", "Gala", "Encore", "Members' Hour", "Matinée", "Flash Sale"
    };
    private static final byte[][] WRITTEN_TITLES = Names.encoded(List.of(TITLES));
    private static final int CAMPAIGNS = 200;
    private static final int A_YEAR = 365;
    private static final int MORNING = 9 * 3600;
    /** A campaign takes an hour to go out. */
    private static final int DURATION = 3600;
    /** Before an address is cleaned, its messages have bounced for so many days. */
    private static final int BOUNCING = 45;

    private final Chance chance;
    private final Subscriptions subscriptions;
    private final SubscriberRows subscriberRows;
    private final Days days;

    SendRows(Chance chance, Subscriptions subscriptions, SubscriberRows subscriberRows, Days days) {
        this.chance = chance;
        this.subscriptions = subscriptions;
        this.subscriberRows = subscriberRows;
        this.days = days;
    }

    /** Writes the sends up to the day before the first night, spread evenly over the campaigns of the year. */
    void writeYear(Rows rows, long sends, long subscribers) throws IOException {
        rows.header(COLUMNS);
        for (int i = 0; i < CAMPAIGNS; i++) {
            int day = Days.FIRST_NIGHT - 1 - A_YEAR + (i + 1) * A_YEAR / CAMPAIGNS;
            campaign(rows, i, day, sends * (i + 1) / CAMPAIGNS - sends * i / CAMPAIGNS, subscribers);
        }
    }

    /** Writes one campaign of the day of the first night. */
    void writeDay(Rows rows, long sends, long subscribers) throws IOException {
        rows.header(COLUMNS);
        campaign(rows, CAMPAIGNS, Days.FIRST_NIGHT, sends, subscribers);
    }

    /** Walks the subscribers in a scattered order that meets nobody twice, and leaves out who is not on the list that day. */
    private void campaign(Rows rows, int campaign, int day, long sends, long subscribers) throws IOException {
        long stride = stride(campaign, subscribers);
        long number = Long.remainderUnsigned(chance.about(WALK, ~campaign), Math.max(1, subscribers));
        long passedOver = 0;
        for (long sent = 0; sent < sends; number = (number + stride) % subscribers) {
            Subscription subscription = subscriptions.on(Night.FIRST, number);
            if (subscription.isMailedOn(day) || passedOver >= subscribers - sends) {
                write(rows, number, campaign, day, (int) (sent++ * DURATION / sends), subscription);
            } else {
                passedOver++;
            }
        }
    }

    /** A step that has no divisor in common with the number of subscribers, so that the walk comes by everybody. */
    private long stride(int campaign, long subscribers) {
        long stride = 1 + Long.remainderUnsigned(chance.about(WALK, campaign), Math.max(1, subscribers));
        while (commonDivisor(stride, subscribers) > 1) {
            stride++;
        }
        return stride;
    }

    private static long commonDivisor(long a, long b) {
        return b == 0 ? a : commonDivisor(b, a % b);
    }

    private void write(Rows rows, long number, int campaign, int day, int second, Subscription subscription)
            throws IOException {
        rows.field();
        subscriberRows.email(rows, number);
        rows.field().put('c').put(1 + campaign);
        rows.field(WRITTEN_TITLES[campaign % TITLES.length]).put(' ').put(1 + campaign / TITLES.length);
        days.time(rows, day, MORNING + second);
        rows.field(outcome(number, campaign, day, subscription));
        rows.end();
    }

    private String outcome(long number, int campaign, int day, Subscription subscription) {
        if (subscription.status().equals("cleaned") && subscription.left() - day <= BOUNCING) {
            return "bounced-hard";
        }
        int draw = chance.upTo(10_000, OUTCOME, number * (CAMPAIGNS + 1) + campaign);
        if (draw < 250) {
            return rare(draw);
        }
        // Some read everything and most read little: the square bends the even draw.
        int keen = chance.upTo(100, ENGAGEMENT, number);
        int opened = 500 + keen * keen * 6 / 10;
        if (draw < 250 + opened / 5) {
            return "clicked";
        }
        return draw < 250 + opened ? "opened" : "delivered";
    }

    private static String rare(int draw) {
        if (draw == 0) {
            return "complained";
        }
        return draw <= 10 ? "bounced-hard" : "bounced-soft";
    }
}
