package org.houselist.matching.desk;

import org.houselist.matching.DecisionKind;

/**
 * What a person says about one candidate.
 *
 * @param by who says it
 * @param note why; may be empty
 * @param assignTo for an assignment: who is to look at it; empty for nobody
 * @param withdrawn for an undo: the request was taken back in the CRM
 * @param source the command, or the file and line of an import
 */
public record Verdict(
        String candidateId,
        DecisionKind kind,
        String by,
        String note,
        String assignTo,
        boolean withdrawn,
        String source) {}
