package org.houselist.intake;

import org.jspecify.annotations.Nullable;

/**
 * One planned mailing.
 *
 * @param priority 1 is the highest; 5 where the file does not say
 * @param category marketing, fundraising or service; marketing where the file does not say
 * @param campaignId the communication_id where the file does not say
 */
record CommunicationRow(
        String communicationId,
        @Nullable String name,
        String list,
        long plannedAt,
        int priority,
        @Nullable String department,
        String category,
        String campaignId,
        @Nullable String perfNo) {}
