package org.houselist.matching.desk;

import org.houselist.matching.DecisionKind;
import org.jspecify.annotations.Nullable;

/**
 * What a person says about one candidate.
 *
 * @param by who says it
 * @param note why; may be empty
 * @param assignTo for an assignment: who is to look at it; empty for nobody
 * @param withdrawn for an undo: the request was taken back in the CRM
 * @param sheetRow the file and line of the sheet in which it stands, for messages; null where it was said by a command
 */
public record Verdict(
        String candidateId,
        DecisionKind kind,
        String by,
        String note,
        String assignTo,
        boolean withdrawn,
        @Nullable String sheetRow) {

    /** Where it comes from, as it is kept with the decision. */
    String source() {
        return sheetRow == null ? "command" : "import " + sheetRow;
    }

    /** Where it stands, for messages. */
    String where() {
        return sheetRow == null ? candidateId : sheetRow + ", " + candidateId;
    }
}
