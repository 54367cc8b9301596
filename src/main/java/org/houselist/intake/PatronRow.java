package org.houselist.intake;

import org.houselist.email.EmailReading;
import org.houselist.patron.PatronKind;
import org.houselist.patron.PatronStatus;
import org.jspecify.annotations.Nullable;

/**
 * One record of the CRM as delivered. Texts are trimmed, blank is null; times are seconds since 1970 or
 * {@code Times.UNKNOWN}.
 *
 * @param email as delivered, or null
 * @param address what {@code email} reads as
 * @param birthDate yyyy-MM-dd
 * @param unsaid which of the columns that suppress its file lacks, by {@link ColumnMap#unsaid}
 * @param groups with {@code ;} between them
 */
record PatronRow(
        String patronId,
        PatronKind kind,
        @Nullable String prefix,
        @Nullable String firstName,
        @Nullable String middleName,
        @Nullable String lastName,
        @Nullable String suffix,
        @Nullable String email,
        EmailReading address,
        @Nullable String street,
        @Nullable String city,
        @Nullable String region,
        @Nullable String postalCode,
        @Nullable String country,
        @Nullable String phone,
        @Nullable String birthDate,
        long createdAt,
        long updatedAt,
        PatronStatus status,
        boolean noEmail,
        boolean noMail,
        boolean noPhone,
        int unsaid,
        @Nullable String groups,
        @Nullable String householdId,
        @Nullable String source,
        boolean hasLogin,
        long lastActivityAt,
        long lastPurchaseAt,
        long lastGiftAt,
        long lastInquiryAt) {}
