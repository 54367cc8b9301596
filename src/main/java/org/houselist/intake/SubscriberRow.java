package org.houselist.intake;

import org.houselist.books.SubscriberStatus;
import org.jspecify.annotations.Nullable;

/**
 * One address on one list of the mailing tool.
 *
 * @param addressNo the number of the canonical address
 * @param spelling the address as the tool spells it, only trimmed; null where that is the canonical spelling
 */
record SubscriberRow(
        int addressNo,
        @Nullable String spelling,
        String list,
        SubscriberStatus status,
        long optedInAt,
        long optedOutAt,
        long changedAt,
        @Nullable String firstName,
        @Nullable String lastName,
        @Nullable String source) {}
