package org.houselist.intake;

import org.jspecify.annotations.Nullable;

/**
 * One merge that the CRM reports.
 *
 * @param done false where the CRM could not merge them
 */
record MergeRow(
        String keptId,
        String deletedId,
        long mergedAt,
        boolean done,
        @Nullable String errorText) {}
