package org.houselist.matching.desk;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.houselist.batch.CsvFile;
import org.houselist.batch.CsvOptions;
import org.houselist.batch.CsvOutput;
import org.houselist.batch.CsvRow;
import org.houselist.batch.FormulaGuard;
import org.houselist.batch.GuardedColumns;
import org.houselist.batch.Umask;
import org.houselist.batch.UnreadableFile;
import org.houselist.settings.Problem;

/** The sheet in which people decide: what {@code merges export} writes, and {@code merges import} reads back. */
final class DecisionSheetFile {
    static final List<String> HEADER = List.of(
            "candidate_id",
            "decision",
            "decided_by",
            "note",
            "confidence",
            "score",
            "because",
            "consent_note",
            "keep_name",
            "merge_name",
            "keep_emails",
            "merge_emails",
            "keep_street",
            "merge_street",
            "keep_city",
            "merge_city",
            "keep_postal_code",
            "merge_postal_code",
            "keep_phone",
            "merge_phone",
            "keep_birth_date",
            "merge_birth_date",
            "keep_groups",
            "merge_groups",
            "keep_created_on",
            "merge_created_on",
            "keep_last_activity_on",
            "merge_last_activity_on",
            "keep_id",
            "merge_id",
            "status",
            "first_queued_on",
            "assigned_to");

    private final List<SheetRow> rows = new ArrayList<>();
    private final List<Problem> broken = new ArrayList<>();
    private boolean usedFallbackEncoding;

    private DecisionSheetFile() {}

    /** The rows that could be split. */
    List<SheetRow> rows() {
        return rows;
    }

    /** Those that could not. */
    List<Problem> broken() {
        return broken;
    }

    boolean usedFallbackEncoding() {
        return usedFallbackEncoding;
    }

    static void write(Path file, List<MergeDetails> details, String umask) throws IOException {
        Path target = file.toAbsolutePath();
        Path folder = Objects.requireNonNull(target.getParent());
        try (CsvOutput out = CsvOutput.create(folder, target.getFileName().toString(), HEADER, GuardedColumns.ALL)) {
            for (MergeDetails one : details) {
                write(one, out);
            }
            out.finish();
        }
        Umask.of(umask).applyToFile(target);
    }

    private static void write(MergeDetails details, CsvOutput out) throws IOException {
        MergeCandidate candidate = details.candidate();
        PatronCard keep = details.keep();
        PatronCard merge = details.merge();
        out.field(candidate.candidateId()).field("").field("").field("");
        out.field(candidate.confidence()).field(candidate.score());
        out.field(candidate.because()).field(candidate.consentNote());
        out.field(keep.name()).field(merge.name());
        out.field(String.join(" ", keep.emails())).field(String.join(" ", merge.emails()));
        out.field(keep.street()).field(merge.street());
        out.field(keep.city()).field(merge.city());
        out.field(keep.postalCode()).field(merge.postalCode());
        out.field(keep.phone()).field(merge.phone());
        out.field(keep.birthDate()).field(merge.birthDate());
        out.field(keep.groups()).field(merge.groups());
        out.field(keep.createdAt()).field(merge.createdAt());
        out.field(keep.lastActivityAt()).field(merge.lastActivityAt());
        out.field(keep.patronId()).field(merge.patronId());
        out.field(candidate.status())
                .field(candidate.firstQueuedOn().toString())
                .field(candidate.assignedTo())
                .endRow();
    }

    /**
     * Reads a sheet as a spreadsheet writes it: UTF-8 or Windows-1252, with or without a mark, {@code ,} or {@code ;}.
     *
     * @param shown as messages name the file
     * @throws UnreadableFile where it cannot be read at all, or lacks the columns candidate_id and decision
     */
    static DecisionSheetFile read(Path file, String shown) throws IOException {
        DecisionSheetFile sheet = new DecisionSheetFile();
        try (CsvFile csv = CsvFile.open(file, CsvOptions.SENT_BACK)) {
            for (String needed : List.of("candidate_id", "decision")) {
                if (csv.indexesOf(needed).size() != 1) {
                    throw new UnreadableFile(
                            shown,
                            "the columns " + String.join(", ", csv.header()),
                            "one column " + needed,
                            "start from houselist merges export",
                            null);
                }
            }
            for (CsvRow row = csv.next(); row != null; row = csv.next()) {
                sheet.take(row, csv, shown);
            }
            sheet.usedFallbackEncoding = csv.usedFallbackEncoding();
        }
        return sheet;
    }

    private void take(CsvRow row, CsvFile csv, String shown) {
        String where = shown + ", line " + row.line();
        if (row instanceof CsvRow.Whole whole) {
            rows.add(sheetRow(where, whole.fields(), csv));
        } else if (row instanceof CsvRow.Broken bad) {
            broken.add(new Problem(
                    where, bad.reason().name(), bad.detail(), "as many fields as the header", "correct the row"));
        }
    }

    private static SheetRow sheetRow(String where, String[] fields, CsvFile csv) {
        return new SheetRow(
                where,
                field("candidate_id", fields, csv),
                field("decision", fields, csv),
                field("decided_by", fields, csv),
                field("note", fields, csv),
                field("keep_id", fields, csv),
                field("merge_id", fields, csv),
                field("status", fields, csv),
                !csv.indexesOf("consent_note").isEmpty(),
                field("consent_note", fields, csv));
    }

    /** Trimmed, without the guard that we put before what looks like a formula. */
    private static String field(String name, String[] fields, CsvFile csv) {
        List<Integer> places = csv.indexesOf(name);
        return places.isEmpty() ? "" : FormulaGuard.off(fields[places.get(0)].strip());
    }
}
