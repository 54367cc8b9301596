package org.houselist.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.houselist.batch.CsvFile;
import org.houselist.batch.CsvOptions;
import org.houselist.batch.Times;
import org.houselist.books.SubscriberStatus;
import org.houselist.intake.Deliveries.Read;
import org.houselist.settings.FileKind;
import org.houselist.settings.Source;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Third parties' files; see {@code -Dcorpora}. */
class CorporaTest {
    @TempDir
    Path folder;

    private static Path corpora(String part) {
        String root = System.getProperty("corpora", "");
        assumeTrue(!root.isBlank(), "set -Dcorpora=../shared/data to read the corpora");
        return Path.of(root).resolve(part);
    }

    @Test
    void mailchimps_exports_are_read_with_the_status_of_their_names() throws IOException {
        Deliveries inbox = new Deliveries(corpora("exports/mailchimp"));
        Inbox found = inbox.inbox();
        assertThat(found.files())
                .extracting(InboxFile::mailchimpStatus)
                .containsExactly("cleaned", "subscribed", "unsubscribed");
        for (InboxFile file : found.files()) {
            try (DeliveredFile opened = DeliveredFile.open(file, Deliveries.BERLIN)) {
                RowReader<SubscriberRow> reader =
                        opened.subscribers(Deliveries.EMAILS::read, inbox.numbers(), LocalDate.parse("2026-11-20"));
                for (Admission<SubscriberRow> next = reader.next(); next != null; next = reader.next()) {
                    SubscriberRow row = ((Admission.Admitted<SubscriberRow>) next).row();
                    assertThat(row.optedInAt()).isNotEqualTo(Times.UNKNOWN);
                    assertThat(row.optedOutAt() == Times.UNKNOWN)
                            .isEqualTo(row.status() == SubscriberStatus.SUBSCRIBED);
                }
                assertThat(reader.rowsRead()).isPositive();
                assertThat(opened.columns().ignored()).contains("TAGS", "NOTES", "CONFIRM_TIME");
            }
        }
    }

    @TestFactory
    Stream<DynamicTest> every_row_is_admitted_or_turned_away() throws IOException {
        Path root = corpora("csv");
        List<Path> files;
        try (Stream<Path> found = Files.walk(root)) {
            files = found.filter(p -> p.toString().matches(".*\\.(csv|tsv|csv\\.gz)"))
                    .sorted()
                    .toList();
        }
        return files.stream()
                .map(path -> DynamicTest.dynamicTest(root.relativize(path).toString(), () -> accountsFor(path)));
    }

    /** Reads a file as patrons whose id is its first column. */
    private void accountsFor(Path path) throws IOException {
        if (Files.size(path) == 0) {
            return;
        }
        List<String> header;
        long rows = 0;
        try (CsvFile csv = CsvFile.open(path, CsvOptions.DEFAULT)) {
            header = csv.header();
            while (csv.next() != null) {
                rows++;
            }
        }
        Deliveries inbox = new Deliveries(Files.createTempDirectory(folder, "inbox"));
        String name = path.getFileName().toString();
        inbox.sources.add(new Source(
                FileKind.PATRONS,
                name,
                null,
                null,
                Map.of(),
                Map.of("patron_id", header.isEmpty() ? "nothing" : header.get(0)),
                Map.of()));
        inbox.put(name, Files.readAllBytes(path));
        if (header.isEmpty()) {
            assertThatThrownBy(() -> inbox.read(PatronRow.class)).isInstanceOf(MissingColumn.class);
            return;
        }
        Read<PatronRow> read = inbox.read(PatronRow.class);
        assertThat(read.rows().size() + read.turnedAway().size()).isEqualTo((int) rows);
    }
}
