package org.houselist.intake;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.Arrays;
import java.util.List;
import org.houselist.batch.Times;
import org.jspecify.annotations.Nullable;

/**
 * Reads times: ISO 8601 or {@code yyyy-MM-dd HH:mm:ss}. Without a zone they are in the zone given; an hour that happens
 * twice is the first, one that does not happen moves forward, as {@link LocalDateTime#atZone} has it. Ten million are
 * read in a night: the common form is read by hand, with the zone's offset remembered by day. Not for several threads.
 */
final class TimeReading {
    /** The text is no time. */
    public static final long UNREADABLE = Long.MAX_VALUE;

    private static final int REMEMBERED = 1 << 10;
    private static final int CHANGES = Integer.MAX_VALUE; // the offset changes within the day: ask for each time
    private static final long DAY = 86_400;

    private final ZoneId zone;
    private final ZoneRules rules;
    private final long[] days = new long[REMEMBERED];
    private final int[] offsets = new int[REMEMBERED];
    private String lastText = "";
    private long last = UNREADABLE;

    /** For times without a zone of their own. */
    public TimeReading(ZoneId zone) {
        this.zone = zone;
        this.rules = zone.getRules();
        Arrays.fill(days, Long.MIN_VALUE);
    }

    /** Seconds since 1970, {@link Times#UNKNOWN} for null, or {@link #UNREADABLE}. Fractions of a second are dropped. */
    public long read(@Nullable String text) {
        if (text == null) {
            return Times.UNKNOWN;
        }
        if (!text.equals(lastText)) { // a campaign's rows come together
            last = readAnew(text);
            lastText = text;
        }
        return last;
    }

    private long readAnew(String text) {
        if (text.length() == 19 && (text.charAt(10) == ' ' || text.charAt(10) == 'T')) {
            long day = TimeText.day(text);
            int second = TimeText.second(text, 11);
            if (day != TimeText.NONE && second >= 0 && second < DAY) {
                return inZone(day, second);
            }
        }
        TimeText parts = TimeText.of(text);
        if (parts == null) {
            return UNREADABLE;
        }
        return parts.hasOffset()
                ? parts.day() * DAY + parts.second() - parts.offset()
                : inZone(parts.day() + parts.second() / DAY, (int) (parts.second() % DAY));
    }

    /** A calendar day as {@code yyyy-MM-dd}, or null where the text is none; a time of day after it is passed over. */
    static @Nullable String dayOf(String text) {
        TimeText parts = TimeText.of(text);
        return parts == null ? null : LocalDate.ofEpochDay(parts.day()).toString();
    }

    private long inZone(long day, int second) {
        int slot = (int) day & REMEMBERED - 1;
        if (days[slot] != day) {
            days[slot] = day;
            offsets[slot] = offsetOf(LocalDate.ofEpochDay(day));
        }
        int offset = offsets[slot];
        return offset != CHANGES
                ? day * DAY + second - offset
                : LocalDateTime.ofEpochSecond(day * DAY + second, 0, ZoneOffset.UTC)
                        .atZone(zone)
                        .toEpochSecond();
    }

    /** The one offset of a whole local day; {@link #CHANGES} where there are two, as on the days of summer time. */
    private int offsetOf(LocalDate day) {
        List<ZoneOffset> first = rules.getValidOffsets(day.atStartOfDay());
        List<ZoneOffset> last = rules.getValidOffsets(day.atTime(LocalTime.MAX));
        if (first.size() != 1 || !first.equals(last)) {
            return CHANGES;
        }
        Instant start = day.atStartOfDay().toInstant(first.get(0));
        ZoneOffsetTransition next = rules.nextTransition(start);
        boolean within = next != null && next.getInstant().isBefore(start.plusSeconds(DAY));
        return within ? CHANGES : first.get(0).getTotalSeconds();
    }
}
