package org.houselist.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.houselist.batch.EmptyFile;
import org.houselist.batch.Times;
import org.houselist.books.SendOutcome;
import org.houselist.books.SubscriberStatus;
import org.houselist.email.EmailAddress;
import org.houselist.email.EmailReading;
import org.houselist.intake.Admission.TurnedAway;
import org.houselist.intake.Deliveries.Read;
import org.houselist.patron.PatronKind;
import org.houselist.patron.PatronStatus;
import org.houselist.settings.FileKind;
import org.houselist.settings.Source;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RowReaderTest {
    private static final RowKey KEY_OF_ANN = new RowKey(null, "ann@example.org", "default", true);

    @TempDir
    Path folder;

    private Deliveries inbox;

    @BeforeEach
    void open() {
        inbox = new Deliveries(folder);
    }

    private static long at(String time) {
        return OffsetDateTime.parse(time).toEpochSecond();
    }

    // patrons

    @Test
    void a_patron_is_read_with_every_column() throws IOException {
        PatronRow ann = inbox.put("patrons.csv", """
                        patron_id,kind,prefix,first_name,middle_name,last_name,suffix,email,street,city,region,postal_code,country,phone,birth_date,created_at,updated_at,status,no_email,no_mail,no_phone,groups,household_id,source,has_login,last_activity_at,last_purchase_at,last_gift_at,last_inquiry_at
                         0012 ,individual,Dr,Ann,B,Lee,Jr, Ann@Example.org ,1 Main St,Ulm,BW,89073,DE,+49 1,1970-05-31,2020-01-01,2026-11-19 08:00:00,,N,y,TRUE,board;press,H7,web,1,2026-01-01,2026-01-02,2026-01-03,2026-01-04
                        """).read(PatronRow.class).only();
        assertThat(ann)
                .isEqualTo(new PatronRow(
                        "0012",
                        PatronKind.INDIVIDUAL,
                        "Dr",
                        "Ann",
                        "B",
                        "Lee",
                        "Jr",
                        "Ann@Example.org",
                        new EmailReading.Usable(new EmailAddress("ann@example.org")),
                        "1 Main St",
                        "Ulm",
                        "BW",
                        "89073",
                        "DE",
                        "+49 1",
                        "1970-05-31",
                        at("2020-01-01T00:00:00+01:00"),
                        at("2026-11-19T08:00:00+01:00"),
                        PatronStatus.ACTIVE,
                        false,
                        true,
                        true,
                        0,
                        "board;press",
                        "H7",
                        "web",
                        true,
                        at("2026-01-01T00:00:00+01:00"),
                        at("2026-01-02T00:00:00+01:00"),
                        at("2026-01-03T00:00:00+01:00"),
                        at("2026-01-04T00:00:00+01:00")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', emptyValue = "", textBlock = """
            Y      | active   | true  | ACTIVE   | said
            n      | Deceased | false | DECEASED | said, in any case
            ''     | ''       | false | ACTIVE   | blank is active, and no refusal
            maybe  | ''       | true  | ACTIVE   | an unreadable no_email is Y
            N      | gone     | false | INACTIVE | an unreadable status is inactive
            """)
    void in_doubt_a_patron_is_not_mailed(String noEmail, String status, boolean refuses, PatronStatus read)
            throws IOException {
        PatronRow row = inbox.put("patrons.csv", "patron_id,no_email,status\n1," + noEmail + "," + status + "\n")
                .read(PatronRow.class)
                .only();
        assertThat(row.noEmail()).isEqualTo(refuses);
        assertThat(row.status()).isEqualTo(read);
    }

    @Test
    void a_patron_with_an_unusable_email_is_admitted_with_the_reason() throws IOException {
        PatronRow row = inbox.put("patrons.csv", "patron_id,email\n1,none@none.com\n")
                .read(PatronRow.class)
                .only();
        assertThat(row.email()).isEqualTo("none@none.com");
        assertThat(((EmailReading.Unusable) row.address()).reason().name()).isEqualTo("PLACEHOLDER");
    }

    @Test
    void a_patron_without_an_id_is_turned_away_and_nothing_of_the_kind_is_absent_tonight() throws IOException {
        TurnedAway<PatronRow> row = inbox.put("patrons.csv", "patron_id,email\n \u00a0 ,ann@example.org\n")
                .read(PatronRow.class)
                .refusal();
        assertThat(row.reason()).isEqualTo("MISSING_VALUE");
        assertThat(row.detail()).contains("patron_id");
        assertThat(row.key()).isEqualTo(RowKey.UNREADABLE);
    }

    @Test
    void bad_values_in_optional_columns_are_blank_and_counted_once_a_column_with_the_first_line() throws IOException {
        Read<PatronRow> read = inbox.put(
                        "patrons.csv",
                        "patron_id,birth_date,no_mail,kind,created_at\n1,31.5.70,dunno,robot,soon\n2,1970-05-31,N,,\n3,never,N,household,\n")
                .read(PatronRow.class);
        assertThat(read.blanked())
                .containsExactly(
                        List.of("kind", "birth_date", "created_at", "no_mail"), List.of(), List.of("birth_date"));
        assertThat(read.rows())
                .extracting(PatronRow::kind)
                .containsExactly(PatronKind.INDIVIDUAL, PatronKind.INDIVIDUAL, PatronKind.HOUSEHOLD);
        assertThat(read.file().warnings(new HashSet<>()))
                .contains(
                        "patrons.csv: birth_date: 2 values read as blank, expected a day as 1970-05-31 (first in line 2: \"31.5.70\")")
                .hasSize(4);
    }

    @Test
    void a_value_longer_than_the_tables_keep_is_cut_with_a_warning() throws IOException {
        Read<PatronRow> read = inbox.put(
                        "patrons.csv",
                        "patron_id,last_name,groups\n1," + "x".repeat(500) + "," + "g;".repeat(5000) + "\n")
                .read(PatronRow.class);
        assertThat(read.only().lastName()).hasSize(400);
        assertThat(read.only().groups()).hasSize(10000);
        assertThat(read.file().warnings(new HashSet<>()))
                .singleElement()
                .asString()
                .contains("last_name")
                .contains("shortened to 400");
    }

    // subscribers

    /** Of whom nothing else is said. */
    private static SubscriberRow subscriber(int addressNo, String list, SubscriberStatus status) {
        return new SubscriberRow(
                addressNo, null, list, status, Times.UNKNOWN, Times.UNKNOWN, Times.UNKNOWN, null, null, null);
    }

    @Test
    void a_subscriber_keeps_the_spelling_of_the_tool() throws IOException {
        Read<SubscriberRow> read = inbox.put(
                        "subscribers.csv",
                        "email,status,list,opted_in_at\n Ann@Example.org ,subscribed,,2026-01-01\nbob@example.org,Unsubscribed,*,\n")
                .read(SubscriberRow.class);
        assertThat(read.rows())
                .containsExactly(
                        new SubscriberRow(
                                1,
                                "Ann@Example.org",
                                "default",
                                SubscriberStatus.SUBSCRIBED,
                                at("2026-01-01T00:00:00+01:00"),
                                Times.UNKNOWN,
                                Times.UNKNOWN,
                                null,
                                null,
                                null),
                        subscriber(2, "*", SubscriberStatus.UNSUBSCRIBED));
        assertThat(inbox.addresses.text(1)).isEqualTo("ann@example.org");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', emptyValue = "", nullValues = "-", textBlock = """
            ann@example.org,Actve      | BAD_VALUE     | ann@example.org | true  | a status that we do not know
            ann@example.org,           | MISSING_VALUE | ann@example.org | true  | no status
            ann.example.org,subscribed | NO_AT         | -               | false | no address: no key
            Ann ann@example.org,pending| LOCAL_PART_INVALID | -          | false | an address among other words
            ,subscribed                | BLANK         | -               | false | nothing
            ann@example.org            | FIELD_COUNT   | -               | false | too few fields: the address can be seen
            ann@example.org,a,b,c      | FIELD_COUNT   | -               | false | too many
            "ann@example.org,a         | UNCLOSED_QUOTE| -               | false | a quote that does not close
            """)
    void a_subscriber_row_that_is_turned_away_still_suppresses_its_address(
            String line, String reason, String keyAddress, boolean whole) throws IOException {
        TurnedAway<SubscriberRow> row = inbox.put("subscribers.csv", "email,status\n" + line + "\n")
                .read(SubscriberRow.class)
                .refusal();
        assertThat(row.reason()).isEqualTo(reason);
        assertThat(row.key()).isEqualTo(new RowKey(null, keyAddress, "default", whole));
        if (line.contains("ann@")) {
            assertThat(row.addresses()).containsExactly(new EmailAddress("ann@example.org"));
        } else {
            assertThat(row.addresses()).isEmpty();
        }
        assertThat(inbox.addresses.size())
                .as("no number for a row that is turned away")
                .isZero();
    }

    @Test
    void bad_bytes_beside_the_key_leave_the_key_readable() throws IOException {
        byte[] file = "email,first_name,status\nann@example.org,Andr\u00e9,subscribed\n"
                .getBytes(StandardCharsets.ISO_8859_1);
        TurnedAway<SubscriberRow> row =
                inbox.put("subscribers.csv", file).read(SubscriberRow.class).refusal();
        assertThat(row.reason()).isEqualTo("BAD_BYTES");
        assertThat(row.key()).isEqualTo(KEY_OF_ANN);
        assertThat(row.fields()).containsExactly("ann@example.org", "Andr\ufffd", "subscribed");
    }

    @Test
    void bad_bytes_in_the_list_leave_the_address_to_be_suppressed_but_no_whole_key() throws IOException {
        byte[] file = "email,list,status\nann@example.org,n\u00e9ws,subscribed\n".getBytes(StandardCharsets.ISO_8859_1);
        TurnedAway<SubscriberRow> row =
                inbox.put("subscribers.csv", file).read(SubscriberRow.class).refusal();
        assertThat(row.key()).isEqualTo(new RowKey(null, "ann@example.org", null, false));
        assertThat(row.addresses()).containsExactly(new EmailAddress("ann@example.org"));
    }

    @Test
    void a_nul_beside_the_key_leaves_the_key_readable() throws IOException {
        TurnedAway<SubscriberRow> row = inbox.put(
                        "subscribers.csv", "email,first_name,status\nann@example.org,A\0nn,subscribed\n")
                .read(SubscriberRow.class)
                .refusal();
        assertThat(row.reason()).isEqualTo("NUL");
        assertThat(row.key()).isEqualTo(KEY_OF_ANN);
    }

    // sends

    @ParameterizedTest
    @CsvSource(delimiter = '|', emptyValue = "", textBlock = """
            2026-11-19 08:00:00 |                     | opened       | admitted      |
                                | 2026-11-19 08:00:00 | bounced-hard | admitted      | an event of an earlier send
            yesterday           | 2026-11-19 08:00:00 | opened       | admitted      | an event: its other time is blank
            2026-11-21 23:59:59 |                     |              | admitted      | the day after the night
            2026-11-22 00:00:00 |                     |              | IN_FUTURE     | later than that
            2026-11-22T00:30+03 |                     |              | admitted      | still the day after in timeZone
                                | 2026-11-22 00:00:00 | opened       | IN_FUTURE     |
                                |                     | opened       | MISSING_VALUE | one of the two is required
            yesterday           |                     | opened       | BAD_VALUE     | the only one cannot be read
            2026-11-19 08:00:00 |                     | exploded     | admitted      | an optional column
            """)
    void a_send_needs_a_time_up_to_the_day_after_the_night(String sent, String event, String outcome, String expected)
            throws IOException {
        Read<SendRow> read = inbox.put(
                        "sends.csv",
                        "email,campaign_id,sent_at,event_at,outcome\nann@example.org,C1," + sent(sent) + ","
                                + sent(event) + "," + sent(outcome) + "\n")
                .read(SendRow.class);
        assertThat(read.rows().isEmpty() ? read.refusal().reason() : "admitted").isEqualTo(expected);
    }

    private static String sent(String text) {
        return text == null ? "" : text;
    }

    @Test
    void a_send_carries_the_number_of_its_address() throws IOException {
        inbox.addresses.put(7, "ann@example.org");
        Read<SendRow> read = inbox.put("sends.csv", """
                        email,campaign_id,campaign_name,sent_at,event_at,outcome,category
                        ann@example.org,C1,Spring,2026-11-19 08:00:00,,Bounced_Hard,service
                        ANN@example.org,C1,Spring,2026-11-19 08:00:00,2026-11-19 09:00:00,exploded,
                        none@none.com,C1,,2026-11-19 08:00:00,,,
                        """).read(SendRow.class);
        assertThat(read.rows())
                .containsExactly(
                        new SendRow(
                                7,
                                "C1",
                                "Spring",
                                at("2026-11-19T08:00:00+01:00"),
                                Times.UNKNOWN,
                                SendOutcome.BOUNCED_HARD,
                                true),
                        new SendRow(
                                7,
                                "C1",
                                "Spring",
                                at("2026-11-19T08:00:00+01:00"),
                                at("2026-11-19T09:00:00+01:00"),
                                SendOutcome.SENT,
                                false));
        assertThat(read.blanked()).containsExactly(List.of(), List.of("outcome"));
        assertThat(read.refusal().reason()).isEqualTo("PLACEHOLDER");
    }

    @Test
    void a_file_without_a_column_that_suppresses_says_nothing_of_it() throws IOException {
        assertThat(patrons("patron_id,no_email,status").unsaid()).isEqualTo(0);
        assertThat(patrons("patron_id,status").unsaid()).as("no_email").isEqualTo(2);
        assertThat(patrons("patron_id,no_mail").unsaid()).as("status, no_email").isEqualTo(3);
    }

    private PatronRow patrons(String header) throws IOException {
        return inbox.put("patrons.csv", header + "\n1" + ",".repeat(header.split(",").length - 1) + "\n")
                .read(PatronRow.class)
                .only();
    }

    // the other kinds

    @Test
    void an_address_of_a_patron_is_active_unless_it_says_no() throws IOException {
        Read<PatronEmailRow> read = inbox.put(
                        "patron-emails.csv",
                        "patron_id,email,primary,active,allow_marketing\n1,Ann@example.org,Y,,\n1,a2@example.org,,0,no\n2,nobody,Y,Y,Y\n")
                .read(PatronEmailRow.class);
        assertThat(read.rows())
                .containsExactly(
                        new PatronEmailRow("1", new EmailAddress("ann@example.org"), true, true, null, null, 0),
                        new PatronEmailRow("1", new EmailAddress("a2@example.org"), null, false, null, false, 0));
        assertThat(read.refusal().reason()).isEqualTo("NO_AT");
        assertThat(read.refusal().key()).isEqualTo(new RowKey("2", null, null, false));
    }

    @Test
    void a_merge_is_done_where_the_crm_says_nothing_merged_or_s() throws IOException {
        Read<MergeRow> read = inbox.put(
                        "merges.csv",
                        "kept_id,deleted_id,status,error_text\n1,2,,\n1,3,Merged,\n1,4,S,\n1,5,E,locked\n1,,S,\n")
                .read(MergeRow.class);
        assertThat(read.rows()).extracting(MergeRow::done).containsExactly(true, true, true, false);
        assertThat(read.refusal().detail()).contains("deleted_id");
    }

    @Test
    void a_communication_has_defaults_but_needs_a_time() throws IOException {
        Read<CommunicationRow> read = inbox.put(
                        "communications.csv",
                        "communication_id,list,planned_at,priority,category,campaign_id\nC1,e-news,2026-11-20 10:00:00,,,\nC2,e-news,2026-11-20,1,Service,X9\nC3,e-news,tomorrow,0,spam,\nC4,e-news,2026-11-20,high,spam,\n")
                .read(CommunicationRow.class);
        assertThat(read.rows())
                .containsExactly(
                        new CommunicationRow(
                                "C1",
                                null,
                                "e-news",
                                at("2026-11-20T10:00:00+01:00"),
                                5,
                                null,
                                "marketing",
                                "C1",
                                null),
                        new CommunicationRow(
                                "C2", null, "e-news", at("2026-11-20T00:00:00+01:00"), 1, null, "service", "X9", null),
                        new CommunicationRow(
                                "C4",
                                null,
                                "e-news",
                                at("2026-11-20T00:00:00+01:00"),
                                5,
                                null,
                                "marketing",
                                "C4",
                                null));
        assertThat(read.refusal().reason()).isEqualTo("BAD_VALUE");
        assertThat(read.refusal().key()).isEqualTo(new RowKey("C3", null, null, true));
    }

    @Test
    void a_member_of_an_audience_is_an_address_or_a_patron() throws IOException {
        Read<AudienceRow> read = inbox.put(
                        "audiences.csv",
                        "communication_id,email,patron_id\nC1,ann@example.org,\nC1,,7\nC1,nonsense,8\nC1,,\nC1,nonsense,\n")
                .read(AudienceRow.class);
        assertThat(read.rows())
                .containsExactly(
                        new AudienceRow("C1", new EmailAddress("ann@example.org"), null),
                        new AudienceRow("C1", null, "7"),
                        new AudienceRow("C1", null, "8"));
        assertThat(read.turnedAway()).extracting(TurnedAway::reason).containsExactly("MISSING_VALUE", "NO_AT");
    }

    // headers

    @Test
    void column_names_are_known_in_any_case_with_blanks_and_hyphens() throws IOException {
        Read<PatronRow> read = inbox.put(
                        "patrons.csv", "\ufeff Patron-ID ;FIRST NAME;Shoe Size;first_name\n1;Ann;38;Anna\n")
                .read(PatronRow.class);
        assertThat(read.only().firstName()).isEqualTo("Ann");
        assertThat(read.file().columns().used())
                .containsExactly("patron_id from Patron-ID", "first_name from FIRST NAME");
        assertThat(read.file().columns().ignored()).containsExactly("Shoe Size", "first_name");
        assertThat(read.file().columns().missing()).contains("email").doesNotContain("patron_id");
        assertThat(read.file().warnings(new HashSet<>()))
                .containsExactly("patrons.csv: columns ignored: Shoe Size, first_name");
        assertThat(read.file().warnings(new HashSet<>(List.of("Shoe Size"))))
                .as("what another file of the night named already")
                .containsExactly("patrons.csv: columns ignored: first_name");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            patrons.csv     | id,email              | patron_id
            subscribers.csv | email,list            | status
            sends.csv       | email,campaign_id     | sent_at or event_at
            audiences.csv   | communication_id      | email or patron_id
            merges.csv      | kept_id               | deleted_id
            """)
    void a_missing_required_column_names_file_column_and_columns_found(String name, String header, String column) {
        inbox.put(name, header + "\n");
        assertThatThrownBy(() -> inbox.read(Object.class))
                .isInstanceOf(MissingColumn.class)
                .hasMessageContaining(name)
                .hasMessageContaining("missing: " + column + ";")
                .hasMessageContaining("columns found: " + header.replace(",", ", "));
    }

    @Test
    void a_file_without_a_header_does_not_print_the_address_that_stands_there() {
        inbox.put("subscribers.csv", "ann@example.org,subscribed\n");
        assertThatThrownBy(() -> inbox.read(SubscriberRow.class))
                .hasMessageContaining("columns found: a***@example.org, subscribed")
                .hasMessageNotContaining("ann@");
    }

    @Test
    void a_file_of_no_bytes_cannot_be_read_but_one_of_a_header_can() throws IOException {
        assertThat(inbox.put("sends.csv", "email,campaign_id,sent_at\n")
                        .read(SendRow.class)
                        .rows())
                .isEmpty();
        inbox.put("sends.csv", "");
        assertThatThrownBy(() -> inbox.read(SendRow.class))
                .isInstanceOf(EmptyFile.class)
                .hasMessageContaining("sends.csv");
    }

    // sources

    @Test
    void a_source_names_columns_translates_values_and_sets_what_the_file_does_not_say() throws IOException {
        inbox.sources.add(new Source(
                FileKind.SUBSCRIBERS,
                "ac-*.csv",
                "windows-1252",
                ';',
                Map.of("list", "e-{1}"),
                Map.of("email", "Email#2", "status", "State", "changed_at", "Absent"),
                Map.of("status", Map.of("Active", "subscribed", "Bounced", "cleaned"))));
        byte[] file =
                "Email;Email;state;first_name;list\nwork@example.org;ann@example.org;ACTIVE;Zo\u00eb;other\n;bob@example.org;Bounced;;\n"
                        .getBytes(Charset.forName("windows-1252"));
        Read<SubscriberRow> read = inbox.put("ac-news.csv", file).read(SubscriberRow.class);
        assertThat(read.rows())
                .containsExactly(
                        new SubscriberRow(
                                1,
                                null,
                                "e-news",
                                SubscriberStatus.SUBSCRIBED,
                                Times.UNKNOWN,
                                Times.UNKNOWN,
                                Times.UNKNOWN,
                                "Zo\u00eb",
                                null,
                                null),
                        subscriber(2, "e-news", SubscriberStatus.CLEANED));
        assertThat(read.file().columns().used())
                .containsExactly("email from Email", "list = e-news", "status from state", "first_name");
        assertThat(read.file().columns().missing()).contains("changed_at");
    }

    @Test
    void a_column_that_the_settings_name_and_the_file_lacks_is_named_in_the_problem() {
        inbox.sources.add(new Source(
                FileKind.SUBSCRIBERS,
                "ac-*.csv",
                null,
                null,
                Map.of("status", "subscribed"),
                Map.of("email", "E-Mail"),
                Map.of()));
        inbox.put("ac-news.csv", "email\nann@example.org\n");
        assertThatThrownBy(() -> inbox.read(SubscriberRow.class))
                .hasMessageContaining("email (in the settings: E-Mail)");
    }

    // rejects sent back

    @Test
    void a_reject_sent_back_loses_our_columns_and_the_quote_before_a_formula() throws IOException {
        byte[] file =
                "patron_id;last_name;phone;reject_reason;reject_detail;reject_line\n7;M\u00fcller;'+49 731;BAD_VALUE;x;12\n8;''t Hooft;'n/a;BAD_VALUE;x;13\n"
                        .getBytes(Charset.forName("windows-1252"));
        Read<PatronRow> read = inbox.put("patrons-rejects-patrons.csv", file).read(PatronRow.class);
        assertThat(read.file().isSentBack()).isTrue();
        assertThat(read.file().header()).containsExactly("patron_id", "last_name", "phone");
        assertThat(read.rows()).extracting(PatronRow::lastName).containsExactly("M\u00fcller", "''t Hooft");
        assertThat(read.rows()).extracting(PatronRow::phone).containsExactly("+49 731", "'n/a");
        assertThat(read.file().warnings(new HashSet<>()))
                .hasSize(2)
                .anyMatch(w -> w.contains("Windows-1252"))
                .anyMatch(w -> w.contains("\";\""));
    }

    @Test
    void a_raw_line_that_nobody_corrected_is_turned_away_again_for_the_same_reason() throws IOException {
        Read<SubscriberRow> read = inbox.put(
                        "subscribers-corrected.csv",
                        """
                        email,status,reject_reason,reject_detail,reject_line
                        ,,UNCLOSED_QUOTE,"""
                                + "\"\"\"ann@example.org,subscribed\",3\nbob@example.org,subscribed,FIELD_COUNT,\"bob@example.org\",4\n")
                .read(SubscriberRow.class);
        assertThat(read.only().addressNo()).isEqualTo(1);
        assertThat(read.refusal().reason()).isEqualTo("UNCLOSED_QUOTE");
        assertThat(read.refusal().detail()).isEqualTo("\"ann@example.org,subscribed");
        assertThat(read.refusal().fields()).isNull();
        assertThat(read.refusal().addresses()).containsExactly(new EmailAddress("ann@example.org"));
    }

    @Test
    void rejects_of_mailchimps_export_are_read_with_its_columns_and_status() throws IOException {
        SubscriberRow row = inbox.put(
                        "subscribers-rejects-unsubscribed_email_audience_export_1.csv",
                        "Email Address,UNSUB_TIME,reject_reason,reject_detail,reject_line\nann@example.org,2026-01-01 00:00:00,NO_AT,x,2\n")
                .read(SubscriberRow.class)
                .only();
        assertThat(row.status()).isEqualTo(SubscriberStatus.UNSUBSCRIBED);
        assertThat(row.optedOutAt()).isEqualTo(at("2026-01-01T00:00:00+01:00"));
    }
}
