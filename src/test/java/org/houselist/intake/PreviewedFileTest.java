package org.houselist.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.houselist.intake.Preview.FilePreview;
import org.houselist.intake.Preview.RowPreview;
import org.houselist.settings.Overrides;
import org.houselist.settings.Settings;
import org.houselist.settings.SettingsLoader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PreviewedFileTest {
    @TempDir
    Path folder;

    private Preview preview(Path inbox) {
        Settings settings = Settings.defaults(folder, Deliveries.BERLIN);
        return PreviewedFile.of(inbox, settings, Deliveries.NIGHT, Deliveries.EMAILS::read);
    }

    @Test
    void the_first_three_rows_are_shown_as_they_would_be_read() {
        new Deliveries(folder)
                .put(
                        "subscribers.csv",
                        "email;status;opted_in_at;shoe\nann@example.org;Subscribed;soon;38\nbob@example.org;gone;;\ncy@example.org\ndee@example.org;pending;;\n");
        FilePreview file = preview(folder).files().get(0);
        assertThat(file.kind()).isEqualTo("subscribers");
        assertThat(file.format()).isEqualTo("canonical");
        assertThat(file.encoding()).isEqualTo("UTF-8");
        assertThat(file.delimiter()).isEqualTo(';');
        assertThat(file.used()).containsExactly("email", "status", "opted_in_at");
        assertThat(file.ignored()).containsExactly("shoe");
        assertThat(file.rows()).hasSize(3);
        assertThat(file.rows().get(0).values()).containsExactly("email = ann@example.org", "status = Subscribed");
        assertThat(file.rows()).extracting(RowPreview::line).containsExactly(2L, 3L, 4L);
        assertThat(file.rows().get(1).turnedAway()).startsWith("BAD_VALUE: status: \"gone\"; expected subscribed");
        assertThat(file.rows().get(2).turnedAway()).startsWith("FIELD_COUNT");
    }

    @Test
    void a_column_that_the_settings_name_and_the_file_lacks_is_warned_of() throws Exception {
        FilePreview file = kontakte("{patron_id: Nr, last_name: Nachname, city: ort}")
                .files()
                .get(0);

        assertThat(file.ignored()).containsExactly("Kein Mailing");
        assertThat(file.warnings())
                .as("what is ignored is said once")
                .containsExactly(
                        "Kontakte.csv: no such column: last_name from \"Nachname\"; expected it as the settings name"
                                + " it, and nothing is read instead; correct sources: in the settings");
    }

    /** A wrong name for the column no_email would else make nobody refuse. */
    @Test
    void a_column_that_suppresses_must_be_there_where_the_settings_name_it() throws Exception {
        Preview preview = kontakte("{patron_id: Number, no_email: Kein Maling, city: ort}");

        assertThat(preview.files()).isEmpty();
        assertThat(preview.problems())
                .containsExactly(
                        "Kontakte.csv: column missing: patron_id (in the settings: Number); columns found: Nr, Kein"
                                + " Mailing, Ort; export the file with it, or name its column under sources: in the"
                                + " settings",
                        "Kontakte.csv: no such column: no_email from \"Kein Maling\"; columns found: Nr, Kein Mailing,"
                                + " Ort; expected it as the settings name it, because it says who must not be mailed;"
                                + " correct the name under sources: in the settings, or take the line out");
    }

    private Preview kontakte(String columns) throws Exception {
        Files.writeString(folder.resolve("house.yaml"), """
                inbox: .
                sources:
                  - kind: patrons
                    files: "Kontakte*.csv"
                    columns: %s
                """.formatted(columns));
        new Deliveries(folder).put("Kontakte.csv", "Nr;Kein Mailing;Ort\n1;Y;Kiel\n");
        Settings loaded = new SettingsLoader(Map.of(), folder, Deliveries.BERLIN)
                .load("house.yaml", Overrides.options(null, null, null, null));

        return PreviewedFile.of(folder, loaded, Deliveries.NIGHT, Deliveries.EMAILS::read);
    }

    @Test
    void a_header_in_an_encoding_that_nobody_named_is_warned_of() {
        new Deliveries(folder)
                .put("patrons.csv", "patron_id;Stra\u00dfe\n1;Weg 1\n".getBytes(StandardCharsets.ISO_8859_1));
        assertThat(preview(folder).files().get(0).warnings())
                .singleElement()
                .asString()
                .startsWith("patrons.csv: the header holds bytes that are no text in UTF-8; name the file's encoding")
                .endsWith("e.g. encoding: windows-1252");
    }

    @Test
    void all_problems_come_at_once() {
        new Deliveries(folder)
                .put("patrons.csv", "")
                .put("sends.csv", "email\n")
                .put("export.zip", "broken")
                .put("merges.csv", "kept_id,deleted_id\n");
        Preview preview = preview(folder);
        assertThat(preview.problems()).hasSize(3);
        assertThat(preview.files()).extracting(FilePreview::kind).containsExactly("merges");
    }

    @Test
    void an_inbox_that_is_not_there_is_a_problem() {
        assertThat(preview(folder.resolve("nowhere")).problems())
                .singleElement()
                .asString()
                .contains("nowhere: there is no such folder");
    }
}
