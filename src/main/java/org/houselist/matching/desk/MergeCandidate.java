package org.houselist.matching.desk;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A row of the merge queue with all that was decided until now, as a person sees it.
 *
 * @param status pending, approved, rejected, merged, failed or lapsed
 * @param confidence high, medium or low
 * @param score 0 to 100
 * @param waitsDays since it was first queued
 * @param assignedTo blank where nobody is named
 * @param decidedBy blank while it is open
 * @param requestedOn the night that asked the CRM for the merge as it is approved now; null where none did
 */
public record MergeCandidate(
        String candidateId,
        String status,
        String confidence,
        int score,
        String keepId,
        String keepName,
        String mergeId,
        String mergeName,
        String because,
        String consentNote,
        LocalDate firstQueuedOn,
        long waitsDays,
        String assignedTo,
        String decidedBy,
        @Nullable LocalDate decidedOn,
        @Nullable LocalDate requestedOn) {}
