package org.houselist.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.houselist.batch.Night;
import org.houselist.batch.OutboxFiles;
import org.houselist.batch.RealRun;
import org.houselist.books.Books;
import org.houselist.email.Mailboxes;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RejectsFileTest {
    @TempDir
    Path folder;

    private RealRun real;
    private Night night;

    @BeforeEach
    void open() {
        real = newRun();
        night = real.night(1, "2026-11-20", "nightly", "open");
    }

    RealRun newRun() {
        return new RealRun(folder);
    }

    @AfterEach
    void close() {
        real.shutDown();
    }

    @Test
    void rows_stand_under_their_own_header_with_the_reason_in_the_order_of_lines() throws Exception {
        real.delivered(1, 1, "patrons", "patrons.csv", 9, 3);
        rejected(1, 12, "MISSING_VALUE", "patron_id is blank", ",\"Cy \"\"Bob\"\", Jr\"");
        rejected(1, 3, "FIELD_COUNT", "4,Dee,Dee", null);
        rejected(1, 7, "BAD_VALUE", "-1", "=5,\"two\nlines\"");

        assertThat(written()).isEqualTo(3);
        assertThat(rejects("patrons-rejects-patrons.csv")).isEqualTo(ROWS);
    }

    private static final String ROWS = """
            patron_id,last_name,reject_reason,reject_detail,reject_line
            ,,FIELD_COUNT,"4,Dee,Dee",3
            '=5,"two
            lines",BAD_VALUE,'-1,7
            ,"Cy ""Bob"", Jr",MISSING_VALUE,patron_id is blank,12
            """;

    @Test
    void a_file_of_which_nothing_was_turned_away_has_no_rejects() throws Exception {
        real.delivered(1, 1, "patrons", "patrons.csv", 9, 0);

        assertThat(written()).isZero();
        assertThat(night.staging().resolve("rejects")).doesNotExist();
    }

    @Test
    void a_file_in_a_zip_is_named_with_its_zip() throws Exception {
        real.delivered(1, 1, "subscribers", "all.zip!subscribed.csv", 9, 1);
        written();

        assertThat(names()).containsExactly("subscribers-rejects-all.zip%21subscribed.csv");
    }

    @Test
    void a_reject_sent_back_and_turned_away_again_keeps_its_name() throws Exception {
        real.delivered(1, 1, "patrons", "patrons.csv", 9, 0);
        real.delivered(1, 2, "subscribers", "subscribers-rejects-all.zip%21subscribed.csv", 9, 1);
        real.delivered(1, 3, "patrons", "patrons-rejects-patrons.csv", 9, 1);
        written();

        assertThat(names())
                .containsExactly("patrons-rejects-patrons.csv", "subscribers-rejects-all.zip%21subscribed.csv");
    }

    @Test
    void its_name_is_longer_only_while_the_original_has_rejects_of_its_own() throws Exception {
        real.delivered(1, 1, "patrons", "patrons-rejects-patrons.csv", 9, 1);
        real.delivered(1, 2, "patrons", "patrons.csv", 9, 1);
        rejected(1, 2, "BAD_VALUE", "sent back", "1,Ann");
        written();

        assertThat(names())
                .containsExactly("patrons-rejects-patrons-rejects-patrons.csv", "patrons-rejects-patrons.csv");
        assertThat(rejects("patrons-rejects-patrons-rejects-patrons.csv")).contains("sent back");
    }

    @Test
    void incomplete_patrons_are_told_by_id_and_never_as_a_formula() throws Exception {
        patron(1, "b", true, null, null, "ann@exmaple.org", "ann@example.org");
        patron(2, "a10", true, "email:NO_AT;last_name", null, "=cmd", null);
        patron(3, "a9", true, null, "street", null, null);
        patron(4, "gone", false, "email", null, null, null);
        patron(5, "whole", true, null, null, "dee@example.org", null);

        new IncompletePatronsFile(
                        real.database(),
                        new Books(real.database(), new Mailboxes(List.of())),
                        new OutboxFiles(real.database(), night))
                .write("write-rejects");

        assertThat(Files.readString(night.staging().resolve("incomplete-patrons.csv")))
                .isEqualTo(INCOMPLETE);
    }

    private static final String INCOMPLETE = """
            patron_id,email,missing,placeholders,suggestion
            a10,'=cmd,email:NO_AT;last_name,,
            a9,,,street,
            b,ann@exmaple.org,,,ann@example.org
            """;

    private long written() throws Exception {
        return new RejectsFile(real.database(), night, new OutboxFiles(real.database(), night)).write("write-rejects");
    }

    private String rejects(String name) throws Exception {
        return Files.readString(night.staging().resolve("rejects").resolve(name));
    }

    private List<String> names() throws Exception {
        try (Stream<Path> files = Files.list(night.staging().resolve("rejects"))) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private void rejected(int fileNo, long line, String reason, String detail, @Nullable String fields) {
        real.database().jdbc().update("""
                        insert into rejected_row (run_no, file_no, line, reject_reason, reject_detail, fields, step)
                        values (1, ?, ?, ?, ?, ?, 'load-patrons')""", fileNo, line, reason, detail, fields);
    }

    private void patron(
            int no,
            String id,
            boolean present,
            @Nullable String missing,
            @Nullable String placeholders,
            @Nullable String email,
            @Nullable String suggestion) {
        real.database().jdbc().update("""
                        insert into patron (patron_no, patron_id, present, kind, status, no_email, no_mail, no_phone,
                            has_login, stub, name_only, completeness, missing, placeholders, email, suggestion, row_hash,
                            since_run, changed_run)
                        values (?, ?, ?, 1, 1, false, false, false, false, false, false, 3, ?, ?, ?, ?, 0, 1, 1)""", no, id, present, missing, placeholders, email, suggestion);
    }
}
