package org.houselist.intake;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Merges that the CRM reports: refused without both ids. Blank, merged and S (success) mean done, all else failed. */
final class MergeRule implements RowRule<MergeRow> {
    private final int keptId;
    private final int deletedId;
    private final int mergedAt;
    private final int status;
    private final int errorText;

    MergeRule(Cells row) {
        keptId = row.column("kept_id");
        deletedId = row.column("deleted_id");
        mergedAt = row.column("merged_at");
        status = row.column("status");
        errorText = row.column("error_text");
    }

    @Override
    public @Nullable MergeRow admit(Cells row) {
        String kept = row.required(keptId);
        String deleted = kept == null ? null : row.required(deletedId);
        return kept == null || deleted == null
                ? null
                : new MergeRow(kept, deleted, row.time(mergedAt), isDone(row.text(status)), row.text(errorText));
    }

    private static boolean isDone(@Nullable String status) {
        String word = status == null ? "" : status.toLowerCase(Locale.ROOT);
        return word.isEmpty() || word.equals("merged") || word.equals("s");
    }

    @Override
    public RowKey keyOf(Cells row) {
        String kept = row.keyText(keptId);
        String deleted = row.keyText(deletedId);
        return new RowKey(kept, null, deleted, kept != null && deleted != null);
    }
}
