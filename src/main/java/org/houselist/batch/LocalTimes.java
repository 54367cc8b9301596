package org.houselist.batch;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneRules;

/**
 * Instants as a zone's calendar and clock show them: days, and the outbox's spelling {@code yyyy-MM-ddTHH:mm:ss±hh:mm}.
 * Remembers the period of one offset, since ten million times of a night lie in two or three of them. Not for several threads.
 */
public final class LocalTimes {
    private static final int DAY = 86_400;

    private final ZoneRules rules;
    private long from = 1;
    private long until; // the remembered period is [from, until): none yet
    private int offset;
    private long shownDay = Long.MIN_VALUE;
    private final byte[] shown = new byte[25];

    public LocalTimes(ZoneId zone) {
        this.rules = zone.getRules();
    }

    /** The calendar day of an instant, counted from 1970-01-01. */
    public int dayOf(long epochSecond) {
        return (int) Math.floorDiv(epochSecond + offsetAt(epochSecond), DAY);
    }

    /** The outbox's spelling of an instant; empty for {@link Times#UNKNOWN}. */
    public String text(long epochSecond) {
        return epochSecond == Times.UNKNOWN ? "" : new String(bytes(epochSecond), StandardCharsets.ISO_8859_1);
    }

    /** The calendar day of an instant as {@code yyyy-MM-dd}; empty for {@link Times#UNKNOWN}. */
    public String date(long epochSecond) {
        return epochSecond == Times.UNKNOWN
                ? ""
                : LocalDate.ofEpochDay(dayOf(epochSecond)).toString();
    }

    /** The outbox's spelling of a known instant, in ASCII; the array holds it until the next call. */
    public byte[] bytes(long epochSecond) {
        int shift = offsetAt(epochSecond);
        long local = epochSecond + shift;
        long day = Math.floorDiv(local, DAY);
        if (day != shownDay) {
            byte[] date = LocalDate.ofEpochDay(day).toString().getBytes(StandardCharsets.ISO_8859_1);
            System.arraycopy(date, date.length - 10, shown, 0, 10);
            shownDay = day;
        }
        int second = (int) Math.floorMod(local, DAY);
        shown[10] = 'T';
        two(11, second / 3600);
        shown[13] = ':';
        two(14, second / 60 % 60);
        shown[16] = ':';
        two(17, second % 60);
        shown[19] = (byte) (shift < 0 ? '-' : '+');
        two(20, Math.abs(shift) / 3600);
        shown[22] = ':';
        two(23, Math.abs(shift) / 60 % 60);
        return shown;
    }

    private void two(int place, int value) {
        shown[place] = (byte) ('0' + value / 10);
        shown[place + 1] = (byte) ('0' + value % 10);
    }

    /** The zone's distance from UTC at an instant, in seconds. */
    public int offsetAt(long epochSecond) {
        if (epochSecond < from || epochSecond >= until) {
            remember(Instant.ofEpochSecond(epochSecond));
        }
        return offset;
    }

    private void remember(Instant instant) {
        ZoneOffset now = rules.getOffset(instant);
        offset = now.getTotalSeconds();
        var next = rules.nextTransition(instant);
        until = next == null ? Long.MAX_VALUE : next.getInstant().getEpochSecond();
        var previous = rules.previousTransition(instant.plusSeconds(1));
        from = previous == null ? Long.MIN_VALUE + 1 : previous.getInstant().getEpochSecond();
    }
}
