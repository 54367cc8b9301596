package org.houselist.intake;

import org.jspecify.annotations.Nullable;

/**
 * One message to one address, or (without {@code sentAt}) what became of one that was sent before.
 *
 * @param addressNo the number of the canonical address
 * @param sentAt seconds since 1970, or {@code Times.UNKNOWN}: then {@code eventAt} is known
 * @param outcome the number of the table {@code send}
 * @param service the row's category is service
 */
record SendRow(
        int addressNo,
        String campaignId,
        @Nullable String campaignName,
        long sentAt,
        long eventAt,
        int outcome,
        boolean service) {}
