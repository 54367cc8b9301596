package org.houselist.intake;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.houselist.batch.CsvFile;
import org.houselist.batch.CsvRow;
import org.houselist.batch.RowReason;
import org.houselist.batch.SeenRows;
import org.houselist.batch.UnreadableFile;
import org.houselist.email.EmailAddress;
import org.houselist.email.EmailReading;
import org.houselist.email.EmailReason;
import org.houselist.intake.Admission.Admitted;
import org.houselist.intake.Admission.AsBefore;
import org.houselist.intake.Admission.TurnedAway;
import org.houselist.settings.FileKind;
import org.jspecify.annotations.Nullable;

/** Reads the rows of one delivered file. Every row comes out, admitted or turned away. Not for several threads. */
final class RowReader<T> {
    private final CsvFile csv;
    private final FileKind kind;
    private final RowRule<T> rule;
    private final Cells cells;
    private final SentBack sentBack;
    private final Function<String, EmailReading> emails;
    private final RowKey fileKey;
    private final RowsAhead ahead;
    private @Nullable SeenRows seen;
    private boolean mayBeSeenAgain;
    private long rowsRead;
    private long turnedAway;
    private long line;
    private String @Nullable [] fields;

    RowReader(
            CsvFile csv,
            FileKind kind,
            RowRule<T> rule,
            Cells cells,
            SentBack sentBack,
            Function<String, EmailReading> emails) {
        this.csv = csv;
        this.kind = kind;
        this.rule = rule;
        this.cells = cells;
        this.sentBack = sentBack;
        this.emails = emails;
        this.ahead = new RowsAhead(csv, rule);
        this.fileKey = fileKey();
    }

    /** What the whole file says of every key, e.g. its list: true also for a row that cannot be split. */
    private RowKey fileKey() {
        String[] nothing = new String[csv.header().size()];
        Arrays.fill(nothing, "\ufffd");
        cells.on(0, nothing);
        RowKey key = rule.keyOf(cells);
        return new RowKey(key.id(), key.address(), key.other(), false);
    }

    /** Where many rows are looked up at once, another thread splits the file meanwhile; to be closed. */
    void splitMeanwhile() {
        if (rule.looksAhead()) {
            ahead.splitMeanwhile();
        }
    }

    /** Ends what {@link #splitMeanwhile} began, where the file is not read to its end. */
    void close() {
        ahead.close();
    }

    /**
     * The next row, or null at the end.
     *
     * @throws UnreadableFile where the bytes end early or cannot be unpacked
     */
    public @Nullable Admission<T> next() throws UnreadableFile {
        CsvRow row = rule.looksAhead() ? ahead.next() : csv.next();
        if (row == null) {
            return null;
        }
        rowsRead++;
        line = row.line();
        mayBeSeenAgain = row instanceof CsvRow.AsBefore;
        if (row instanceof CsvRow.AsBefore before) {
            return new AsBefore<>(before.id());
        }
        if (row instanceof CsvRow.Whole whole) {
            return read(whole.fields());
        }
        turnedAway++;
        return broken((CsvRow.Broken) row);
    }

    private Admission<T> read(String[] all) {
        fields = all;
        if (sentBack.isRaw(all)) {
            turnedAway++;
            return raw(sentBack.reason(all), sentBack.detail(all));
        }
        cells.on(line, all);
        T read = rule.admit(cells);
        if (read != null) {
            mayBeSeenAgain = seen != null && !cells.isOdd();
            return new Admitted<>(read, cells.blanked());
        }
        turnedAway++;
        String reason = cells.reason();
        return refused(reason == null ? RowReason.BAD_VALUE.name() : reason, cells.detail(), all);
    }

    private Admission<T> broken(CsvRow.Broken row) {
        String[] split = row.fields();
        if (split == null || !canBeSplit(row.reason()) || Arrays.asList(split).contains(null)) {
            return raw(row.reason().name(), row.raw());
        }
        fields = split;
        cells.on(line, split);
        return refused(row.reason().name(), row.detail(), split);
    }

    /** After the other reasons nobody knows which text belongs to which column, and so to which key. */
    private static boolean canBeSplit(RowReason reason) {
        return reason == RowReason.BAD_BYTES || reason == RowReason.NUL;
    }

    private TurnedAway<T> refused(String reason, String detail, String[] all) {
        RowKey key = rule.keyOf(cells);
        return new TurnedAway<>(reason, detail, sentBack.own(all), key, addresses(key), spelling(key));
    }

    private TurnedAway<T> raw(String reason, String text) {
        List<EmailAddress> found = kind == FileKind.SUBSCRIBERS ? FoundAddresses.in(text, emails) : List.of();
        fields = null;
        return new TurnedAway<>(reason, text, null, fileKey, found, null);
    }

    private @Nullable String spelling(RowKey key) {
        if (kind != FileKind.SUBSCRIBERS || key.address() == null) {
            return null;
        }
        String text = cells.text(cells.column("email"));
        return key.address().equals(text) ? null : text;
    }

    private List<EmailAddress> addresses(RowKey key) {
        if (kind != FileKind.SUBSCRIBERS) {
            return List.of();
        }
        if (key.address() != null) {
            return List.of(new EmailAddress(key.address()));
        }
        String text = cells.text(cells.column("email"));
        return text == null ? List.of() : FoundAddresses.in(text, emails);
    }

    /**
     * The fields of the row read last, under the header of {@link DeliveredFile#header}: for a row that is turned away
     * later (DUPLICATE_KEY, UNKNOWN_REFERENCE). Null where it cannot be split.
     */
    public String @Nullable [] fields() {
        return fields == null ? null : sentBack.own(fields);
    }

    /** From now on rows that were seen before are known by their bytes. */
    void recognise(SeenRows before) {
        seen = before;
        csv.recognise(before);
    }

    /** The upper half of the imprint of the row read last; both are 0 where it is to be read again next time. */
    long high() {
        return mayBeSeenAgain && seen != null ? seen.high() : 0;
    }

    /** The lower half. */
    long low() {
        return mayBeSeenAgain && seen != null ? seen.low() : 0;
    }

    /** The first line of the row read last; the file's first line is 1. */
    public long line() {
        return line;
    }

    /** How many rows were read so far, whatever came of them. */
    public long rowsRead() {
        return rowsRead;
    }

    /** How many of them were turned away here. */
    public long turnedAway() {
        return turnedAway;
    }

    /** The reasons that a row can be sent back with. */
    static boolean isReason(String code) {
        List<String> codes = new ArrayList<>();
        for (RowReason reason : RowReason.values()) {
            codes.add(reason.name());
        }
        for (EmailReason reason : EmailReason.values()) {
            codes.add(reason.name());
        }
        return codes.contains(code);
    }
}
