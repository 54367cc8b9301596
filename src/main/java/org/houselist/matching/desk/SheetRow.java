package org.houselist.matching.desk;

/**
 * A row of a sheet that came back.
 *
 * @param where file and line, for messages
 * @param keepId as it was when the sheet was written; blank where the column is missing, as are mergeId and status
 * @param hasConsentNote whether the sheet has that column: who decided in it has seen the note
 */
record SheetRow(
        String where,
        String candidateId,
        String decision,
        String by,
        String note,
        String keepId,
        String mergeId,
        String status,
        boolean hasConsentNote,
        String consentNote) {}
