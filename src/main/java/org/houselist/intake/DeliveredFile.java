package org.houselist.intake;

import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.Charset;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.houselist.batch.CsvFile;
import org.houselist.batch.CsvOptions;
import org.houselist.email.EmailReading;
import org.houselist.settings.Source;
import org.jspecify.annotations.Nullable;

/** One delivered file, opened: what it holds, and its rows by the reader of its kind. Ask for one reader only. */
public final class DeliveredFile implements Closeable {
    /** What stands for bytes that are no text (Unicode, "Specials"). */
    private static final char NO_TEXT = '\ufffd';

    private final InboxFile file;
    private final ZoneId zone;
    private final CsvFile csv;
    private final ColumnMap columns;
    private final SentBack sentBack;
    private final boolean isSentBack;
    private final Oddities oddities = new Oddities();
    private final Cells cells;

    private DeliveredFile(InboxFile file, ZoneId zone, CsvFile csv) {
        this.file = file;
        this.zone = zone;
        this.csv = csv;
        columns = ColumnMap.of(file, csv.header());
        isSentBack = columns.hasRejectReason() || file.isNamedRejects();
        sentBack = new SentBack(isSentBack, columns);
        cells = new Cells(file.kind(), columns, isSentBack, new TimeReading(zone), oddities);
    }

    /**
     * Opens a file.
     *
     * @param zone of times without one
     * @throws MissingColumn where it lacks a required column, or one that suppresses and that the settings name
     * @throws org.houselist.batch.EmptyFile where it has 0 bytes
     * @throws org.houselist.batch.UnreadableFile where it, or its header, cannot be read
     */
    public static DeliveredFile open(InboxFile file, ZoneId zone) throws IOException {
        CsvFile csv = openCsv(file);
        DeliveredFile opened = new DeliveredFile(file, zone, csv);
        List<String> missing = opened.columns.missingRequired();
        List<String> suppressing = opened.columns.namedInVain(true);
        if (!missing.isEmpty() || !suppressing.isEmpty()) {
            csv.close();
            throw new MissingColumn(file.name(), missing, suppressing, csv.header());
        }
        return opened;
    }

    /** A file sent back was through a spreadsheet, whatever its source says of the original. */
    private static CsvFile openCsv(InboxFile file) throws IOException {
        CsvFile csv = CsvFile.open(file.csv(), file.isNamedRejects() ? CsvOptions.SENT_BACK : options(file.source()));
        if (file.isNamedRejects() || !ColumnMap.of(file, csv.header()).hasRejectReason()) {
            return csv;
        }
        csv.close();
        return CsvFile.open(file.csv(), CsvOptions.SENT_BACK);
    }

    private static CsvOptions options(@Nullable Source source) {
        if (source == null) {
            return CsvOptions.DEFAULT;
        }
        Charset encoding = source.encoding() == null ? null : Charset.forName(source.encoding());
        return new CsvOptions(encoding, source.delimiter(), false);
    }

    /** Which file it is. */
    public InboxFile file() {
        return file;
    }

    /** One of our rejects sent back: an addition, never a full extract. */
    public boolean isSentBack() {
        return isSentBack;
    }

    /** The file's own header, without the columns that we added to our rejects. */
    public List<String> header() {
        return Arrays.asList(sentBack.own(csv.header().toArray(String[]::new)));
    }

    /** Which of its columns are read. */
    public ColumnMap columns() {
        return columns;
    }

    /** What stands between its fields. */
    public char delimiter() {
        return csv.delimiter();
    }

    /** How its text is encoded, as far as a mark or the settings say; else UTF-8. */
    public Charset encoding() {
        return csv.encoding();
    }

    /**
     * What the administrator should hear of the file, once: complete when all rows were read. No address in full.
     *
     * @param named unknown columns that were named before, e.g. with another file of the kind; those named now are added
     */
    public List<String> warnings(Set<String> named) {
        List<String> warnings = new ArrayList<>();
        List<String> unnamed = columns.ignored().stream().filter(named::add).toList();
        if (!unnamed.isEmpty()) {
            warnings.add(file.name() + ": columns ignored: "
                    + unnamed.stream().map(Oddities::shown).collect(Collectors.joining(", ")));
        }
        List<String> unfound = columns.namedInVain(false);
        if (!unfound.isEmpty() && file.mailchimpStatus() == null) { // of Mailchimp's files only one has UNSUB_TIME
            warnings.add(
                    file.name() + ": no such column: " + String.join(", ", unfound)
                            + "; expected it as the settings name it, and nothing is read instead; correct sources: in the settings");
        }
        if (csv.header().stream().anyMatch(name -> name.indexOf(NO_TEXT) >= 0)) {
            warnings.add(file.name() + ": the header holds bytes that are no text in "
                    + encoding().name()
                    + "; name the file's encoding under sources: in the settings, e.g. encoding: windows-1252");
        }
        if (csv.usedFallbackEncoding()) {
            warnings.add(file.name() + ": sent back in Windows-1252 instead of UTF-8, and read as that");
        }
        if (isSentBack && csv.delimiter() != ',') {
            warnings.add(
                    file.name() + ": sent back with \"" + csv.delimiter() + "\" between the fields, and read as that");
        }
        oddities.sentences().forEach(sentence -> warnings.add(file.name() + ": " + sentence));
        return warnings;
    }

    /** All that decides what its rows mean, beside their bytes and the settings: equal texts read equal rows alike. */
    String context() {
        return String.join(
                "\n",
                file.kind().word(),
                csv.header().toString(),
                String.valueOf(csv.delimiter()),
                csv.encoding().name(),
                columns.used().toString(),
                file.fixed().toString(),
                String.valueOf(file.mailchimpStatus()),
                String.valueOf(file.source()),
                zone.getId());
    }

    /** Reads its rows as patrons. */
    public RowReader<PatronRow> patrons(Function<String, EmailReading> emails) {
        return reader(new PatronRule(cells, emails), emails);
    }

    /** Reads its rows as addresses of patrons. */
    public RowReader<PatronEmailRow> patronEmails(Function<String, EmailReading> emails) {
        return reader(new PatronEmailRule(cells, emails), emails);
    }

    /** Reads its rows as subscribers; what is dated later than the day after {@code night} counts as not dated. */
    public RowReader<SubscriberRow> subscribers(
            Function<String, EmailReading> emails, AddressNumbers numbers, LocalDate night) {
        return reader(new SubscriberRule(cells, emails, numbers, night, zone), emails);
    }

    /** Reads its rows as sends; those later than the day after {@code night} are turned away. */
    public RowReader<SendRow> sends(Function<String, EmailReading> emails, AddressNumbers numbers, LocalDate night) {
        return reader(new SendRule(cells, emails, numbers, night, zone), emails);
    }

    /** Reads its rows as merges of the CRM. */
    public RowReader<MergeRow> merges(Function<String, EmailReading> emails) {
        return reader(new MergeRule(cells), emails);
    }

    /** Reads its rows as planned communications. */
    public RowReader<CommunicationRow> communications(Function<String, EmailReading> emails) {
        return reader(new CommunicationRule(cells), emails);
    }

    /** Reads its rows as members of audiences. */
    public RowReader<AudienceRow> audiences(Function<String, EmailReading> emails) {
        return reader(new AudienceRule(cells, emails), emails);
    }

    /** Reads its rows as those of its kind. */
    RowReader<?> rows(Function<String, EmailReading> emails, AddressNumbers numbers, LocalDate night) {
        return switch (file.kind()) {
            case PATRONS -> patrons(emails);
            case PATRON_EMAILS -> patronEmails(emails);
            case SUBSCRIBERS -> subscribers(emails, numbers, night);
            case SENDS -> sends(emails, numbers, night);
            case MERGES -> merges(emails);
            case COMMUNICATIONS -> communications(emails);
            case AUDIENCES -> audiences(emails);
        };
    }

    /** The values of the row read last, as {@code column = value}, without what is blank or read as blank. */
    List<String> values(List<String> blanked) {
        return cells.values(blanked);
    }

    private <T> RowReader<T> reader(RowRule<T> rule, Function<String, EmailReading> emails) {
        return new RowReader<>(csv, file.kind(), rule, cells, sentBack, emails);
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }
}
