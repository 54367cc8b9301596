package org.houselist.generator;

import static org.houselist.generator.Chance.Question.SOURCE;
import static org.houselist.generator.Chance.Question.TOOL_SPELLING;
import static org.houselist.generator.Chance.Question.VARIANT;

import java.io.IOException;

/** Writes subscribers.csv: the mailing tool's full export of its one list. */
final class SubscriberRows {
    private static final String COLUMNS =
            "email,list,status,first_name,last_name,opted_in_at,opted_out_at,changed_at,source";
    private static final int SECONDS_A_DAY = 24 * 60 * 60;

    private final Chance chance;
    private final Addresses addresses;
    private final Subscriptions subscriptions;
    private final Days days;

    SubscriberRows(Chance chance, Addresses addresses, Subscriptions subscriptions, Days days) {
        this.chance = chance;
        this.addresses = addresses;
        this.subscriptions = subscriptions;
        this.days = days;
    }

    void write(Rows rows, Night night, long subscribers) throws IOException {
        rows.header(COLUMNS);
        for (long number = 0; number < subscribers; number++) {
            write(rows, number, subscriptions.on(night, number));
        }
    }

    /** Puts the address as the mailing tool spells it. */
    void email(Rows rows, long number) {
        int start = rows.position();
        int spelling = chance.upTo(100, TOOL_SPELLING, number);
        if (spelling == 50 && chance.strikes(8000, VARIANT, number)) {
            addresses.putApart(rows, number, number);
        } else {
            addresses.put(rows, number);
        }
        if (spelling >= 95) {
            rows.upperCaseFrom(start);
        }
    }

    private void write(Rows rows, long number, Subscription subscription) throws IOException {
        rows.field();
        int blanks = chance.upTo(100, TOOL_SPELLING, ~number);
        rows.put(blanks < 2 ? " " : "");
        email(rows, number);
        rows.put(blanks == 2 ? " " : "");
        rows.field("enews").field(subscription.status());
        name(rows, number);
        days.time(rows, subscription.joined(), second(number));
        if (subscription.isOptedOut()) {
            days.time(rows, subscription.left(), second(number));
        } else {
            rows.field();
        }
        days.time(rows, subscription.changed(), second(number));
        rows.field(chance.strikes(4000, SOURCE, number) ? "web" : "");
        rows.end();
    }

    /** Two in three gave their name when they signed up. */
    private void name(Rows rows, long number) {
        if (chance.strikes(6700, VARIANT, ~number)) {
            rows.field(addresses.firstNames().written(addresses.firstName(number)))
                    .field(addresses.lastNames().written(addresses.lastName(number)));
        } else {
            rows.field("").field("");
        }
    }

    private int second(long number) {
        return chance.upTo(SECONDS_A_DAY, TOOL_SPELLING, ~number);
    }
}
