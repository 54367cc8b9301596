package org.houselist.intake;

import org.houselist.batch.FormulaGuard;
import org.houselist.batch.RowReason;

/** Our rejects, sent back: the columns that we added are taken off, and a raw line that nobody corrected is seen. */
final class SentBack {
    private final boolean is;
    private final int[] own;
    private final int reason;
    private final int detail;

    /**
     * For a file.
     *
     * @param is whether the file is sent back at all
     */
    SentBack(boolean is, ColumnMap columns) {
        this.is = is;
        this.own = columns.own();
        this.reason = columns.placeOfRejects(ColumnMap.REJECT_REASON);
        this.detail = columns.placeOfRejects(ColumnMap.REJECT_DETAIL);
    }

    /** Whether the row is still the raw line that could not be split: all of its own fields are blank. */
    boolean isRaw(String[] fields) {
        if (!is || detail < 0 || fields[detail].isBlank()) {
            return false;
        }
        for (int place : own) {
            if (!fields[place].isBlank()) {
                return false;
            }
        }
        return true;
    }

    /** The reason that it had; FIELD_COUNT where that cannot be read. */
    String reason(String[] fields) {
        String code = reason < 0 ? "" : Trimmed.of(fields[reason]);
        return RowReader.isReason(code) ? code : RowReason.FIELD_COUNT.name();
    }

    /** The raw line. */
    String detail(String[] fields) {
        return FormulaGuard.off(fields[detail]);
    }

    /** The file's own fields. */
    String[] own(String[] fields) {
        if (own.length == fields.length) {
            return fields;
        }
        String[] kept = new String[own.length];
        for (int i = 0; i < kept.length; i++) {
            kept[i] = fields[own[i]];
        }
        return kept;
    }
}
