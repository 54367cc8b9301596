package org.houselist.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.houselist.batch.FormulaGuard;
import org.houselist.batch.RowReason;
import org.houselist.batch.Times;
import org.houselist.email.EmailReading;
import org.houselist.settings.FileKind;
import org.jspecify.annotations.Nullable;

/**
 * One row after the other, by our columns: where each stands is settled once for the file, so that a row costs no look-up.
 * Remembers what was odd about the present row: columns read as blank, and the reason if it is refused.
 */
final class Cells {
    private static final char NO_TEXT = '\ufffd';

    private final List<String> names;
    private final int[] places;
    private final @Nullable String[] fixed;
    private final @Nullable Map<String, String>[] values;
    private final int[] lengths;
    private final boolean unguard;
    private final int unsaid;
    private final TimeReading times;
    private final Oddities oddities;

    private String[] fields = {};
    private long line;
    private boolean odd;
    private @Nullable List<String> blanked;
    private @Nullable String reason;
    private String detail = "";

    @SuppressWarnings({"unchecked", "rawtypes"})
    Cells(FileKind kind, ColumnMap map, boolean unguard, TimeReading times, Oddities oddities) {
        this.names = kind.columns();
        this.places = names.stream().mapToInt(map::place).toArray();
        this.fixed = new String[places.length];
        this.values = new Map[places.length];
        this.lengths = names.stream().mapToInt(ColumnLengths::of).toArray();
        this.unguard = unguard;
        this.unsaid = map.unsaid();
        this.times = times;
        this.oddities = oddities;
        for (int column = 0; column < places.length; column++) {
            String value = map.fixed(names.get(column));
            fixed[column] = value == null || Trimmed.of(value).isEmpty() ? null : Trimmed.of(value);
            values[column] = meanings(map.values(names.get(column)));
        }
    }

    private static @Nullable Map<String, String> meanings(Map<String, String> given) {
        Map<String, String> meanings = new HashMap<>();
        given.forEach((theirs, ours) -> meanings.put(Trimmed.of(theirs).toLowerCase(Locale.ROOT), ours));
        given.forEach((theirs, ours) -> meanings.put(Trimmed.of(theirs), ours));
        return meanings.isEmpty() ? null : meanings;
    }

    /** Goes on to a row. */
    void on(long lineOfRow, String[] fieldsOfRow) {
        line = lineOfRow;
        fields = fieldsOfRow;
        odd = false;
        blanked = null;
        reason = null;
        detail = "";
    }

    /** The place of a column of ours in the calls below. */
    int column(String name) {
        return names.indexOf(name);
    }

    /** The columns that suppress and are not there at all, in no row: see {@link ColumnMap#unsaid}. */
    int unsaid() {
        return unsaid;
    }

    /** The trimmed text, or null where there is none. A text that is longer than the tables keep is cut, and counted. */
    @Nullable
    String text(int column) {
        String value = whole(column);
        if (value != null && value.length() > lengths[column]) {
            odd = true;
            oddities.count(names.get(column), "shortened to " + lengths[column] + " characters", line, value);
            return ColumnLengths.shortened(value, lengths[column]);
        }
        return value;
    }

    /** The trimmed text, or null; nothing is cut or counted. */
    private @Nullable String whole(int column) {
        int place = places[column];
        if (place < 0) {
            return fixed[column];
        }
        String raw = fields[place];
        String value = Trimmed.of(unguard ? FormulaGuard.off(raw) : raw);
        Map<String, String> meanings = values[column];
        if (meanings != null) {
            value = meaning(meanings, value);
        }
        return value.isEmpty() ? null : value;
    }

    private static String meaning(Map<String, String> meanings, String value) {
        String exact = meanings.get(value);
        return exact != null ? exact : meanings.getOrDefault(value.toLowerCase(Locale.ROOT), value);
    }

    /** A part of the row's key: null also where the bytes were no text, or where it is too long to be anybody's. */
    @Nullable
    String keyText(int column) {
        String value = whole(column);
        return value == null || value.length() > lengths[column] || value.indexOf(NO_TEXT) >= 0 ? null : value;
    }

    /** A required text; where it is blank or too long the row is refused, and null comes back. */
    @Nullable
    String required(int column) {
        String value = whole(column);
        if (value == null) {
            refuse(RowReason.MISSING_VALUE, names.get(column) + ": blank; expected a value");
        } else if (value.length() > lengths[column]) {
            refuseBad(column, value, "at most " + lengths[column] + " characters");
            return null;
        }
        return value;
    }

    /** Yes, no, or null for blank; what is neither counts as {@code otherwise}. */
    @Nullable
    Boolean yesNo(int column, @Nullable Boolean otherwise) {
        String value = text(column);
        Boolean read = value == null ? null : YesNo.of(value);
        if (value == null || read != null) {
            return read;
        }
        odd(column, otherwise == null ? "blank" : otherwise ? "Y" : "N", value, YesNo.EXPECTED);
        return otherwise;
    }

    /** What the column's word means; {@code blank} where there is none, {@code otherwise} where it is another word. */
    <T> T meaning(int column, ColumnWords<T> words, T blank, T otherwise) {
        String value = text(column);
        if (value == null) {
            return blank;
        }
        T meaning = words.of(value);
        if (meaning == null) {
            odd(column, blank.equals(otherwise) ? "blank" : words.word(otherwise), value, words.expected());
            return otherwise;
        }
        return meaning;
    }

    /** Seconds since 1970, or {@link Times#UNKNOWN}; what is no time is read as blank. */
    long time(int column) {
        String value = text(column);
        long time = times.read(value);
        if (time == TimeReading.UNREADABLE) {
            odd(column, "blank", value, "a time as 2026-11-21 19:30:00");
            return Times.UNKNOWN;
        }
        return time;
    }

    /** As {@link #time}; what is later than the end of a day has not happened, and is read as blank too. */
    long timeUntil(int column, LocalDate lastDay, long end) {
        long time = time(column);
        if (time != Times.UNKNOWN && time >= end) {
            odd(column, "blank", text(column), "a time no later than " + lastDay);
            return Times.UNKNOWN;
        }
        return time;
    }

    /** As {@link #time}, but {@link TimeReading#UNREADABLE} for what is no time, which is not counted. */
    long timeOrUnreadable(int column) {
        return times.read(text(column));
    }

    /** A calendar day as yyyy-MM-dd, or null; what is none is read as blank. */
    @Nullable
    String day(int column) {
        String value = text(column);
        String day = value == null ? null : TimeReading.dayOf(value);
        if (value != null && day == null) {
            odd(column, "blank", value, "a day as 1970-05-31");
        }
        return day;
    }

    /** Counts a value of an optional column that is read as something else than it says. */
    void odd(int column, String readAs, @Nullable String value, String expected) {
        String name = names.get(column);
        odd = true;
        oddities.count(name, "read as " + readAs + ", expected " + expected, line, value == null ? "" : value);
        List<String> columns = blanked == null ? new ArrayList<>(2) : blanked;
        columns.add(name);
        blanked = columns;
    }

    /** Refuses the row: its value in a required column is not what is expected. */
    void refuseBad(int column, @Nullable String found, String expected) {
        String shown = found == null ? "" : found.length() > 200 ? ColumnLengths.shortened(found, 200) + "…" : found;
        refuse(RowReason.BAD_VALUE, names.get(column) + ": \"" + shown + "\"; expected " + expected);
    }

    /** Refuses the row for its address. */
    void refuse(int column, EmailReading.Unusable reading) {
        reason = reading.reason().name();
        detail = names.get(column) + ": " + reading.detail() + "; expected an e-mail address";
    }

    void refuse(RowReason why, String words) {
        reason = why.name();
        detail = words;
    }

    /** Why the present row is refused, as a code; null as long as it is not. */
    @Nullable
    String reason() {
        return reason;
    }

    String detail() {
        return detail;
    }

    /** Whether something of the present row was counted that must be said of the file. */
    boolean isOdd() {
        return odd;
    }

    List<String> blanked() {
        return blanked == null ? List.of() : blanked;
    }

    /** The row's values as {@code column = value}, without what is blank or was read as something else. */
    List<String> values(List<String> without) {
        List<String> shown = new ArrayList<>();
        for (int column = 0; column < places.length; column++) {
            String value = whole(column);
            if (value != null && !without.contains(names.get(column))) {
                shown.add(names.get(column) + " = " + value);
            }
        }
        return shown;
    }
}
