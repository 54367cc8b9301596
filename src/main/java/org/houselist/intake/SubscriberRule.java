package org.houselist.intake;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.function.Function;
import org.houselist.books.SubscriberStatus;
import org.houselist.email.EmailAddress;
import org.houselist.email.EmailReading;
import org.jspecify.annotations.Nullable;

/**
 * Subscribers: refused without a usable address, or without a status that we know. What is dated later than the day after
 * the night is read as not dated: an opt-in of the future would beat every opt-out to come.
 */
final class SubscriberRule implements RowRule<SubscriberRow> {
    private static final String DEFAULT_LIST = "default";

    private final Function<String, EmailReading> emails;
    private final AddressNumbers numbers;
    private final LocalDate lastDay;
    private final long end;
    private final int email;
    private final int list;
    private final int status;
    private final int firstName;
    private final int lastName;
    private final int optedInAt;
    private final int optedOutAt;
    private final int changedAt;
    private final int source;

    SubscriberRule(
            Cells row, Function<String, EmailReading> emails, AddressNumbers numbers, LocalDate night, ZoneId zone) {
        this.emails = emails;
        this.numbers = numbers;
        lastDay = night.plusDays(1);
        end = lastDay.plusDays(1).atStartOfDay(zone).toEpochSecond();
        email = row.column("email");
        list = row.column("list");
        status = row.column("status");
        firstName = row.column("first_name");
        lastName = row.column("last_name");
        optedInAt = row.column("opted_in_at");
        optedOutAt = row.column("opted_out_at");
        changedAt = row.column("changed_at");
        source = row.column("source");
    }

    @Override
    public @Nullable SubscriberRow admit(Cells row) {
        String text = row.text(email);
        int number = text == null ? 0 : numbers.find(text);
        EmailReading reading = number > 0 ? null : emails.apply(text == null ? "" : text);
        if (reading instanceof EmailReading.Unusable unusable) {
            row.refuse(email, unusable);
            return null;
        }
        String listed = listOf(row);
        SubscriberStatus state = listed == null ? null : statusOf(row);
        if (listed == null || state == null) {
            return null;
        }
        if (reading instanceof EmailReading.Usable usable) {
            EmailAddress address = usable.address();
            return row(row, numbers.add(address), address.text().equals(text) ? null : text, listed, state);
        }
        return row(row, number, null, listed, state);
    }

    private SubscriberRow row(Cells row, int number, @Nullable String spelling, String listed, SubscriberStatus state) {
        return new SubscriberRow(
                number,
                spelling,
                listed,
                state,
                row.timeUntil(optedInAt, lastDay, end),
                row.timeUntil(optedOutAt, lastDay, end),
                row.timeUntil(changedAt, lastDay, end),
                row.text(firstName),
                row.text(lastName),
                row.text(source));
    }

    private @Nullable String listOf(Cells row) {
        String text = row.text(list);
        return text == null ? DEFAULT_LIST : row.required(list);
    }

    private @Nullable SubscriberStatus statusOf(Cells row) {
        String text = row.required(status);
        SubscriberStatus state = text == null ? null : ColumnWords.SUBSCRIBER_STATUS.of(text);
        if (text != null && state == null) {
            row.refuseBad(status, text, ColumnWords.SUBSCRIBER_STATUS.expected());
        }
        return state;
    }

    /** The list counts as read where it is blank (the default), but not where its bytes are no text. */
    @Override
    public RowKey keyOf(Cells row) {
        String address = KeyAddress.of(row.keyText(email), emails);
        String listed = row.text(list) == null ? DEFAULT_LIST : row.keyText(list);
        return new RowKey(null, address, listed, address != null && listed != null);
    }
}
