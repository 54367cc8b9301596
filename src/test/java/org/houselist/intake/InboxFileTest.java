package org.houselist.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.houselist.batch.Outbox;
import org.houselist.settings.FileKind;
import org.houselist.settings.Source;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InboxFileTest {
    @TempDir
    Path folder;

    @Test
    void files_are_read_in_the_order_of_their_names_by_code_point() {
        Deliveries inbox = new Deliveries(folder);
        for (String name : new String[] {
            "sends-b.csv", "sends-B.csv", "sends-10.csv", "sends-2.csv", "sends-\uffe5.csv", "sends-\ud83c\udfad.csv"
        }) {
            inbox.put(name, "email,campaign_id,sent_at\n");
        }
        assertThat(inbox.inbox().files())
                .extracting(InboxFile::name)
                .containsExactly(
                        "sends-10.csv",
                        "sends-2.csv",
                        "sends-B.csv",
                        "sends-b.csv",
                        "sends-\uffe5.csv",
                        "sends-\ud83c\udfad.csv");
    }

    @Test
    void hidden_and_unfinished_files_and_folders_are_passed_over_in_silence() throws IOException {
        Files.createDirectory(folder.resolve("patrons.csv"));
        Deliveries inbox = new Deliveries(folder)
                .put(".patrons.csv", "x")
                .put("~$patrons.csv", "x")
                .put("patrons.csv.part", "x")
                .put("patrons.csv.tmp", "x")
                .put("patrons.csv.crdownload", "x");
        assertThat(inbox.inbox().files()).isEmpty();
        assertThat(inbox.inbox().ignored()).hasSize(6).noneMatch(Inbox.Ignored::warn);
    }

    @Test
    void an_unknown_name_is_ignored_with_a_warning_that_names_it() {
        Inbox inbox = new Deliveries(folder)
                .put("tickets.csv", "x")
                .put("notes.txt", "x")
                .inbox();
        assertThat(inbox.ignored())
                .allMatch(Inbox.Ignored::warn)
                .extracting(Inbox.Ignored::name)
                .containsExactly("notes.txt", "tickets.csv");
    }

    @Test
    void rejects_whose_name_has_lost_what_the_settings_take_from_it_are_not_read() {
        Source listInTheName =
                new Source(FileKind.SUBSCRIBERS, "liste-*.csv", null, null, Map.of("list", "{1}"), Map.of(), Map.of());
        String lost = Outbox.fileNameOf("subscribers-rejects-liste-" + "\u0416".repeat(50), ".csv");
        String whole = Outbox.fileNameOf("subscribers-rejects-liste-" + "\u0416".repeat(20), ".csv");
        Deliveries inbox = new Deliveries(folder).put(lost, "x").put(whole, "x");
        inbox.sources.add(listInTheName);
        assertThat(inbox.inbox().files()).extracting(InboxFile::name).containsExactly(whole);
        assertThat(inbox.inbox().files().get(0).fixed()).containsEntry("list", "\u0416".repeat(20));
        assertThat(inbox.inbox().ignored())
                .allMatch(Inbox.Ignored::warn)
                .extracting(Inbox.Ignored::name)
                .containsExactly(lost);
    }

    @Test
    void a_zip_is_read_member_by_member() throws IOException {
        Inbox inbox = new Deliveries(folder)
                .put("export.ZIP", zip("a/subscribed_x.csv", "cleaned_x.csv", "readme.csv", "__MACOSX/cleaned_x.csv"))
                .inbox();
        assertThat(inbox.files())
                .extracting(InboxFile::name)
                .containsExactly("export.ZIP!a/subscribed_x.csv", "export.ZIP!cleaned_x.csv");
        assertThat(inbox.ignored()).extracting(Inbox.Ignored::name).containsExactly("export.ZIP!readme.csv");
    }

    @Test
    void a_broken_zip_is_a_problem_that_names_the_file() {
        Inbox inbox = new Deliveries(folder)
                .put("audience.zip", "PK but nothing more")
                .inbox();
        assertThat(inbox.problems()).singleElement().asString().contains("audience.zip");
    }

    @Test
    void a_source_beats_the_canonical_name() {
        Deliveries inbox = new Deliveries(folder).put("patrons-from-wordfly.csv", "x");
        inbox.sources.add(Deliveries.source(FileKind.SUBSCRIBERS, "*-from-wordfly.csv"));
        assertThat(inbox.inbox().files()).extracting(InboxFile::kind).containsExactly(FileKind.SUBSCRIBERS);
    }

    private static byte[] zip(String... names) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (String name : names) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write("Email Address\nann@example.org\n".getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }
}
