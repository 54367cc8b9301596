package org.houselist.intake;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Function;
import org.houselist.batch.RowReason;
import org.houselist.batch.Times;
import org.houselist.books.SendOutcome;
import org.houselist.email.EmailReading;
import org.jspecify.annotations.Nullable;

/**
 * Sends: refused without a usable address, a campaign or a time, or when later than the day after the night. An outcome
 * that cannot be read counts as sent, as the contract has it for every optional column: the person then counts as mailed.
 */
final class SendRule implements RowRule<SendRow> {
    private static final String EXPECTED_TIME = "a time as 2026-11-21 19:30:00";

    private final Cells cells;
    private final Function<String, EmailReading> emails;
    private final AddressNumbers numbers;
    private final LocalDate lastDay;
    private final long end;
    private final int email;
    private final int campaignId;
    private final int campaignName;
    private final int sentAt;
    private final int eventAt;
    private final int outcome;
    private final int category;
    private @Nullable String[] coming = {};
    private int[] numbersOfComing = {};
    private int next;

    SendRule(Cells row, Function<String, EmailReading> emails, AddressNumbers numbers, LocalDate night, ZoneId zone) {
        this.cells = row;
        this.emails = emails;
        this.numbers = numbers;
        lastDay = night.plusDays(1);
        end = lastDay.plusDays(1).atStartOfDay(zone).toEpochSecond();
        email = row.column("email");
        campaignId = row.column("campaign_id");
        campaignName = row.column("campaign_name");
        sentAt = row.column("sent_at");
        eventAt = row.column("event_at");
        outcome = row.column("outcome");
        category = row.column("category");
    }

    @Override
    public boolean looksAhead() {
        return true;
    }

    @Override
    public void ahead(List<String[]> rows) {
        coming = new String[rows.size()];
        for (int i = 0; i < coming.length; i++) {
            cells.on(0, rows.get(i));
            coming[i] = cells.keyText(email);
        }
        numbersOfComing = numbers.find(coming);
        next = 0;
    }

    private int number(String text) {
        while (next < coming.length && !text.equals(coming[next])) {
            next++; // its row never came here
        }
        return next < coming.length ? numbersOfComing[next++] : numbers.find(text);
    }

    @Override
    public @Nullable SendRow admit(Cells row) {
        String text = row.text(email);
        int number = text == null ? 0 : number(text);
        EmailReading reading = number > 0 ? null : emails.apply(text == null ? "" : text);
        if (reading instanceof EmailReading.Unusable unusable) {
            row.refuse(email, unusable);
            return null;
        }
        String campaign = row.required(campaignId);
        if (campaign == null) {
            return null;
        }
        long sent = row.timeOrUnreadable(sentAt);
        long event = row.timeOrUnreadable(eventAt);
        if (!isTimely(row, sent, event)) {
            return null;
        }
        // only a row that is admitted gives its address a number
        int known = reading instanceof EmailReading.Usable usable ? numbers.add(usable.address()) : number;
        return new SendRow(
                known,
                campaign,
                row.text(campaignName),
                sent == TimeReading.UNREADABLE ? row.time(sentAt) : sent,
                event == TimeReading.UNREADABLE ? row.time(eventAt) : event,
                row.meaning(outcome, ColumnWords.OUTCOME, SendOutcome.SENT, SendOutcome.SENT),
                isService(row));
    }

    private boolean isService(Cells row) {
        return row.meaning(category, ColumnWords.CATEGORY, ColumnWords.MARKETING, ColumnWords.MARKETING)
                .equals(ColumnWords.SERVICE);
    }

    /** One of the two times will do; one that cannot be read is blank as long as there is the other. */
    private boolean isTimely(Cells row, long sent, long event) {
        boolean hasSent = sent != Times.UNKNOWN && sent != TimeReading.UNREADABLE;
        boolean hasEvent = event != Times.UNKNOWN && event != TimeReading.UNREADABLE;
        if (!hasSent && !hasEvent) {
            refuseTime(row, sent, event);
            return false;
        }
        int column = hasSent ? sentAt : eventAt;
        if ((hasSent ? sent : event) >= end) {
            row.refuseBad(column, row.text(column), "no later than " + lastDay + ", the day after the night");
            row.refuse(RowReason.IN_FUTURE, row.detail());
            return false;
        }
        return true;
    }

    private void refuseTime(Cells row, long sent, long event) {
        if (sent == TimeReading.UNREADABLE) {
            row.refuseBad(sentAt, row.text(sentAt), EXPECTED_TIME);
        } else if (event == TimeReading.UNREADABLE) {
            row.refuseBad(eventAt, row.text(eventAt), EXPECTED_TIME);
        } else {
            row.refuse(RowReason.MISSING_VALUE, "sent_at, event_at: both blank; expected one of them");
        }
    }

    @Override
    public RowKey keyOf(Cells row) {
        String address = KeyAddress.of(row.keyText(email), emails);
        String campaign = row.keyText(campaignId);
        return new RowKey(null, address, campaign, address != null && campaign != null);
    }
}
