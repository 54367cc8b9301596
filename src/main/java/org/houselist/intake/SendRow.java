package org.houselist.intake;

import org.houselist.books.SendOutcome;
import org.jspecify.annotations.Nullable;

/**
 * One message to one address, or (without {@code sentAt}) what became of one that was sent before.
 *
 * @param addressNo the number of the canonical address
 * @param sentAt seconds since 1970, or {@code Times.UNKNOWN}: then {@code eventAt} is known
 * @param service the row's category is service
 */
record SendRow(
        int addressNo,
        String campaignId,
        @Nullable String campaignName,
        long sentAt,
        long eventAt,
        SendOutcome outcome,
        boolean service) {}
