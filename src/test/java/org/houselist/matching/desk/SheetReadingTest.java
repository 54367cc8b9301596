package org.houselist.matching.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.houselist.matching.QueueCast.row;
import static org.houselist.matching.QueueStatus.APPROVED;
import static org.houselist.matching.QueueStatus.PENDING;
import static org.houselist.matching.QueueStatus.REJECTED;

import java.util.List;
import org.houselist.matching.QueueCast;
import org.houselist.matching.QueueRow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class SheetReadingTest {
    private static final List<QueueRow> QUEUE = List.of(
            row("1", "2", PENDING),
            row("3", "4", APPROVED),
            row("5", "6", REJECTED),
            row("7", "N8", PENDING),
            row("0010", "11", PENDING));

    @ParameterizedTest(name = "{0},{1},{2},{3}: {4}")
    @FieldSource("rows")
    void each_row_is_taken_or_it_is_said_why_not(
            String pair, String decision, String ids, String status, String outcome, String said) {
        SheetReading reading = read(sheetRow(pair, decision, ids, status, ""));

        assertThat(outcome(reading)).isEqualTo(outcome);
        assertThat(DeskCast.said(reading.unchanged(), reading.problems())).contains(said);
    }

    static final List<Object[]> rows = List.of(
            of("1,2", "approve", "1,2", "pending", "taken", ""),
            of("1,2", "YES", "1,2", "pending", "taken", ""),
            of("1,2", "same", ",", "", "taken", ""),
            of("1,2", "different", "1,2", "pending", "taken", ""),
            of("1,2", "No", "1,2", "pending", "taken", ""),
            of("1,2", "", "1,2", "pending", "blank", ""),
            of("1,2", "perhaps", "1,2", "pending", "refused", "sheet.csv, line 2, M-"),
            of(
                    "1,2",
                    "perhaps",
                    "1,2",
                    "pending",
                    "refused",
                    "the decision \"perhaps\", expected approve, yes or same"),
            of("8,9", "yes", "8,9", "pending", "refused", "no merge candidate of that name"),
            of("1,2", "yes", "2,1", "pending", "refused", "is now keep 1, merge 2"),
            of("1,2", "yes", "1,2", "failed", "refused", "it was failed and is now pending"),
            of("3,4", "yes", "3,4", "pending", "unchanged", "was approved"),
            of("3,4", "no", "3,4", "pending", "refused", "it was pending and is now approved by Dee"),
            of("5,6", "no", "5,6", "pending", "unchanged", "was rejected"),
            of("7,N8", "yes", "7,N8", "pending", "refused", "is now \"merge_id has no_email; keep_id has not\""),
            of("7,N8", "no", "7,N8", "pending", "taken", ""),
            of("0010,11", "yes", "10,11", "pending", "taken", "")); // as a spreadsheet writes it

    @Test
    void who_decided_on_a_consent_note_must_have_seen_it() {
        assertThat(outcome(read(sheetRow("7,N8", "yes", "7,N8", "pending", "merge_id has no_email; keep_id has not"))))
                .isEqualTo("taken");
    }

    @Test
    void of_two_rows_that_contradict_each_other_neither_is_taken() {
        SheetReading reading =
                read(sheetRow("1,2", "yes", "1,2", "pending", ""), sheetRow("1,2", "no", "1,2", "pending", ""));

        assertThat(reading.taken()).isEmpty();
        assertThat(reading.problems()).hasSize(2);
    }

    @Test
    void a_row_that_stands_twice_is_taken_once() {
        SheetReading reading =
                read(sheetRow("1,2", "yes", "1,2", "pending", ""), sheetRow("1,2", "yes", "1,2", "pending", ""));

        assertThat(reading.taken()).hasSize(1);
        assertThat(reading.unchanged()).hasSize(1);
    }

    @Test
    void what_is_wrong_is_told_in_the_order_of_the_rows() {
        SheetReading reading = read(
                sheetRow("8,9", "yes", "8,9", "pending", ""), // refused by the rules of the desk
                sheetRow("1,2", "perhaps", "1,2", "pending", "")); // refused by its word

        assertThat(reading.problems())
                .extracting(problem -> problem.found().startsWith("no merge candidate"))
                .containsExactly(true, false);
    }

    @Test
    void who_decided_is_the_rows_or_else_the_one_who_imports() {
        assertThat(read(sheetRow("1,2", "yes", "1,2", "pending", "")).taken())
                .extracting(
                        taken -> taken.verdict().by() + ", " + taken.verdict().source())
                .containsExactly("Dana, import sheet.csv, line 2");
    }

    private static SheetReading read(SheetRow... rows) {
        SheetReading reading = new SheetReading(DeskCast.state(QUEUE, List.of(), List.of()), "sheet.csv", "Dana");
        reading.take(List.of(rows));
        return reading;
    }

    private static SheetRow sheetRow(String pair, String decision, String ids, String status, String note) {
        String[] patrons = pair.split(",", -1);
        String[] shown = ids.split(",", -1);
        return new SheetRow(
                "sheet.csv, line 2",
                QueueCast.id(patrons[0], patrons[1]),
                decision,
                "",
                "",
                shown[0],
                shown[1],
                status,
                !note.isEmpty(),
                note);
    }

    private static String outcome(SheetReading reading) {
        return !reading.taken().isEmpty()
                ? "taken"
                : !reading.unchanged().isEmpty() ? "unchanged" : reading.blank() > 0 ? "blank" : "refused";
    }

    private static Object[] of(Object... cells) {
        return cells;
    }
}
