package org.houselist.intake;

import org.houselist.email.EmailAddress;
import org.jspecify.annotations.Nullable;

/**
 * One address of one patron.
 *
 * @param primary null where the file does not say
 * @param active blank counts as yes
 * @param allowMarketing null where the file does not say
 * @param unsaid which of the columns that suppress its file lacks, by {@link ColumnMap#unsaid}
 */
record PatronEmailRow(
        String patronId,
        EmailAddress address,
        @Nullable Boolean primary,
        boolean active,
        @Nullable String type,
        @Nullable Boolean allowMarketing,
        int unsaid) {}
